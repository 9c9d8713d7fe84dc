import type { MediationStage, PartyActName } from '@jieyou/contracts';
import { localDate } from '../../../kernel/local-date.ts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { PartyPage } from '../../mediation/index.ts';
import { sayDay, sayTime } from '../../public/index.ts';
import type { Office } from '../../public/index.ts';
import { agreementLines, dutyLines } from './agreement-lines.ts';
import { plainLinks } from './plain-page.ts';

type Way = { readonly label: string; readonly hint: string };

/** 可以做的事, as a person says them. */
const ways: Readonly<Record<PartyActName, Way>> = {
  party_notice: { label: '看我的权利和义务', hint: '先看这个，可以念给您听' },
  party_consent: { label: '我愿意调解', hint: '愿意不愿意，都由您自己定' },
  party_refuse: { label: '我不愿意调解', hint: '不愿意就不调，还有别的路' },
  party_choose: { label: '选调解员', hint: '从名单里选一位' },
  party_object: { label: '要求换调解员', hint: '觉得不公正，可以换' },
  party_recording: { label: '能不能录音录像', hint: '有一方不同意就不能录' },
  party_propose: { label: '说说我的想法', hint: '只给调解员看，您同意了才转告对方' },
  party_pause: { label: '我想先停一停', hint: '累了、要想想，都可以' },
  party_sign: { label: '看协议、签名', hint: '看清楚了再签' },
  party_desk: { label: '到窗口当面签名', hint: '手机上签不了的' },
  party_confirm: { label: '愿意一起申请司法确认', hint: '法院确认了，对方不做可以强制执行' },
  party_report: { label: '说说做到了没有', hint: '对方做了没有，您做了没有' },
  party_end: { label: '结束调解', hint: '随时可以，不用说理由' },
};

const doneWords: Readonly<Record<PartyActName, string>> = {
  party_notice: '记下了：您看过了权利和义务。',
  party_consent: '记下了：您愿意调解。',
  party_refuse: '记下了：您不愿意调解。调解到此结束。',
  party_choose: '记下了您选的调解员，调解委员会会安排。',
  party_object: '记下了，调解委员会会答复您。',
  party_recording: '记下了您的意见。改主意随时可以改。',
  party_propose: '已经送到调解员那里。对方看不到。',
  party_pause: '已经告诉调解员：您想先停一停。',
  party_sign: '签名收到了。',
  party_desk: '已经告诉调解员：您到窗口当面签。请带身份证。',
  party_confirm: '记下了：您愿意一起申请司法确认。',
  party_report: '收到了，调解员会核实。',
  party_end: '调解结束了。',
};

const whyHere: Readonly<Record<MediationStage, string>> = {
  asking: '调解委员会在问各方愿意不愿意调解。',
  mediating: '各方都愿意，正在调解。',
  reached: '商量出了办法，写成了协议。都签了名、盖了章才算数。',
  effective: '协议算数了，请照着做。',
  performed: '协议都做到了。',
  ended: '调解已经结束。',
};

const isDone = (done: string): done is PartyActName => Object.hasOwn(doneWords, done);

const roads: Html = html`<div class="note">
  <p><b>还可以走这些路：</b></p>
  <ul>
    <li>去法院起诉</li>
    <li>有仲裁约定的、劳动争议的，申请仲裁</li>
    <li>找主管的行政机关处理</li>
  </ul>
  <p>不知道走哪条，打 <b>12348</b> 问，不收费。</p>
</div>`;

const wayLine = (base: string, name: PartyActName, main: boolean): Html =>
  html`<li>
    <a class="${main && 'main'}${name === 'party_end' && 'end'}" href="${base}/acts/${name}"
      >${ways[name].label}<small>${ways[name].hint}</small></a
    >
  </li>`;

/** 接下来该您做的: the one thing that the mediation waits for. */
const nextOf = ({ can, told }: PartyPage): PartyActName | undefined =>
  !told && can.party_notice.ok
    ? 'party_notice'
    : (['party_consent', 'party_sign', 'party_confirm', 'party_report'] as const).find((name) => can[name].ok);

