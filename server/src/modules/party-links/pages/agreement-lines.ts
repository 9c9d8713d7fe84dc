import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { figureMoney, sayMoney } from '../../../kernel/money.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { PartyPage } from '../../mediation/index.ts';
import { sayDay } from '../../public/index.ts';

type Agreement = NonNullable<PartyPage['agreement']>;
type Content = NonNullable<Agreement['content']>;
type Promised = Content['obligations'][number];

const day = (text: string): string => sayDay(localDate(text));

/** 一项约定, in one sentence and the instalments under it. */
function promisedLine({ what, amount, due, how, instalments = [] }: Promised): Html {
  const rest = [
    ...(amount === undefined ? [] : [sayMoney(amount)]),
    ...(due === undefined ? [] : [`${day(due)}以前`]),
    ...(how ? [how] : []),
  ];
  return html`<li>
    <span class="said">${what}</span>${rest.length > 0 && html`<br />${rest.join('，')}`}
    ${
      instalments.length > 0 &&
      html`<ul>
        ${instalments.map((each, at) => html`<li>第${at + 1}期：${day(each.due)}以前，${sayMoney(each.amount)}</li>`)}
      </ul>`
    }
  </li>`;
}

/** 协议全文, as it was drawn up. */
export function agreementLines({ number, content, version }: Agreement, covered: (text: string) => string): Html {
  if (!content) return html`<p>协议的内容请向调解员要一份纸质的看。</p>`;
  return html`<div class="agreement" id="aloud">
    <p class="soft">${number !== null && `${number}，`}第 ${version} 稿</p>
    <h3>事情的经过和争议</h3>
    <p><span class="said">${covered(content.facts)}</span></p>
    ${
      content.responsibility !== undefined &&
      html`<h3>各方的责任</h3>
        <p><span class="said">${covered(content.responsibility)}</span></p>`
    }
    <h3>双方约定</h3>
    <ol>
      ${content.obligations.map((each) => promisedLine({ ...each, what: covered(each.what) }))}
    </ol>
  </div>`;
}

/** 谁做. */
export function sayOwes(owes: boolean | null): string {
  if (owes === null) return '双方';
  return owes ? '您要做' : '您该得到';
}

/** 一项自己要做的或者该得到的. */
function dutyLine({ owes, due, money: sum, done, amount, paid }: PartyPage['duties'][number]): Html {
  const who = sayOwes(owes);
  const partly = amount !== null && paid > 0 ? `已付${figureMoney(paid)}元` : '还没有做到';
  const state = done ? '已经做到' : partly;
  return html`<div class="duty${owes === true && ' mine'}">
    <b>${who}</b>${sum !== null && html`：${sum}`}${due !== null && html`，${day(due)}以前`}<br /><span class="soft"
      >${state}</span
    >
  </div>`;
}

/** 自己的各项和日期, the nearest first. */
export const dutyLines = (duties: PartyPage['duties']): Html =>
  html`${duties.toSorted((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999')).map(dutyLine)}`;
