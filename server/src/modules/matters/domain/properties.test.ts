import {
  actPayloads,
  callBackResults,
  codesOf,
  contactWays,
  lawfulRoads,
  linkKinds,
  outcomes,
} from '@jieyou/contracts';
import type { ActName } from '@jieyou/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, code, graded, registered, staff, standingAt, units, uuid } from '../../../../test/given.ts';
import { moment, perform } from '../../../../test/scenario.ts';
import type { Asked, Scene } from '../../../../test/scenario.ts';
import { instant } from '../../../kernel/local-date.ts';
import type { ActContext, Actor } from './act.ts';
import { actNamed, actNames } from './acts/index.ts';
import { evolve, fold } from './evolve.ts';
import type { Fact, Happened } from './facts.ts';
import { may } from './may.ts';
import { chainOf, covers, leadOrder, openOrders, readableOf } from './matter.ts';
import type { Matter } from './matter.ts';
import { isWalled } from './orders.ts';
import { sayRefusal } from './refusals.ts';

const words = fc.constantFrom('情况属实，已经核对', '双方意见不一，须再商量');
const maybe = fc.option(words, { nil: undefined });
const unit = fc.constantFrom(...units.map(({ path }) => path), 'c990101.none');
const dispatchable = fc.constantFrom(at.labour, at.housing, at.police, at.committee, at.centre, at.countyCentre);
const orderId = fc.option(fc.integer({ min: 1, max: 40 }).map(uuid), { nil: undefined, freq: 4 });
const road = fc.constantFrom(...codesOf(lawfulRoads));
const few = (of: fc.Arbitrary<string>, minLength: number) => fc.array(of, { minLength, maxLength: 3 });
const person = fc.constantFrom(...Object.values(staff).map(({ staff: id }) => id));
const part = fc.constant({ title: '拖欠工资', narrative: '三个月未发工资', kind: 'RT10' as const });
const party = fc.record({
  key: fc.constantFrom('a', 'b'),
  side: fc.constantFrom('applicant' as const, 'respondent' as const),
  kind: fc.constant('person' as const),
  name: fc.constant('甲某'),
  agentFor: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
});

/** 任何合乎约定的填报内容. */
const payloads: { [Name in ActName]: fc.Arbitrary<Asked<Name>> } = {
  accept: fc.record({ note: maybe }),
  not_accept: fc.record({ road, reason: words }),
  grade: fc.record({ grade: fc.constantFrom('general', 'serious', 'major', 'unknown'), reason: maybe }),
  set_wall: fc.record({
    units: fc.array(fc.oneof(dispatchable, unit), { maxLength: 2 }),
    staff: fc.array(person, { maxLength: 1 }),
    reason: words,
  }),
  dispatch: fc.record({
    duty: fc.constantFrom(undefined, undefined, uuid(600_001)),
    lead: fc.oneof(dispatchable, unit),
    co: few(dispatchable, 0),
    requirement: words,
  }),
  add_co: fc.record({ co: few(fc.oneof(dispatchable, unit), 1), requirement: words }),
  recall: fc.record({ reason: words }),
  consult: fc.record({ participants: few(unit, 2), lead: fc.oneof(dispatchable, unit), decision: words }),
  name_sponsor: fc.record({ leader: person, note: maybe }),
  raise: fc.record({ reason: words }),
  hand_down: fc.record({ to: unit, reason: words }),
  refer_up: fc.record({ reason: words }),
  receive: fc.record({ orderId, note: maybe }),
  return: fc.record({ orderId, reason: words, betterOwner: unit, dutyWrong: maybe }),
  hand_back: fc.record({ orderId, result: words }),
  first_contact: fc.record({ way: fc.constantFrom(...codesOf(contactWays)), reached: fc.boolean(), note: words }),
  progress: fc.record({ note: words }),
  ask_extension: fc.record({ amount: fc.integer({ min: 1, max: 40 }), reason: words }),
  decide_extension: fc.record({ approve: fc.boolean(), informed: fc.boolean(), reason: words }),
  pause: fc.record({ reason: fc.constantFrom('appraisal', 'materials', 'holiday'), note: words }),
  resume: fc.record({ note: words }),
  urge: fc.record({ requirement: words }),
  link: fc.record({ other: fc.constant(code), kind: fc.constantFrom(...codesOf(linkKinds)), note: maybe }),
  merge: fc.record({ into: fc.constant(code), reason: words }),
  split: fc.record({ parts: fc.array(part, { minLength: 1, maxLength: 2 }), reason: words }),
  correct: fc.record({
    title: maybe,
    nature: fc.constantFrom(undefined, 'accusation' as const, 'dispute' as const),
    addParties: fc.option(fc.array(party, { maxLength: 2 }), { nil: undefined }),
    reason: words,
  }),
  correct_party: fc.record({ party: person, phone: fc.constantFrom(undefined, '13800000000', '12'), reason: words }),
  conclude: fc.record({
    outcome: fc.constantFrom(...codesOf(outcomes)),
    result: words,
    road: fc.option(road, { nil: undefined }),
    informed: fc.boolean(),
  }),
  verify: fc.record({ passed: fc.boolean(), note: words }),
  call_back: fc.record({ result: fc.constantFrom(...codesOf(callBackResults)), note: words }),
  answer_objection: fc.record({ reply: words }),
  reopen: fc.record({ reason: words }),
  withdraw: fc.record({ reason: words, byApplicant: fc.boolean() }),
  archive: fc.record({ note: maybe }),
};
const everyPayload = fc.record(payloads) as fc.Arbitrary<Record<ActName, unknown>>;
const actors = Object.values(staff);

