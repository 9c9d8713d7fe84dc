import { methodVersion } from '@jieyou/contracts';
import type { SubsidyHint } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { chainOf } from '../../../kernel/org-path.ts';
import type { SubsidyRefusal } from '../domain/refusals.ts';
import { sampleOf } from '../domain/sheet.ts';
import { readCandidates } from '../store/candidates.ts';
import { addEvent, findSheet, saveSheet } from '../store/sheets.ts';
import { makers } from './view-sheet.ts';

export interface AskedSheet {
  commandId: string;
  committee?: string | undefined;
  from: string;
  until: string;
}

/** 制表: from dossiers that are complete and called back; the sample is drawn with a seed that stands on the sheet. */
export async function makeSheet(
  deps: MattersDeps,
  signed: Signed,
  { commandId, committee, from, until }: AskedSheet,
): Promise<Result<{ id: string }, SubsidyRefusal>> {
  const { county, staffId, post, scope } = signed;
  if (!makers.includes(post.role)) return refuse({ code: 'makers_only' });
  return deps.db.inScope(scope, async (tx) => {
    if (await findSheet(tx, county, commandId)) return ok({ id: commandId });
    const madeAt = deps.now();
    const method = await deps.methodInForce(tx, county, dayOf(madeAt));
    const rule = method?.case_subsidy;
    if (!method || !rule) return refuse({ code: 'no_subsidy_rule' });
    const asked = { county, scopes: scope.scopes, committee: committee ?? null, from, until };
    const found = await readCandidates(tx, asked);
    if (found.length === 0) return refuse({ code: 'nothing_to_list' });
    const seed = deps.newId();
    const frame = found.map(({ mediationId }) => mediationId);
    const sample = new Set(sampleOf(frame, seed, rule));
    const lines = found.map(({ sameParties, sameText, ...row }) => ({
      ...row,
      ...{ id: deps.newId(), rate: rule.rates[row.kind], kept: true, reason: null, objection: null, answer: null },
      hints: [...(sameParties ? ['same_parties'] : []), ...(sameText ? ['same_text'] : [])] as SubsidyHint[],
      audit: sample.has(row.mediationId) ? ('pending' as const) : null,
    }));
    const sheet = {
      ...{
        county,
        id: commandId,
        committee: committee ?? null,
        readable: chainOf(post.scopePath),
        seed,
        frame,
        madeAt,
      },
      ...{ from: localDate(from), until: localDate(until), method: methodVersion(method), rule, maker: staffId },
    };
    await saveSheet(tx, sheet, lines);
    await addEvent(tx, { county, sheet: commandId, act: 'make', line: null, by: staffId, at: madeAt });
    return ok({ id: commandId });
  });
}
