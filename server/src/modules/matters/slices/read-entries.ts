import { actPayloads, gradeOf } from '@jieyou/contracts';
import type { ActName, EntryView, Method } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { readTimeline } from '../../record/index.ts';
import { actNamed } from '../domain/acts/index.ts';
import type { Fact } from '../domain/facts.ts';
import type { Matter } from '../domain/matter.ts';
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
  const sponsors = timeline.flatMap(({ facts }) =>
    factsOf(facts).flatMap((fact) => (fact.type === 'SponsorNamed' ? fact.staff : [])),
  );
  const names = await deps.staffNames(tx, matter.county, [
    ...new Set([matter.firstReceiver.staff, ...asked, ...sponsors, ...timeline.map(({ actor }) => actor)]),
  ]);
  const name = (staff: string): string => names.get(staff) ?? '（人员已注销）';
  const orders = new Map(matter.orders.map((order) => [order.id, order]));
  const saying = {
    ...{ method, unit, name, referUp: gradeOf(method, matter.grade)?.refer_up?.to ?? '上级' },
    order: (id: string) => unit(orders.get(id)?.to ?? ''),
    number: (fact: Extract<Fact, { type: 'OrderSent' | 'Urged' }>) =>
      printNumber(fact.number, method, shortName(fact.type === 'OrderSent' ? fact.from : matter.owner)),
  };
  const entries = timeline.map(({ seq, act, at, actor, actorOrg, facts, texts, hash }) => ({
    ...{ seq, act, at, hash, label: actLabel(act, besides), actor: name(actor), unit: unit(actorOrg) },
    says: [
      ...factsOf(facts).flatMap((fact) => sayFact(fact, saying) ?? []),
      ...besides.flatMap(({ name: module, say }) => (facts[module] === undefined ? [] : say(facts[module], unit))),
    ],
    texts: texts
      .filter(({ field }) => field !== 'text' && !act.includes('.'))
      .map(({ id, field }) => ({ field, label: fieldLabels[field] ?? field, body: bodies.get(id) ?? null })),
  }));
  return { entries, name };
}