function acts(page: PartyPage, base: string): Html {
  const names = Object.keys(ways) as PartyActName[];
  const next = nextOf(page);
  const open = names.filter((name) => page.can[name].ok);
  const ordered = next ? [next, ...open.filter((name) => name !== next)] : open;
  const shut = names.filter((name) => !page.can[name].ok && page.can[name].words !== null);
  return html`<h2>您可以</h2>
    ${open.length === 0 && html`<p>现在没有要您做的。</p>`}
    <ul class="ways">
      ${ordered.map((name) => wayLine(base, name, name === next))}
    </ul>
    ${
      shut.length > 0 &&
      html`<details>
        <summary>现在不能办的，为什么</summary>
        <div class="inside">
          <dl>
            ${shut.map(
              (name) =>
                html`<dt>${ways[name].label}</dt>
                  <dd>${page.can[name].words}</dd>`,
            )}
          </dl>
        </div>
      </details>`
    }`;
}

const people = ({ apart, sides, mediators, committee, agentOf }: PartyPage): Html =>
  html`<dl>
    <dt>调解委员会</dt>
    <dd>${committee}</dd>
    <dt>调解员</dt>
    <dd>${mediators.map(({ name }) => name).join('、') || '还没有确定'}</dd>
    ${
      agentOf !== null &&
      html`<dt>您替谁办</dt>
        <dd>${agentOf}</dd>`
    }
    <dt>您这一方</dt>
    <dd>
      ${sides
        .filter(({ own }) => own)
        .map(({ name }) => name)
        .join('、')}
    </dd>
    ${
      apart
        ? html`<dt>见面安排</dt>
            <dd>没有安排您和对方见面。您的电话、住址，不会告诉对方。</dd>`
        : html`<dt>对方</dt>
            <dd>
              ${sides
                .filter(({ own }) => !own)
                .map(({ name }) => name)
                .join('、')}
            </dd>`
    }
  </dl>`;

const proposals = ({ proposals: all }: PartyPage): Html =>
  html`${
    all.length > 0 &&
    html`<h2>说过的想法</h2>
      ${all.map(
        ({ body, at, own, shared }) =>
          html`<blockquote>
            <b>${own ? '您' : '对方'}</b>
            <span class="soft">${sayTime(at)}${own && (shared ? '，已转告对方' : '，只有调解员看得到')}</span>
            <p><span class="said">${body}</span></p>
          </blockquote>`,
      )}`
  }`;

function agreed({ agreement, duties, signed }: PartyPage, covered: (text: string) => string): Html {
  if (!agreement) return html``;
  const { effectiveOn, confirmBy, missing } = agreement;
  return html`<h2>协议</h2>
    ${
      effectiveOn === null
        ? html`<p>
            ${signed ? '您签过名了。' : '还没有算数。'}${missing.length > 0 && `还差 ${missing.length} 处签名、盖章。`}
          </p>`
        : html`<p><b>${sayDay(localDate(effectiveOn))}起算数。</b></p>`
    }
    ${confirmBy !== null && html`<p>要申请司法确认的，<b>${sayDay(localDate(confirmBy.day))}以前</b>双方一起申请。</p>`}
    ${agreementLines(agreement, covered)}
    ${
      duties.length > 0 &&
      html`<h3>和您有关的，什么时候</h3>
        ${dutyLines(duties)}`
    }`;
}

export type PartyPageParts = {
  readonly base: string;
  readonly done: string;
  readonly contact: Html;
  readonly office: Office;
  readonly covered: (text: string) => string;
};

/** 当事人的调解页: where it stands, what one can do, the agreement and its dates, whom to ask. */
export const partyPage = (page: PartyPage, { base, done, contact, office, covered }: PartyPageParts): Html =>
  html`<h1>我的调解</h1>
    ${isDone(done) && html`<p class="done" role="status"><b>${doneWords[done]}</b></p>`}
    <div class="card">
      <p class="stage">${page.stageLabel}</p>
      <p>${whyHere[page.stage]}</p>
      ${page.ending !== null && html`<p>怎样结束的：<b>${page.ending}</b></p>`}
      ${page.dueDay !== null && page.stage === 'mediating' && html`<p>调解期限到 ${sayDay(localDate(page.dueDay))}</p>`}
      ${people(page)}
      <p class="soft">编码 ${page.code}</p>
    </div>
    ${page.stage === 'ended' && roads} ${acts(page, base)} ${agreed(page, covered)} ${proposals(page)}
    <h2>有事可以问</h2>
    ${contact}
    <h2>看得明白，再拿主意</h2>
    ${plainLinks(office)}`;
