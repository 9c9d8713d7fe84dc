import type { PersonActName } from '@jieyou/contracts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { sayDay, sayTime } from '../domain/say-day.ts';
import { whyHere } from '../domain/why-here.ts';
import type { OwnMatter } from './own-matter.ts';
import { contactLines } from './contact.ts';
import { dateLines } from './receipt-page.ts';

export type OwnPaper = { readonly label: string; readonly href: string };

/** What a press on each way leads to, in the person's own words. */
const ways: Readonly<Record<PersonActName, { readonly label: string; readonly hint: string }>> = {
  person_confirm: { label: '说一说：解决了没有', hint: '没有解决的，中心必须答复您' },
  person_rate: { label: '评价这次办理', hint: '只能评价一次；不评价也没有关系' },
  person_add: { label: '补充情况', hint: '有新的情况、新的材料线索' },
  person_object: { label: '提出异议', hint: '对办理过程、结果有意见，或者要求重新办' },
  person_withdraw: { label: '撤回，不再反映', hint: '已经和好、已经解决，或者不想再反映' },
};

/** 办成之后的一句话. */
const doneWords: Readonly<Record<PersonActName, string>> = {
  person_confirm: '已经记下您的话。',
  person_rate: '已经记下您的评价，谢谢。',
  person_add: '已经收到您补充的情况，负责的中心会看到。',
  person_object: '已经收到您的异议，负责的中心会答复您。',
  person_withdraw: '已经撤回。',
};

const isDone = (done: string): done is PersonActName => done in doneWords;

const course = ({ entries }: OwnMatter): Html =>
  html`<ol class="course">
    ${entries
      .toReversed()
      .map(
        ({ at, says, texts }) =>
          html`<li>
            <time datetime="${at}">${sayTime(at)}</time>${says.map((line) => html`<p>${line}</p>`)}${texts.map(
              ({ label, body }) => html`<blockquote><b>${label}：</b><span class="said">${body}</span></blockquote>`,
            )}
          </li>`,
      )}
  </ol>`;

/** 本人的事: where it stands, the next day, whom to ring, what one can do; then what was said and how it went. */
export function ownPage(
  own: OwnMatter,
  { base, papers, done }: { base: string; papers: readonly OwnPaper[]; done: string },
): Html {
  const first = own.can.includes('person_confirm') || own.can.includes('person_rate');
  return html`<h1>我反映的事</h1>
    ${isDone(done) && html`<p class="done" role="status"><b>${doneWords[done]}</b></p>`}
    <div class="card">
      <p class="stage">${own.stageLabel}</p>
      <p>${whyHere[own.stage]}</p>
      ${own.outcome !== null && html`<p>办理结果：<b>${own.outcome}</b></p>`}
      ${own.objection && html`<p><b>您提出的异议正在等待答复。</b></p>`} ${dateLines(own.dates)}
      <p class="soft">编码 ${own.code}，${sayDay(own.registeredOn)}登记</p>
    </div>
    <h2>有事可以问</h2>
    ${contactLines(own.office.name, own.office.contact)}
    <h2>您可以</h2>
    <ul class="ways">
      ${own.can.map(
        (name, at) =>
          html`<li>
            <a class="${first && at === 0 && 'main'}" href="${base}/acts/${name}"
              >${ways[name].label}<small>${ways[name].hint}</small></a
            >
          </li>`,
      )}
      <li>
        <a href="${base}/receipt">再看一次回执<small>二维码、凭证</small></a>
      </li>
    </ul>
    ${own.can.length === 0 && html`<p>这件事已经不再办理。有新的情况，可以重新反映一次，写上这个编码。</p>`}
    ${
      papers.length > 0 &&
      html`<h2>给您的书面答复</h2>
        <ul class="ways">
          ${papers.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}
        </ul>`
    }
    <h2>您反映的内容</h2>
    <p><span class="said">${own.narrative}</span></p>
    ${own.place !== '' && html`<p class="soft">地点：${own.place}</p>`}
    <h2>办理经过</h2>
    ${course(own)}`;
}
