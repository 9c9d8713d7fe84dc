import { auditStates, subsidyCases, subsidyHints, subsidyStatuses } from '@jieyou/contracts';
import type { MethodSubsidy, Role, SubsidyActName, SubsidySheetsView, SubsidySheetView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { figureMoney } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import type { SubsidyRefusal } from '../domain/refusals.ts';
import { saySubsidyRefusal } from '../domain/refusals.ts';
import { amountsOf } from '../domain/sheet.ts';
import { findSheet, linesOf, listSheets } from '../store/sheets.ts';
import type { LineRow, Sheet } from '../store/sheets.ts';

/** 谁可以制表: the centre. Another of its directors checks. */
export const makers: readonly Role[] = ['window_clerk', 'centre_director'];

/** 复核之前还差什么. */
function waitingFor(lines: readonly LineRow[]): string[] {
  const kept = lines.filter((line) => line.kept);
  const count = (of: (line: LineRow) => boolean): number => kept.filter(of).length;
  const said: [number, string][] = [
    [count(({ audit }) => audit === 'pending'), '件被抽中的没有登记抽查'],
    [count(({ audit }) => audit === 'failed'), '件抽查不符的没有去掉或说明照补的理由'],
    [count(({ hints, reason }) => hints.length > 0 && reason === null), '件有重复提示的没有核对'],
    [lines.filter(({ objection, answer }) => objection !== null && answer === null).length, '条异议没有答复'],
  ];
  return said.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
}

/** 能不能办, and why not. */
export function barOf(act: SubsidyActName, sheet: Sheet, lines: readonly LineRow[], by: Signed): SubsidyRefusal | null {
  if (sheet.status !== 'draft') return { code: 'sheet_closed' };
  if (act === 'object') {
    return lines.some(({ mediator }) => mediator === by.staffId) ? null : { code: 'not_your_line' };
  }
  if (!sheet.inScope || !makers.includes(by.post.role)) return { code: 'makers_only' };
  if (act !== 'approve') return null;
  if (sheet.maker === by.staffId || by.post.role !== 'centre_director') return { code: 'two_people' };
  const what = waitingFor(lines);
  return what.length > 0 ? { code: 'still_waiting', what } : null;
}

const acts: readonly SubsidyActName[] = ['audit', 'drop', 'keep', 'object', 'answer', 'approve', 'void'];

const sayRule = ({ rates, cap_per_mediator: one, cap_per_committee: all, audit_share: share }: MethodSubsidy): string =>
  `${Object.entries(subsidyCases)
    .map(([id, label]) => `${label} ${figureMoney(rates[id as keyof typeof rates])} 元`)
    .join('、')}；每人每期不超过 ${figureMoney(one)} 元，每委不超过 ${figureMoney(all)} 元；抽查 ${share}%`;

/** 一张表. Lines in the order in which their dossiers were filed: nobody is ranked. */
export async function viewSheet(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  id: string,
): Promise<SubsidySheetView | undefined> {
  const { county } = signed;
  const sheet = await findSheet(tx, county, id);
  if (!sheet) return undefined;
  const rows = await linesOf(tx, county, id);
  const places = await deps.places(tx, county);
  const people = [
    ...new Set([sheet.maker, ...(sheet.checker ? [sheet.checker] : []), ...rows.map((row) => row.mediator)]),
  ];
  const names = await deps.staffNames(tx, county, people);
  const name = (staff: string): string => names.get(staff) ?? '（人员已注销）';
  const lines = amountsOf(rows, sheet.rule);
  const { rule } = sheet;
  return {
    ...{ id, from: sheet.from, until: sheet.until, status: sheet.status, statusLabel: subsidyStatuses[sheet.status] },
    scope: sheet.committee ? (places.unit(sheet.committee)?.name ?? sheet.committee) : '范围内各调委会',
    ...{ maker: name(sheet.maker), checker: sheet.checker && name(sheet.checker), basis: rule.basis },
    ...{ rule: sayRule(rule), seed: sheet.seed, frame: sheet.frame.length },
    sampled: rows.filter(({ audit }) => audit !== null).length,
    total: figureMoney(lines.reduce((sum, { amount }) => sum + amount, 0)),
    lines: lines.map((line) => ({
      ...{ id: line.id, code: line.code, mediator: name(line.mediator), case: subsidyCases[line.kind] },
      committee: places.unit(line.committee)?.name ?? line.committee,
      ...{ rate: figureMoney(line.rate), amount: figureMoney(line.amount), kept: line.kept, reason: line.reason },
      capped: line.kept && line.amount < line.rate,
      hints: line.hints.map((hint) => subsidyHints[hint]),
      ...{ audit: line.audit, auditLabel: line.audit && auditStates[line.audit] },
      ...{ objection: line.objection, answer: line.answer, mine: line.mediator === signed.staffId },
    })),
    waiting: sheet.status === 'draft' ? waitingFor(rows) : [],
    can: Object.fromEntries(
      acts.map((act) => {
        const bar = barOf(act, sheet, rows, signed);
        return [act, { ok: bar === null, words: bar && saySubsidyRefusal(bar) }];
      }),
    ),
  };
}

/** 各张表, the latest first; and whether one can be made. */
export const viewSheets = (deps: MattersDeps, signed: Signed): Promise<SubsidySheetsView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, post } = signed;
    const sheets = [];
    for (const { id } of await listSheets(tx, county)) {
      const view = await viewSheet(deps, tx, signed, id);
      if (!view) continue;
      const { scope, from, until, statusLabel, maker, total, lines } = view;
      sheets.push({ id, scope, from, until, statusLabel, maker, total, lines: lines.length });
    }
    const rule = (await deps.methodInForce(tx, county, dayOf(deps.now())))?.case_subsidy;
    const makersOnly: SubsidyRefusal | null = makers.includes(post.role) ? null : { code: 'makers_only' };
    const bar: SubsidyRefusal | null = rule ? makersOnly : { code: 'no_subsidy_rule' };
    return {
      sheets,
      make: { ok: bar === null, words: bar && saySubsidyRefusal(bar) },
      rule: rule ? `${sayRule(rule)}。依据：${rule.basis}` : null,
    };
  });
