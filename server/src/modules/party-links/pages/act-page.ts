import { recordingAnswers, reportedStates } from '@jieyou/contracts';
import type { PartyActName } from '@jieyou/contracts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { PartyPage } from '../../mediation/index.ts';
import { area, choice, hidden, summary, tick } from '../../public/index.ts';
import type { Filled } from '../../public/index.ts';
import { rightsNotice } from '../domain/plain-pages.ts';
import { agreementLines, sayOwes } from './agreement-lines.ts';
import { plainFoot, plainWords, readAloud } from './plain-page.ts';

const options = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const named = (people: PartyPage['offered']) => people.map(({ id, name }) => ({ value: id, label: name }));

type Asked = { readonly filled: Filled; readonly page: PartyPage; readonly covered: (text: string) => string };
type ActForm = {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly before?: (asked: Asked) => Html;
  readonly fields: (asked: Asked) => Html;
  /** 不能后退的一步. */
  readonly grave?: true;
  readonly signing?: true;
};

const own = (filled: Filled, label: string, hint?: string): Html =>
  area(filled, { name: 'words', label, ...(hint === undefined ? {} : { hint }), max: 3000 });
const sure = (filled: Filled, label: string): Html => tick(filled, { name: 'sure', label });

/** 画签名的框 and the photograph; both need the script, which says so itself by showing them. */
const drawing: Html = html`<noscript><p class="note">这台手机上画不了签名。请返回，选「到窗口当面签名」。</p></noscript>
  <div data-drawing hidden>
    <p><b>用手指在框里签名：</b></p>
    <canvas class="pad" role="img" aria-label="签名的框，用手指写您的名字"></canvas>
    <button type="button" data-wipe>擦掉重写</button>
    <details>
      <summary>签在纸上，拍张照片</summary>
      <div class="inside">
        <p class="hint">在协议最后一页签名、按手印，拍清楚那一页。</p>
        <input class="filing" type="file" accept="image/*" capture="environment" aria-label="拍一张签了名的纸" />
        <img class="photo" alt="刚才拍的照片" hidden />
      </div>
    </details>
  </div>`;

