import { renderSVG } from 'uqr';
import { dayOf } from '../../../kernel/local-date.ts';
import { sayDay } from '../domain/say-time.ts';
import type { Sheet } from '../domain/sheet.ts';
import { pageStyle } from './page-style.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** QR: the code alone, or where the person reads their own matter; never a name. */
const qrOf = (text: string | null): string =>
  text === null ? '' : `<div class="qr">${renderSVG(text, { ecc: 'M', border: 1 })}</div>`;

function sheetHtml(
  { label, number, issuer, to, opening, items, closing, signs, at }: Sheet,
  qr: string | null,
): string {
  const rows = items
    .filter((item): item is readonly [string, string] => Boolean(item[1]))
    .map(([name, value]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(value)}</td></tr>`);
  return [
    `<article class="sheet"><header class="head"><p class="issuer">${safe(issuer)}</p>`,
    number === null ? '' : `<p class="number">${safe(number)}</p>`,
    `</header><h1>${safe(label)}</h1>`,
    to === null ? '' : `<p>${safe(to)}：</p>`,
    `<p class="text">${safe(opening)}</p><table>${rows.join('')}</table>`,
    ...closing.map((line) => `<p class="text">${safe(line)}</p>`),
    `<footer class="foot">${qrOf(qr)}<div class="end"><div class="signs">`,
    ...signs.map((sign) => `<span>${safe(sign)}：<i></i></span>`),
    `</div><div class="date">${safe(issuer)}<br>${safe(sayDay(dayOf(at)))}</div></div></footer></article>`,
  ].join('');
}

/** 离开这一页 on a screen, where it was opened by the person themselves; not printed. */
export type WaysOut = { readonly back: string; readonly leave: string };

const outOf = ({ back, leave }: WaysOut): string =>
  `<nav class="out"><a href="${safe(back)}">返回</a><a href="${safe(leave)}" rel="noreferrer nofollow">快速离开</a></nav>`;

type PageOptions = { readonly qr?: string | null; readonly out?: WaysOut };

/** 打印页: one sheet of A4 after another, no script, every word escaped. */
export function pageOf(sheets: readonly Sheet[], code: string | null, { qr = code, out }: PageOptions = {}): string {
  const title = [...new Set(sheets.map(({ label }) => label))].join('、');
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${safe([title, sheets[0]?.number ?? code].filter(Boolean).join(' '))}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${pageStyle}</style></head><body>`,
    out ? outOf(out) : '',
    ...sheets.map((sheet) => sheetHtml(sheet, qr)),
    '</body></html>',
  ].join('\n');
}
