import { ratings, solvedAnswers } from '@jieyou/contracts';
import type { PersonActName } from '@jieyou/contracts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { area, choice, hidden, summary, tick } from './fields.ts';
import type { Filled, Option } from './fields.ts';

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type ActForm = {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly fields: (filled: Filled) => Html;
};

/** 一个动作一页. */
const forms: Readonly<Record<PersonActName, ActForm>> = {
  person_add: {
    title: '补充情况',
    lead: '有新的情况、新的要求，写在这里。负责的中心会看到，原来说的话不变。',
    submit: '提交补充',
    fields: (filled) => area(filled, { name: 'words', label: '您要补充什么？' }),
  },
  person_confirm: {
    title: '解决了没有',
    lead: '承办单位说办完了，不等于解决了。解决没有解决，以您说的为准；您不说，不算您同意。',
    submit: '提交',
    fields: (filled) =>
      html`${choice(filled, { name: 'solved', label: '您反映的问题解决了没有？' }, optionsOf(solvedAnswers))}${area(filled, { name: 'words', label: '您想说的话', hint: '没有解决的，请写明还有什么没有解决，中心必须答复您。', max: 2000 })}`,
  },
  person_rate: {
    title: '评价',
    lead: '只能评价一次。评价好坏都不影响您的事，也不会有人因此再来找您。',
    submit: '提交评价',
    fields: (filled) =>
      html`${choice(filled, { name: 'rating', label: '对这次办理，您满意吗？' }, optionsOf(ratings))}${area(filled, { name: 'words', label: '您想说的话（可以不写）', max: 2000 })}`,
  },
  person_object: {
    title: '提出异议',
    lead: '对办理过程、办理结果有不同意见，或者要求重新办的，写在这里。中心必须答复您；没有答复，这件事就不能归档。',
    submit: '提交异议',
    fields: (filled) => area(filled, { name: 'words', label: '您有什么意见，希望怎么办？' }),
  },
  person_withdraw: {
    title: '撤回',
    lead: '撤回以后就不再办理了。以后又有问题的，可以重新反映。有人逼您撤回的，不要撤回，请打页面下方的电话。',
    submit: '撤回',
    fields: (filled) =>
      html`${area(filled, { name: 'reason', label: '为什么撤回（可以不写）', max: 1000 })}${tick(filled, { name: 'sure', label: '我要撤回，是我自己的意思' })}`,
  },
};

export const actTitle = (act: PersonActName): string => forms[act].title;

/** 表单页. `key` is this visit's own; `commandId` this form's: sent twice, it is done once. */
export function actPage(
  act: PersonActName,
  { base, key, commandId, filled }: { base: string; key: string; commandId: string; filled: Filled },
): Html {
  const { title, lead, submit, fields } = forms[act];
  return html`<h1>${title}</h1>
    ${summary(filled)}
    <p>${lead}</p>
    <form method="post" action="${base}/acts/${act}" novalidate>
      ${hidden('key', key)} ${hidden('commandId', commandId)} ${fields(filled)}
      <button class="main" type="submit">${submit}</button>
    </form>
    <a class="press" href="${base}">不提交，回去</a>`;
}
