import { html, markup } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { NextDate } from '../domain/next-dates.ts';
import { contactLines } from './contact.ts';
import type { ContactRow } from '../store/contact-store.ts';

export type ReceiptParts = {
  readonly code: string;
  readonly pass: string;
  readonly qr: string;
  readonly address: string;
  readonly registeredOn: string;
  readonly dates: readonly NextDate[];
  readonly office: { readonly name: string; readonly contact: ContactRow | null };
  readonly home: string;
  readonly phoneKnown: boolean;
};

/** 下面会发生什么, in dates. */
export const dateLines = (dates: readonly NextDate[]): Html =>
  dates.length === 0
    ? html``
    : html`<ul>
        ${dates.map(({ words, over }) => html`<li class="${over && 'over'}">${words}</li>`)}
      </ul>`;

/** 回执: the code, the pass in letters and as a QR code, who has it now and until when. Made to be kept as a picture or on paper. */
export const receiptPage = ({
  code,
  pass,
  qr,
  address,
  registeredOn,
  dates,
  office,
  home,
  phoneKnown,
}: ReceiptParts): Html =>
  html`<h1>已经登记，这是回执</h1>
    <p class="done">
      <b>请保存好：</b
      >截屏，或者打印。${phoneKnown ? '以后凭二维码，或者编码加电话后四位来查。' : html`<b>您没有留电话，没有这张回执就查不到了。</b>`}
    </p>
    <div class="card">
      <dl>
        <dt>编码</dt>
        <dd class="code">${code}</dd>
        <dt>登记日期</dt>
        <dd>${registeredOn}</dd>
        <dt>扫码直接打开</dt>
        <dd class="qr">${markup(qr)}</dd>
        <dt>查询凭证（扫不了码的，在网页上照着输）</dt>
        <dd class="code">${pass}</dd>
        <dt>查询网址</dt>
        <dd>${address}</dd>
      </dl>
      <p class="soft">谁拿到二维码和凭证，谁就能看到您说的内容。不要发给别人；不方便带在身上的，只抄下编码也可以。</p>
    </div>
    <h2>接下来</h2>
    ${dateLines(dates)}
    <p>现在负责的是：</p>
    ${contactLines(office.name, office.contact)}
    <div class="no-print">
      <button type="button" hidden data-print>打印回执</button>
      <a class="press main" href="${home}">看进度、补充情况</a>
    </div>`;
