import type { PapersView } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { logPrint } from '../store/print-log.ts';
import { pageOf } from './page.ts';
import { papersAsked, papersOf } from './papers-of.ts';
import type { Paper } from './papers-of.ts';
import { receiptSheet } from './person-papers.ts';
import { readTrail } from './read-trail.ts';
import type { Trail } from './trail.ts';

/** 文书清单: what there is to print, as far as the asker may see it. */
export const listPapers = (deps: MattersDeps, signed: Signed, idOrCode: string): Promise<PapersView | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const trail = await readTrail(deps, tx, signed, idOrCode);
    if (!trail) return undefined;
    const papers = papersOf(trail).map(({ key, seq, order, sheet: { kind, label, number, about, to, at } }) => ({
      ...{ kind, label, number: number ?? about, seq, order, to, at },
      href: `/api/matters/${trail.id}/papers/${key}`,
    }));
    return { papers };
  });

/** Who printed which personal data stands in the view log before the page leaves. */
async function logged(tx: Tx, signed: Signed, trail: Trail, papers: readonly Paper[]): Promise<void> {
  for (const { key, sheet } of papers) {
    if (sheet.personal.length === 0) continue;
    await logPrint(tx, {
      ...{ county: signed.county, staffId: signed.staffId, orgPath: signed.post.orgPath, matterId: trail.id },
      fields: sheet.personal.map((field) => `paper/${key}/${field}`),
      reason: `打印「${sheet.label}」`,
    });
  }
}

/** 打印文书, made anew from its ledger entry each time. Undefined when there is none that the asker may see. */
export const printPapers = (
  deps: MattersDeps,
  signed: Signed,
  idOrCode: string,
  asked: string,
): Promise<string | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const trail = await readTrail(deps, tx, signed, idOrCode, { numbers: true });
    const papers = trail ? papersAsked(papersOf(trail), asked) : [];
    if (!trail || papers.length === 0) return undefined;
    await logged(tx, signed, trail, papers);
    return pageOf(
      papers.map(({ sheet }) => sheet),
      trail.code,
    );
  });

/** 打印回执, as the matter stands now. It names nobody and so leaves no line. */
export const printReceipt = (
  deps: MattersDeps,
  signed: Signed,
  idOrCode: string,
  address: string,
): Promise<string | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const trail = await readTrail(deps, tx, signed, idOrCode);
    if (!trail?.matter) return undefined;
    const online = { address, pass: null };
    return pageOf([receiptSheet(trail, { at: deps.now() }, trail.matter, online)], trail.code);
  });
