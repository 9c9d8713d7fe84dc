import { outcomes, stages } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter, personActNamed, personActNames, personContext, personMay, PERSON } from '../../matters/index.ts';
import type { Matter } from '../../matters/index.ts';
import { maskWords } from '../../papers/index.ts';
import { namesToCover } from '../../passes/index.ts';
import type { Opened } from '../../passes/index.ts';
import { readTimeline } from '../../record/index.ts';
import { nextDates } from '../domain/next-dates.ts';
import { sayForPerson, toldFields } from '../domain/say-for-person.ts';
import type { PlainSaying, ToldFact } from '../domain/say-for-person.ts';
import { ownNotes, ownPlace, ownText } from '../store/own-store.ts';
import type { OwnEntry, OwnMatter } from '../pages/own-matter.ts';
import { contactOf } from './county.ts';
import type { PublicDeps } from './deps.ts';

type Timeline = Awaited<ReturnType<typeof readTimeline>>;
type Known = { notes: ReadonlyMap<string, string>; covered: (text: string) => string; saying: PlainSaying };

/** 办理经过, entry by entry; one that tells the person nothing is left out. */
function entriesOf(timeline: Timeline, { notes, covered, saying }: Known): OwnEntry[] {
  return timeline.flatMap((entry): OwnEntry[] => {
    const own = entry.actorOrg === PERSON;
    const facts = entry.facts['happened'] as unknown as readonly ToldFact[];
    const says = [...new Set(facts.flatMap((fact) => sayForPerson(fact, saying) ?? []))];
    const texts = entry.texts.flatMap(({ id, field }) => {
      const label = toldFields[`${entry.act}/${field}`];
      const body = notes.get(id);
      return label === undefined || body === undefined ? [] : [{ label, body: own ? body : covered(body) }];
    });
    return says.length + texts.length === 0 ? [] : [{ at: entry.at, says, texts, own }];
  });
}

const isLead =
  ({ orders }: Matter) =>
  (order: string): boolean =>
    orders.some(({ id, role }) => id === order && role === 'lead');

/** 读本人的事, under the pass that opened it. What others wrote to them is shown with every other name covered. */
export async function readOwn(deps: PublicDeps, tx: Tx, { county, matterId, partyId }: Opened): Promise<OwnMatter> {
  const matter = await loadMatter(tx, county, matterId);
  if (!matter) throw new Error(`the matter of a pass is not to be seen: ${matterId}`);
  const context = await personContext(deps.matters, tx, matter);
  const { method, places, now } = context;
  const unit = (path: string): string => places.unit(path)?.name ?? '有关单位';
  const names = await namesToCover(tx);
  const covered = (text: string): string => maskWords(text, names);
  const text = await ownText(tx, county, matterId);
  const mine = text?.by === partyId;
  const known = {
    notes: await ownNotes(tx, county, matterId),
    covered,
    saying: { method, unit, isLead: isLead(matter) },
  };
  return {
    ...{ code: matter.code, stage: matter.stage },
    stageLabel: method.labels.steps[matter.stage] ?? stages[matter.stage],
    registeredOn: dayOf(matter.registeredAt),
    title: mine ? text.title : covered(text?.title ?? ''),
    narrative: mine ? text.narrative : covered(text?.narrative ?? '（内容已依法删除）'),
    place: await ownPlace(tx, county, matterId),
    dates: nextDates(matter.clocks, now),
    office: await contactOf(deps, tx, county, matter.owner),
    outcome: matter.conclusion ? outcomes[matter.conclusion.outcome] : null,
    objection: matter.objection !== undefined,
    entries: entriesOf(await readTimeline(tx, county, matterId), known),
    can: personActNames.filter((name) => personMay(personActNamed(name), matter, context).ok),
  };
}