/** 一个动作一页. */
const forms: Readonly<Record<PartyActName, ActForm>> = {
  party_notice: {
    title: rightsNotice.title,
    lead: '请慢慢看，不懂的地方打电话问调解员。',
    submit: '我看过了',
    before: () => html`${readAloud}${plainWords(rightsNotice)}${plainFoot(rightsNotice)}`,
    fields: ({ filled }) => sure(filled, '我看过了，都明白'),
  },
  party_consent: {
    title: '我愿意调解',
    lead: '愿意，是您自己定的。以后不想调了，随时可以结束。',
    submit: '我愿意',
    fields: ({ filled }) => sure(filled, '我愿意调解，是我自己的意思'),
  },
  party_refuse: {
    title: '我不愿意调解',
    lead: '您说不愿意，调解就结束，不会再劝您。您还可以去法院起诉、申请仲裁，或者找行政机关处理。',
    submit: '不愿意，结束调解',
    grave: true,
    fields: ({ filled }) => html`${own(filled, '想说的话（可以不写）')}${sure(filled, '我不愿意调解')}`,
  },
  party_choose: {
    title: '选调解员',
    lead: '双方都选了同一位，就由这一位调解；没有选到一起的，由调解委员会安排。',
    submit: '就选这一位',
    fields: ({ filled, page }) => choice(filled, { name: 'mediator', label: '可以选的调解员' }, named(page.offered)),
  },
  party_object: {
    title: '要求换调解员',
    lead: '调解员和对方是亲戚、和这件事有牵连，或者您觉得不公正，都可以要求换。',
    submit: '要求换人',
    fields: ({ filled, page }) =>
      html`${choice(filled, { name: 'mediator', label: '要求换哪一位' }, named(page.mediators))}${own(filled, '为什么')}`,
  },
  party_recording: {
    title: '能不能录音录像',
    lead: '所有人都同意才能录。您不同意，就不录；不会因此对您不好。',
    submit: '就这样',
    fields: ({ filled }) => choice(filled, { name: 'answer', label: '您的意见' }, options(recordingAnswers)),
  },
  party_propose: {
    title: '说说我的想法',
    lead: '您希望怎么解决？只有调解员看得到；要转告对方，会先问您。',
    submit: '送给调解员',
    fields: ({ filled }) => own(filled, '您的想法'),
  },
  party_pause: {
    title: '我想先停一停',
    lead: '调解员会看到，会和您商量什么时候再谈。',
    submit: '告诉调解员',
    fields: ({ filled }) => own(filled, '想说的话（可以不写）'),
  },
  party_end: {
    title: '结束调解',
    lead: '结束以后，这一次就不再调解了。您还可以去法院起诉、申请仲裁，或者找行政机关处理。有人逼您结束的，先打页面下方的电话。',
    submit: '结束调解',
    grave: true,
    fields: ({ filled }) => html`${sure(filled, '我要结束调解')}${own(filled, '想说的话（可以不写）')}`,
  },
  party_sign: {
    title: '看协议、签名',
    lead: '从头到尾看一遍。有不对、不懂的，先别签，打电话问调解员。',
    submit: '我签名',
    signing: true,
    before: ({ page, covered }) => html`${readAloud}${page.agreement && agreementLines(page.agreement, covered)}`,
    fields: ({ filled }) =>
      html`${hidden('picture', '')}${hidden('way', 'drawn')}${drawing}${sure(filled, '协议我从头到尾看过了，同意，是我自己签名')}`,
  },
  party_desk: {
    title: '到窗口当面签名',
    lead: '请带身份证，到调解委员会或者综治中心窗口签。去之前可以先打电话约时间。',
    submit: '我到窗口签',
    fields: () => html``,
  },
  party_confirm: {
    title: '愿意一起申请司法确认',
    lead: '双方都愿意，才能申请。法院不收钱。确认以后，谁不照做，另一方可以请法院强制执行。',
    submit: '我愿意',
    fields: ({ filled }) => sure(filled, '我愿意和对方一起申请司法确认'),
  },
  party_report: {
    title: '说说做到了没有',
    lead: '您说的会交给调解员核实。',
    submit: '提交',
    fields: ({ filled, page }) =>
      html`${choice(filled, { name: 'item', label: '哪一项' }, reportable(page))}${choice(filled, { name: 'state', label: '做到了没有' }, options(reportedStates))}${own(filled, '想说的话（可以不写）', '付了多少、哪一天、还差什么。')}`,
  },
};

/** 各项, as they can be told apart in a list. */
function reportable({ duties }: PartyPage): { value: string; label: string }[] {
  return duties.map(({ item, owes, money, due }, at) => ({
    value: item,
    label: [sayOwes(owes), money ?? `第 ${at + 1} 项`, ...(due === null ? [] : [`${due} 以前`])].join('，'),
  }));
}

export const actTitle = (act: PartyActName): string => forms[act].title;

export type ActPageParts = Asked & { readonly base: string; readonly key: string; readonly commandId: string };

/** 表单页. `key` is this visit's own; `commandId` this form's: sent twice, it is done once. */
export function actPage(act: PartyActName, { base, key, commandId, ...asked }: ActPageParts): Html {
  const { title, lead, submit, fields, before, grave, signing } = forms[act];
  return html`<h1>${title}</h1>
    ${summary(asked.filled)}
    <p>${lead}</p>
    ${before?.(asked)}
    <form method="post" action="${base}/acts/${act}" novalidate ${signing && html`data-signing`}>
      ${hidden('key', key)} ${hidden('commandId', commandId)} ${fields(asked)}
      <button class="${grave ? 'end' : 'main'}" type="submit" ${signing && html`data-send hidden`}>${submit}</button>
    </form>
    ${signing && html`<a class="press" href="${base}/acts/party_desk">到窗口当面签名</a>`}
    <a class="press" href="${base}">不办了，回去</a>`;
}
