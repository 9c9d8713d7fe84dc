import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps } from '../../matters/index.ts';
import { namesToCover } from '../../passes/index.ts';
import type { Opened } from '../../passes/index.ts';
import { pageOf } from './page.ts';
import type { WaysOut } from './page.ts';
import { pageStyle } from './page-style.ts';
import { papersOf } from './papers-of.ts';
import type { Paper } from './papers-of.ts';
import { readTrail } from './read-trail.ts';
import type { Person } from './trail.ts';

/** 给本人的文书: what was written to them; a receipt they have already. */
const theirs: ReadonlySet<string> = new Set(['reply', 'not_accepted']);

/** Nothing but the sheet's own style may take effect on the page. */
export const paperPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

/** Whose name must be covered in what was written, although nothing else of them is to be seen. */
const nameless = (name: string): Person => ({
  ...{ id: '', side: 'third', kind: 'person', name, agentFor: null, phone: null },
});

async function read(
  deps: MattersDeps,
  tx: Tx,
  { county, matterId }: Opened,
): Promise<{ papers: Paper[]; code: string | null }> {
  const trail = await readTrail(deps, tx, { county }, matterId);
  if (!trail) return { papers: [], code: null };
  const covered = (await namesToCover(tx)).map(nameless);
  const papers = papersOf({ ...trail, people: [...trail.people, ...covered] });
  return { papers: papers.filter(({ sheet }) => theirs.has(sheet.kind)), code: trail.code };
}

/** 本人可以打开的文书, in a transaction that their pass has opened. */
export async function ownPapers(deps: MattersDeps, tx: Tx, opened: Opened): Promise<{ key: string; label: string }[]> {
  const { papers } = await read(deps, tx, opened);
  return papers.map(({ key, sheet }) => ({ key, label: sheet.label }));
}

/** 打印本人的一张文书. */
export async function ownPaper(
  deps: MattersDeps,
  tx: Tx,
  opened: Opened,
  { asked, out }: { asked: string; out: WaysOut },
): Promise<string | undefined> {
  const { papers, code } = await read(deps, tx, opened);
  const found = papers.find(({ key }) => key === asked);
  return found && pageOf([found.sheet], code, { out });
}