interface Step {
  act: ActName;
  actor: Actor;
  payload: unknown;
}
interface Lived {
  start: Matter;
  matter: Matter;
  entries: { facts: readonly Fact[]; happened: Happened }[];
}

const other = { ...graded().matter, id: uuid(700_001) };
const duty = { id: uuid(600_001), no: 3, version: 1, names: (path: string) => path === at.labour };
const begun = fc.record({
  nature: fc.constantFrom('demand' as const, 'accusation' as const),
  by: fc.constantFrom(staff.clerk, staff.gridWorker, staff.labourHandler, staff.countyClerk),
  history: fc.option(fc.constant({ registeredAt: moment('2023-05-04 10:00') }), { nil: undefined }),
});
/** 从登记开始，或者从任一环节开始. */
const starts = fc.oneof(
  begun.map(registered),
  fc.constantFrom(...Object.values(standingAt)).map((stage) => stage()),
);

/** What a step is drawn from: an act by anybody, or one of the acts that somebody may do just now. */
const draws = fc.array(
  fc.record({
    able: fc.constantFrom(true, true, true, false),
    which: fc.nat(),
    who: fc.nat(),
    days: fc.constantFrom(0, 0, 0, 1, 5, 20),
    payload: everyPayload,
  }),
  { minLength: 10, maxLength: 30, size: 'max' },
);
type Draw = typeof draws extends fc.Arbitrary<(infer Each)[]> ? Each : never;
const pairs = actNames.flatMap((act) => actors.map((actor) => ({ act, actor })));

/** What ends or only notes is drawn seldom, or no matter would get far. */
const seldom: readonly ActName[] = ['withdraw', 'merge', 'not_accept', 'split', 'link', 'correct', 'progress', 'urge'];
const often: readonly ActName[] = ['accept', 'grade', 'dispatch', 'receive', 'conclude', 'verify', 'call_back'];
function weight(act: ActName): number {
  if (seldom.includes(act)) return 1;
  return often.includes(act) ? 12 : 4;
}

/** The act first, then somebody who does it: so that many clerks do not drown the one handler. */
function drawn(open: readonly { act: ActName; actor: Actor }[], { which, who }: Draw): { act: ActName; actor: Actor } {
  const names = [...new Set(open.map(({ act }) => act))].flatMap((act) =>
    Array.from({ length: weight(act) }, () => act),
  );
  const act = names[which % names.length] ?? 'accept';
  const able = open.filter((pair) => pair.act === act);
  return able[who % able.length] ?? { act, actor: staff.clerk };
}

type Look = (before: Matter, step: Step, context: ActContext, facts: readonly Fact[] | null) => void;

function live({ matter: first, world }: Scene, drawing: readonly Draw[], look?: Look): Lived {
  let [matter, now] = [first, world.now];
  const entries: Lived['entries'] = [];
  for (const each of drawing) {
    now = instant(Date.parse(now) + each.days * 86_400_000);
    const [before, moved] = [matter, now];
    const contextOf = (actor: Actor): ActContext => ({ ...world, now: moved, actor, other, duty });
    const open = pairs.filter(({ act, actor }) => !each.able || may(actNamed(act), before, contextOf(actor)).ok);
    const { act, actor } = drawn(open, each);
    const payload: unknown = actPayloads[act].parse(each.payload[act]);
    const answer = perform(before, actNamed(act), payload, contextOf(actor));
    look?.(before, { act, actor, payload }, contextOf(actor), answer.ok ? answer.value.facts : null);
    if (!answer.ok) continue;
    const happened = { at: now, actor: actor.staff };
    entries.push({ facts: answer.value.facts, happened });
    matter = { ...fold(before, answer.value.facts, happened), version: before.version + 1 };
  }
  return { start: first, matter, entries };
}

const always = (property: (start: Scene, drawing: readonly Draw[]) => void): void => {
  fc.assert(fc.property(starts, draws, property), { numRuns: 40 });
};

