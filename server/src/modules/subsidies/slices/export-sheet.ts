import type { MattersDeps, Signed } from '../../matters/index.ts';
import { writeSheet } from '../../exchange/index.ts';
import { addEvent } from '../store/sheets.ts';
import { viewSheet } from './view-sheet.ts';

const headers = [
  ...['序号', '事项编码', '调委会', '调解员', '情形', '标准（元）', '补贴（元）', '是否列补', '抽查'],
  ...['重复提示', '说明', '调解员异议', '答复'],
];

/** 导出补贴表（.xlsx）. Who took it out stands in the events of the sheet. */
export async function exportSheet(deps: MattersDeps, signed: Signed, id: string): Promise<Buffer | undefined> {
  const view = await deps.db.inScope(signed.scope, async (tx) => {
    const found = await viewSheet(deps, tx, signed, id);
    const { county, staffId: by } = signed;
    if (found) await addEvent(tx, { county, sheet: id, act: 'export', line: null, by, at: deps.now() });
    return found;
  });
  if (!view) return undefined;
  const { lines, total, seed, frame, rule, basis, maker, checker, statusLabel } = view;
  const rows = lines.map((line, at) => [
    ...[String(at + 1), line.code, line.committee, line.mediator, line.case, line.rate, line.amount],
    ...[line.kept ? '列补' : '不补', line.auditLabel ?? '未抽中', line.hints.join('；'), line.reason ?? ''],
    ...[line.objection ?? '', line.answer ?? ''],
  ]);
  const notes = [
    ['合计', '', '', '', '', '', total],
    ['说明', `${statusLabel}；制表 ${maker}；复核 ${checker ?? '尚未复核'}。本表不付款，付款由财务按本单位制度办理。`],
    ['标准', `${rule}；依据：${basis}`],
    ['抽查', `种子 ${seed}，名单 ${frame} 件`],
  ];
  return writeSheet({ name: '以案定补', headers, rows: [...rows, ...notes].map(padded) });
}

const padded = (row: readonly string[]): string[] => headers.map((_, at) => row[at] ?? '');
