import type { GridSheet, GridSheetView } from '@jieyou/contracts';
import { createHash } from 'node:crypto';
import { hectaresOf, middleOf } from '../../../kernel/geo/outline.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { listTree } from '../../places/index.ts';
import { doubtDatum } from '../domain/datum-doubt.ts';
import type { Pair } from '../domain/datum-doubt.ts';
import { inOrder, nextCode } from '../domain/grid-code.ts';
import { judgeSheet } from '../domain/judge-sheet.ts';
import type { JudgedLine } from '../domain/judge-sheet.ts';
import type { GridRefusal } from '../domain/refusals.ts';
import { readSheet } from '../domain/read-sheet.ts';
import { saveArea } from '../store/area-rows.ts';
import { codesIn, insertGrid, knownIn } from '../store/grid-rows.ts';
import { reaches } from './deps.ts';
import type { GridAnswer, GridsDeps, Village } from './deps.ts';

async function judge(
  deps: GridsDeps,
  tx: Tx,
  signed: Signed,
  { text, datum, village }: GridSheet,
): Promise<Result<JudgedLine[], GridRefusal>> {
  const read = readSheet(text, datum);
  if (!read.ok) return read;
  const tree = await listTree(tx, signed.county, dayOf(deps.now()));
  const villages = tree.filter(({ kind, path }) => kind === 'village' && reaches(signed, path));
  const known = await knownIn(
    tx,
    signed.county,
    villages.map(({ path }) => path),
  );
  return ok(judgeSheet(read.value, { villages, known, village }));
}

const pairOf = ({ outline, known }: JudgedLine): Pair[] =>
  outline && known ? [{ there: known.middle, here: middleOf(outline) }] : [];

/** 预览: every line with what is wrong with it; nothing is written. */
export const previewGrids = (
  deps: GridsDeps,
  signed: Signed,
  sheet: GridSheet,
): Promise<Result<GridSheetView, GridRefusal>> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const judged = await judge(deps, tx, signed, sheet);
    if (!judged.ok) return judged;
    const lines = judged.value.map(({ n, name, kind, village, outline, known, problems }) => ({
      ...{ n, name, kind, village: village?.name ?? null, known: known !== null, problems: [...problems] },
      hectares: outline ? hectaresOf(outline) : null,
    }));
    const ready = lines.filter(({ known, problems }) => !known && problems.length === 0).length;
    return ok({ lines, ready, datumDoubt: doubtDatum(judged.value.flatMap(pairOf), sheet.datum) });
  });

type Ready = JudgedLine & { readonly outline: NonNullable<JudgedLine['outline']>; readonly village: Village };
const isReady = (line: JudgedLine): line is Ready =>
  line.outline !== null && line.village !== null && line.known === null && line.problems.length === 0;

/** 导入没有问题的各行; the others can be mended and brought again: what is known already is left out. */
export const importGrids = (
  deps: GridsDeps,
  signed: Signed,
  { commandId, ...sheet }: GridSheet & { commandId: string },
): GridAnswer => {
  const text = createHash('sha256').update(sheet.text).digest('hex');
  const asked = { act: 'import', text, datum: sheet.datum, village: sheet.village ?? null };
  return onceOnly<GridRefusal>(deps, signed, { commandId, asked }, async (tx) => {
    const judged = await judge(deps, tx, signed, sheet);
    if (!judged.ok) return judged;
    const ready = judged.value.filter(isReady).toSorted((a, b) => inOrder(a.outline, b.outline));
    if (ready.length === 0) return refuse({ code: 'nothing_to_import' as const });
    const today = dayOf(deps.now());
    const taken = new Map<string, string[]>();
    for (const { village, outline, kind, name, localCode } of ready) {
      const codes = taken.get(village.path) ?? (await codesIn(tx, signed.county, village.path));
      const code = nextCode(village.areaCode, codes);
      if (code === null) return refuse({ code: 'no_code_left' as const });
      taken.set(village.path, [...codes, code]);
      const aliases = localCode === '' ? [] : [localCode];
      const id = deps.newId();
      await insertGrid(
        tx,
        signed.county,
        { id, code, kind, name, village: village.path, parent: null, aliases },
        today,
      );
      await saveArea(tx, signed.county, id, outline, today);
    }
    return ok({ id: commandId });
  });
};