describe('任意一串动作', () => {
  it('凡是办成的，环节、岗位、持有都合乎动作表', () => {
    always((start, drawing) => {
      live(start, drawing, (before, { act, actor }, context, facts) => {
        const { from, by } = actNamed(act);
        const holds = (role: 'lead' | 'co'): boolean =>
          openOrders(before).some((order) => order.role === role && covers(actor.orgPath, order.to));
        const standing =
          (covers(actor.scopePath, before.owner) && by.owner?.includes(actor.role)) ||
          (holds('lead') && by.lead?.includes(actor.role)) ||
          (holds('co') && by.co?.includes(actor.role));
        if (facts) expect([from.includes(before.stage), standing]).toEqual([true, true]);
        if (!may(actNamed(act), before, context).ok) expect(facts).toBeNull();
      });
    });
  });
  it('任何合乎约定的填报都有答复：办成，或者用中文说明不准的理由', () => {
    always((start, drawing) => {
      live(start, drawing, (before, { act, payload }, context) => {
        const answer = actNamed(act).decide(before, payload as never, context);
        if (!answer.ok) expect(sayRefusal(answer.refusal)).toMatch(/\p{Script=Han}{3}/u);
      });
    });
  });
  it('已归档、已撤回、已并案、不予受理的，除动作表所列以外不再变动', () => {
    const closed = ['archived', 'withdrawn', 'merged', 'not_accepted'];
    const open = actNames.filter((name) => actNamed(name).from.some((stage) => closed.includes(stage)));
    expect(open.toSorted()).toEqual(['answer_objection', 'archive', 'reopen']);
    always((start, drawing) => {
      live(start, drawing, (before, { act }, _context, facts) => {
        if (facts && closed.includes(before.stage)) expect(actNamed(act).from).toContain(before.stage);
      });
    });
  });
  it('账上的事实折叠起来，就是逐步办理的结果；存取之后仍然相同', () => {
    always((start, drawing) => {
      const { start: first, matter, entries } = live(start, drawing);
      const folded = entries
        .flatMap(({ facts, happened }) => facts.map((fact) => ({ fact, happened })))
        .reduce((now, { fact, happened }) => evolve(now, fact, happened), first);
      expect({ ...folded, version: matter.version }).toEqual(matter);
      expect(JSON.parse(JSON.stringify(matter))).toEqual(matter);
    });
  });
  it('账上的事实没有一个汉字', () => {
    always((start, drawing) => {
      const { entries } = live(start, drawing);
      expect(JSON.stringify(entries)).not.toMatch(/\p{Script=Han}/u);
    });
  });
});

describe('任何时候', () => {
  const after = (check: (matter: Matter) => void): void =>
    always((start, drawing) => {
      check(live(start, drawing, (before) => check(before)).matter);
    });

  it('责任中心及其上级可读；单子了结的单位不可读，除非另有理由', () => {
    after((matter) => {
      const readable = readableOf(matter);
      expect(readable).toEqual(expect.arrayContaining(chainOf(matter.owner)));
      const first = matter.answerable === 'first_receiver' ? [matter.firstReceiver?.unit ?? ''] : [];
      const reasons = [matter.owner, ...openOrders(matter).map(({ to }) => to), ...first].flatMap(chainOf);
      const ended = matter.orders.filter(({ endedAt }) => endedAt !== null).map(({ to }) => to);
      for (const to of ended.filter((path) => !reasons.includes(path))) expect(readable).not.toContain(to);
    });
  });
  it('已交办、办理中必有主办工单；其余环节必没有；办结之后没有任何未了的工单', () => {
    after((matter) => {
      const { stage } = matter;
      expect(leadOrder(matter)?.status ?? 'none').toBe(
        { dispatched: 'sent', in_handling: 'received' }[String(stage)] ?? 'none',
      );
      if (!['accepted', 'dispatched', 'in_handling'].includes(stage)) expect(openOrders(matter)).toEqual([]);
    });
  });
  it('主办单位接了单的，由它负责；此外由首问负责人或责任中心负责', () => {
    after((matter) => {
      if (matter.stage === 'in_handling') expect(matter.answerable).toBe(leadOrder(matter)?.to);
      else expect(['first_receiver', matter.owner]).toContain(matter.answerable);
    });
  });
  it('被反映的单位没有未了的工单', () => {
    after((matter) => expect(openOrders(matter).filter(({ to }) => isWalled(matter, to))).toEqual([]));
  });
  it('每种时钟至多一个；办结之后只有反馈回访在计时；终止之后都不计时', () => {
    after(({ stage, clocks }) => {
      const ticking = clocks
        .filter(({ status }) => status === 'running' || status === 'paused')
        .map(({ kind }) => kind);
      expect(new Set(clocks.map(({ kind }) => kind)).size).toBe(clocks.length);
      if (['concluded', 'verified', 'called_back'].includes(stage)) expect(['', 'feedback']).toContain(ticking.join());
      if (['archived', 'withdrawn', 'merged', 'not_accepted'].includes(stage)) expect(ticking).toEqual([]);
    });
  });
  it('没有终止的事项，总有人能走下一步', () => {
    const { world } = registered();
    const notes: ActName[] = ['correct', 'link', 'progress', 'first_contact', 'set_wall', 'grade', 'urge', 'split'];
    after((matter) => {
      if (['merged', 'archived'].includes(matter.stage)) return;
      const forward = pairs.filter(
        ({ act, actor }) => !notes.includes(act) && may(actNamed(act), matter, { ...world, actor, other }).ok,
      );
      expect(forward).not.toEqual([]);
    });
  });
});
