import { cadenceKinds, levelName, participantKinds, roles, sayCadence } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Provision } from './provision.ts';

/** 信息: the place's tags, and how long an item is kept. */
export const provisionsOfInformation = ({ information }: Method): Provision[] =>
  information
    ? [
        ...information.tags.map(({ id, label }) => ({
          ...{ key: `information.tags.${id}`, part: '信息', what: '信息的类别', says: label, basis: information.basis },
        })),
        {
          ...{ key: 'information.keep_days', part: '信息', what: '没有转办的信息保存', basis: information.basis },
          ...{
            says: `${information.keep_days} 日`,
            sentence: `没有转办的信息保存 ${information.keep_days} 日，到期删去内容`,
          },
        },
      ]
    : [];

/** 频次: what recurs, who holds it, how long before it is announced and how long after it may still be made up. */
export const provisionsOfCadences = (method: Method): Provision[] =>
  (method.cadences ?? []).flatMap((of): Provision[] => {
    const { id, label, kind, level, post, substitute, lead, grace, basis, examples } = of;
    const [key, part] = [`cadences.${id}`, '频次'];
    const who = `${roles[post]}${substitute ? `（${roles[substitute]}可代）` : ''}`;
    const where = levelName(method, level);
    const invited = [
      ...(of.participants ?? []).map((each) => participantKinds[each]),
      ...(of.guests ? [of.guests] : []),
    ];
    const shown = examples.map(({ in: from, due, why }) => ({ from, due: due === 'none' ? '不办' : due, why }));
    return [
      {
        ...{ key, part, what: '按期进行的', basis, examples: shown },
        says: `${cadenceKinds[kind]}「${label}」：${sayCadence(of)}`,
        sentence: `${where}${cadenceKinds[kind]}「${label}」：${sayCadence(of)}，由${who}负责`,
      },
      ...(invited.length === 0
        ? []
        : [{ key: `${key}.invited`, part, what: `参会范围（${label}）`, says: invited.join('、'), basis }]),
      { key: `${key}.who`, part, what: `由谁负责（${label}）`, says: `${where}，${who}`, basis },
      {
        ...{ key: `${key}.when`, part, what: `提前与宽限（${label}）`, basis },
        says: `提前 ${lead} 个工作日列出，过期 ${grace} 个工作日以内补办算迟办`,
      },
    ];
  });
