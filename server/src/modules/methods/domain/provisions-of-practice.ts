import { codesOf, matterKinds, packageWorks, performanceOf, subsidyCases } from '@jieyou/contracts';
import type { Method, MethodPackage, MethodPackageStep } from '@jieyou/contracts';
import { figureMoney as yuan } from '../../../kernel/money.ts';
import { sayTermText } from './provision.ts';
import type { Provision } from './provision.ts';

function saysStep(
  { steps }: MethodPackage,
  { label, does, needs = [], within, may_skip: skip }: MethodPackageStep,
): string {
  const first = steps.filter(({ id }) => needs.includes(id)).map((step) => `「${step.label}」`);
  const parts = [
    packageWorks[does] === label ? [] : [packageWorks[does]],
    first.length > 0 ? [`须先办成${first.join('、')}`] : [],
    within === undefined ? [] : [`转入后 ${sayTermText(within)}内`],
    [skip ? '可以说明理由后跳过' : '必经'],
  ].flat();
  return `${label}（${parts.join('，')}）`;
}

/** 组合式套餐: which steps, in what order, on which prerequisites. */
export const provisionsOfPackages = ({ packages = [] }: Method): Provision[] =>
  packages.flatMap((each): Provision[] => {
    const { id, label, steps, kinds = [], basis } = each;
    const list = steps.map((step) => saysStep(each, step));
    const named = kinds.map((kind) => matterKinds[kind]);
    const [about, inherited] = [named.join('、') || '各类纠纷', kinds.length === 0];
    return [
      {
        ...{ key: `packages.${id}.label`, part: '组合套餐', what: '套餐', says: label, basis },
        sentence: `设套餐「${label}」`,
      },
      {
        ...{ key: `packages.${id}`, part: '组合套餐', what: `套餐「${label}」`, says: list.join('→'), list, basis },
        sentence: `套餐「${label}」依次为${list.join('、')}；由人选用`,
      },
      {
        ...{ key: `packages.${id}.kinds`, part: '组合套餐', what: `套餐「${label}」多用于`, basis, inherited },
        ...{ says: about, list: named, sentence: `套餐「${label}」多用于${about}` },
      },
      ...steps.flatMap(({ id: step, label: name, within, examples, proof }): Provision[] => [
        {
          ...{ key: `packages.${id}.${step}.proof`, part: '组合套餐', basis, says: proof },
          ...{ what: `「${label}」${name}的凭证`, sentence: `「${label}」的${name}凭${proof}办成` },
        },
        ...(within === undefined
          ? []
          : [
              {
                ...{ key: `packages.${id}.${step}.within`, part: '组合套餐', basis, term: within },
                ...{ what: `「${label}」${name}的期限`, says: sayTermText(within) },
                sentence: `「${label}」的${name}在转入后 ${sayTermText(within)}内办理`,
                ...(examples ? { examples } : {}),
              },
            ]),
      ]),
    ];
  });

/** 调解不成满几次. */
export const provisionsOfRounds = ({ mediation_rounds: rounds }: Method): Provision[] =>
  rounds
    ? [
        {
          ...{ key: 'mediation_rounds', part: '调解次数', what: '建议走诉讼途径', basis: rounds.basis },
          says: `调解不成满 ${rounds.court_after} 次`,
          sentence: `调解不成满 ${rounds.court_after} 次的，提示建议走诉讼途径；只提示，由人办理`,
        },
      ]
    : [];

/** 履行的提醒与回访. */
export function provisionsOfPerformance(method: Method): Provision[] {
  const { remind_before: days, after_due: due, after_effect: effect, examples, basis } = performanceOf(method);
  const inherited = method.performance === undefined;
  const part = '履行与回访';
  const list = effect.map(sayTermText);
  return [
    {
      ...{ key: 'performance.remind_before', part, what: '到期前的提醒', says: `${days} 日前`, basis, inherited },
      sentence: `每期到期 ${days} 日前提醒调解员，义务人愿意的也提醒`,
    },
    {
      ...{ key: 'performance.after_due', part, what: '到期后的回访', says: sayTermText(due), term: due, basis },
      ...{ inherited, sentence: `每期到期后 ${sayTermText(due)}回访`, examples },
    },
    {
      ...{ key: 'performance.after_effect', part, what: '生效后的回访', says: list.join('、') || '没有', list, basis },
      ...{ inherited, sentence: list.length > 0 ? `协议生效后 ${list.join('、')}各回访一次` : '生效后不另回访' },
    },
  ];
}

/** 以案定补. */
export function provisionsOfSubsidy({ case_subsidy: subsidy }: Method): Provision[] {
  if (!subsidy) return [];
  const {
    rates,
    cap_per_mediator: one,
    cap_per_committee: all,
    audit_share: share,
    audit_least: least,
    basis,
  } = subsidy;
  const part = '以案定补';
  const caps = `每名调解员每期 ${yuan(one)}元，每个调委会每期 ${yuan(all)}元`;
  const audit = `百分之 ${share}，不少于 ${least} 件`;
  return [
    ...codesOf(subsidyCases).map((id) => ({
      ...{ key: `case_subsidy.rates.${id}`, part, what: `${subsidyCases[id]}一件的标准`, basis },
      ...{ says: `${yuan(rates[id])}元`, sentence: `${subsidyCases[id]}一件补 ${yuan(rates[id])}元` },
    })),
    { key: 'case_subsidy.caps', part, what: '补贴的上限', says: caps, basis, sentence: `补贴的上限：${caps}` },
    {
      ...{ key: 'case_subsidy.audit', part, what: '随机抽查', says: audit, basis },
      sentence: `随机抽查${audit}；制表、复核须是两人，系统不付款`,
    },
  ];
}
