import { renderSVG } from 'uqr';
import { dayOf } from '../../../kernel/local-date.ts';
import { saySlip } from '../domain/say-notice.ts';
import type { SlipRow } from '../store/slips.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** 通知单的打印页: code, kind of act, day, unit. Not what the matter is about, and no person's name. */
export function slipPage({ template, params, code, number, unit, from, at }: SlipRow): string {
  const { title, says } = saySlip(template, params, code);
  const rows: [string, string | null][] = [
    ['送达单位', unit],
    ['文号', number],
    ['发出单位', from],
    ['日期', dayOf(at)],
  ];
  const lines = rows
    .filter((row): row is [string, string] => row[1] !== null)
    .map(([name, value]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(value)}</td></tr>`)
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title)} ${safe(code)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body{font:16px/1.7 'Noto Serif CJK SC','SimSun',serif;max-width:640px;margin:24px auto;padding:0 16px;color:#111}
h1{font-size:24px;text-align:center;letter-spacing:.2em}table{width:100%;border-collapse:collapse;margin-top:12px}
th,td{border:1px solid #333;padding:6px 10px;text-align:left;font-weight:normal}th{width:8em}svg{width:120px;height:120px}
@media print{body{margin:0}}</style></head><body><h1>${safe(title)}</h1><p>${safe(says)}</p><table>${lines}</table>
<div>${renderSVG(code, { ecc: 'M', border: 2 })}</div></body></html>`;
}
