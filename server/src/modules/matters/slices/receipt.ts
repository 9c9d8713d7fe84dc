import { renderSVG } from 'uqr';
import { matterKinds } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { clockOf } from '../domain/clocks.ts';
import { loadMatter } from '../store/load.ts';
import { contextFor } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** QR: the code alone, never a name (law: printed codes carry no personal data). */
const qrOf = (code: string): string => renderSVG(code, { ecc: 'M', border: 2 });

/** 受理回执, for the person: what, when, who answers, until when. It carries no narrative and no name of another. */
export async function receiptOf(deps: MattersDeps, signed: Signed, idOrCode: string): Promise<string | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, idOrCode);
    if (!matter) return undefined;
    const { places, method } = await contextFor(deps, tx, signed, matter);
    const centre = places.unit(matter.centre)?.name ?? '';
    const due = clockOf(matter, 'resolve') ?? clockOf(matter, 'accept');
    const rows: [string, string][] = [
      ['事项编码', matter.code],
      ['类型', matterKinds[matter.kind]],
      ['登记日期', dayOf(matter.registeredAt)],
      ['登记单位', centre],
      ['现负责单位', places.unit(matter.owner)?.name ?? ''],
      [due?.kind === 'accept' ? '是否受理，答复不迟于' : '办理期限至', due?.dueDay ?? '受理后告知'],
    ];
    const lines = rows
      .map(([name, value]) => `<tr><th scope="row">${safe(name)}</th><td>${safe(value)}</td></tr>`)
      .join('');
    const title = method.labels.papers['receipt'] ?? '登记回执';
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title)} ${safe(matter.code)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body{font:16px/1.7 'Noto Serif CJK SC','SimSun',serif;max-width:640px;margin:24px auto;padding:0 16px;color:#111}
h1{font-size:24px;text-align:center;letter-spacing:.2em}table{width:100%;border-collapse:collapse}
th,td{border:1px solid #333;padding:6px 10px;text-align:left;font-weight:normal}th{width:11em}
svg{width:160px;height:160px}.foot{display:flex;gap:24px;align-items:center;margin-top:16px}@media print{body{margin:0}}
</style></head><body><h1>${safe(centre)}${safe(title)}</h1><table>${lines}</table>
<div class="foot"><div>${qrOf(matter.code)}</div><div><p>请妥善保管编码。凭编码可到任一综治中心窗口查询进展；事项由首问人员负责到交接为止。</p>
<p>您有权撤回、补充，对结果不满意的可以要求重新办理；也可以依法申请仲裁、行政复议或者提起诉讼。</p></div></div></body></html>`;
  });
}
