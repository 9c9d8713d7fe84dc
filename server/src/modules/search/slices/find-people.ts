import { hitFields, partySides } from '@jieyou/contracts';
import type { HitReason, PeopleAsk, PeopleFound, SearchHit } from '@jieyou/contracts';
import { dayOf, instant, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { maskedNumbers, readParties } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { listTree } from '../../places/index.ts';
import { limits, readSought, tooOften } from '../domain/sought.ts';
import type { SearchRefusal, Sought } from '../domain/sought.ts';
import { readHits } from '../store/find.ts';
import { countLookUps, findPeople, logLookUp, queueLookUps } from '../store/people.ts';
import { hitsOf } from './hits-of.ts';
import { totalOf } from './total.ts';

/** How many are shown; who has more is found by further words. */
const SHOWN = 50;
const COUNTED = 1001;

/**
 * 查人: by the exact name or number, within the asker's own scope, for a purpose. Who, when, what for and how many were
 * found is on record before anything is shown; whom it was about is not (个人信息保护法 第六条、第三十四条).
 */
export async function findPeopleFor(
  deps: MattersDeps,
  signed: Signed,
  ask: PeopleAsk,
): Promise<Result<PeopleFound, SearchRefusal>> {
  const now = deps.now();
  const sought = readSought(ask, dayOf(now));
  if (!sought.ok) return sought;
  const { county, staffId: staff, post, scope } = signed;
  return deps.db.inScope(scope, async (tx) => {
    await queueLookUps(tx, staff);
    const often = tooOften(await countLookUps(tx, { county, staff, ...windowBefore(now) }));
    if (often) return refuse(often);
    const { index, value } = sought.value;
    const marks = (await deps.crypto.blindIndex(index, value)).filter((mark) => mark !== null);
    const found = await findPeople(tx, county, { index }, marks, COUNTED);
    const hash = await deps.crypto.mac('sought', utf8(county), utf8(`${index}:${value}`));
    await logLookUp(tx, {
      ...{ county, at: now, staff, post: post.id, role: post.role, org: post.orgPath, kind: ask.kind },
      ...{ purpose: ask.purpose, words: ask.words, sought: hash, hits: found.length },
    });
    const lines = await linesOf(deps, tx, signed, found.slice(0, SHOWN));
    return ok({
      total: totalOf(found.length),
      lines,
      empty: found.length === 0 ? emptyWords(sought.value) : null,
      asOf: now,
    });
  });
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

const windowBefore = (now: Instant): { since: Instant; dayBegan: Instant } => ({
  since: instant(Date.parse(now) - limits.minutes * 60_000),
  dayBegan: startOfDay(dayOf(now)),
});

const emptyWords = ({ index }: Sought): string =>
  index === 'name'
    ? '在您的职责范围内，没有当事人的姓名与此完全相同；请核对用字，或按电话、证件号码查'
    : '在您的职责范围内，没有当事人登记过这个号码；请核对号码，或按姓名查';

/** 列表行, each with the parties by whom it was found: in what part, the name and the number masked. */
async function linesOf(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  found: readonly { id: string; parties: readonly string[] }[],
): Promise<SearchHit[]> {
  const rows = await readHits(
    tx,
    signed.county,
    found.map(({ id }) => id),
  );
  const tree = await listTree(tx, signed.county, dayOf(deps.now()));
  const hits = await hitsOf(deps, tx, signed, tree, rows);
  const lines: SearchHit[] = [];
  for (const { line } of hits) {
    const named = found.find(({ id }) => id === line.id)?.parties ?? [];
    lines.push({ ...line, why: await partyReasons(deps, tx, signed.county, line.id, named) });
  }
  return lines;
}

async function partyReasons(
  deps: MattersDeps,
  tx: Tx,
  county: string,
  matter: string,
  named: readonly string[],
): Promise<HitReason[]> {
  const parties = (await readParties(tx, county, matter)).filter(({ id }) => named.includes(id));
  return Promise.all(
    parties.map(async (party) => {
      const { phone, idNumber } = await maskedNumbers(deps.crypto, county, party);
      const more = [party.agent_for === null ? '' : '代理人', phone ?? '', idNumber ?? ''].filter(Boolean);
      const parts = [
        { text: `${partySides[party.side]}　`, hit: false },
        { text: party.name, hit: true },
      ];
      const rest = more.length === 0 ? [] : [{ text: `　${more.join('　')}`, hit: false }];
      return { field: 'party' as const, label: hitFields.party, parts: [...parts, ...rest] };
    }),
  );
}
