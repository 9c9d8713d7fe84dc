import { actPayloads, gradeOf, personPayloads } from '@jieyou/contracts';
import type { ActName, EntryView, Method, PersonActName } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { issuedPasses } from '../../passes/index.ts';
import { readTimeline } from '../../record/index.ts';
import { actNamed } from '../domain/acts/index.ts';
import type { Fact } from '../domain/facts.ts';
import { PERSON } from '../domain/matter.ts';
import type { Matter } from '../domain/matter.ts';
import { personActNamed } from '../domain/person/index.ts';
import { sayFact } from '../domain/say-fact.ts';
import { printNumber } from '../store/numbers.ts';
import type { MattersDeps, SaysBeside } from './deps.ts';

interface Words {
  method: Method;
  unit: (path: string) => string;
  shortName: (path: string) => string;
}

const others: Readonly<Record<string, string>> = { register: '登记', recompute: '重新计算期限' };

function actLabel(act: string, besides: readonly SaysBeside[]): string {
  if (act in actPayloads) return actNamed(act as ActName).label;
  if (act in personPayloads) return personActNamed(act as PersonActName).label;
  const [module, own = ''] = act.split('.');
  return others[act] ?? besides.find(({ name }) => name === module)?.label(own) ?? act;
}

const fieldLabels: Readonly<Record<string, string>> = {
  text: '登记内容',
  note: '说明',
  reason: '理由',
  requirement: '要求',
  decision: '会商意见',
  dutyWrong: '职责清单哪里不对',
  result: '办理情况',
  remark: '原表其他内容',
  words: '本人的话',
  reply: '答复',
};

const factsOf = (facts: Readonly<Record<string, unknown>>): Fact[] => facts['happened'] as Fact[];

/** 办理经过 in words: the ledger's facts, the texts beside it, and who did it. */
export async function readEntries(
  deps: MattersDeps,
  tx: Tx,
  matter: Matter,
  { method, unit, shortName }: Words,
): Promise<{ entries: EntryView[]; name: (staff: string) => string }> {
  const besides = deps.besides ?? [];
  const timeline = await readTimeline(tx, matter.county, matter.id);
  const notes = await tx.query<{ id: string; body: string }>(
    'select id, body from matter_note where county = $1 and matter_id = $2',
    [matter.county, matter.id],
  );
  const bodies = new Map(notes.map(({ id, body }) => [id, body]));
  const asked = matter.extension ? [matter.extension.askedBy] : [];
  const first = matter.firstReceiver ? [matter.firstReceiver.staff] : [];
  const passes = new Map((await issuedPasses(tx, matter.county, matter.id)).map((pass) => [pass.id, pass]));
  const issuers = [...passes.values()].flatMap(({ by }) => by ?? []);
  const sponsors = timeline.flatMap(({ facts }) =>
    factsOf(facts).flatMap((fact) => (fact.type === 'SponsorNamed' ? fact.staff : [])),
  );
  const names = await deps.staffNames(tx, matter.county, [
    ...new Set([...first, ...asked, ...sponsors, ...issuers, ...timeline.map(({ actor }) => actor)]),
  ]);
  const name = (staff: string): string => names.get(staff) ?? '（人员已注销）';
  const orders = new Map(matter.orders.map((order) => [order.id, order]));
  const saying = {
    ...{ method, unit, name, referUp: gradeOf(method, matter.grade)?.refer_up?.to ?? '上级' },
    order: (id: string) => unit(orders.get(id)?.to ?? ''),
    number: (fact: Extract<Fact, { type: 'OrderSent' | 'Urged' }>) =>
      printNumber(fact.number, method, shortName(fact.type === 'OrderSent' ? fact.from : matter.owner)),
  };
  // By which receipt a person acted, and who printed it: whoever prints one could use it.
  const byPass = (pass: string): string => {
    const issued = passes.get(pass);
    return issued?.by ? `凭 ${name(issued.by)} ${dayOf(issued.at)} 签发的回执` : '凭网上登记的回执';
  };
  const whoOf = ({ actor, actorOrg, actorPost }: (typeof timeline)[number]) =>
    actorOrg === PERSON
      ? { actor: '当事人本人', unit: byPass(actorPost) }
      : { actor: name(actor), unit: unit(actorOrg) };
  const entries = timeline.map((entry) => ({
    ...{ seq: entry.seq, act: entry.act, at: entry.at, hash: entry.hash },
    ...{ label: actLabel(entry.act, besides), ...whoOf(entry) },
    says: [
      ...factsOf(entry.facts).flatMap((fact) => sayFact(fact, saying) ?? []),
      ...besides.flatMap(({ name: module, say }) =>
        entry.facts[module] === undefined ? [] : say(entry.facts[module], unit),
      ),
    ],
    texts: entry.texts
      .filter(({ field }) => field !== 'text' && !entry.act.includes('.'))
      .map(({ id, field }) => ({ field, label: fieldLabels[field] ?? field, body: bodies.get(id) ?? null })),
  }));
  return { entries, name };
}
