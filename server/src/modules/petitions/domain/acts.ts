import { roles } from '@jieyou/contracts';
import type { OpenPetition, PetitionActName, petitionPayloads, Role } from '@jieyou/contracts';
import type { z } from 'zod';
import type { BesideAct, BesideContext } from '../../../kernel/beside.ts';
import { dayOf, plusDays } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { clockOf, hearingPause, running } from './petition.ts';
import type { Petition, PetitionClock, PetitionFact, PetitionRule } from './petition.ts';
import type { PetitionRefusal } from './refusals.ts';

type Payload<Name extends PetitionActName> = z.infer<(typeof petitionPayloads)[Name]>;
export type PetitionAct<P = never> = BesideAct<Petition, PetitionFact, PetitionRefusal, P>;
type Done = Result<PetitionFact[], PetitionRefusal>;

const by: readonly Role[] = ['window_clerk', 'centre_director', 'department_handler'];

/** 谁可以办、何时: the centre that answers, or whoever holds an order of the matter. */
function mayTouch(act: string, who: readonly Role[], { matter, actor }: BesideContext): Result<true, PetitionRefusal> {
  if (['archived', 'merged', 'withdrawn'].includes(matter.stage)) return refuse({ code: 'matter_over' });
  if (!who.includes(actor.role)) {
    return refuse({ code: 'not_your_post', act, by: who.map((each) => roles[each]).join('、') });
  }
  const holds = matter.orders.some(({ to, status }) => status === 'received' && covers(actor.orgPath, to));
  return holds || covers(actor.scopePath, matter.owner) ? ok(true) : refuse({ code: 'not_of_the_matter', act });
}

export const mayOpenPetition = (context: BesideContext): Result<true, PetitionRefusal> =>
  mayTouch('登记信访程序', by, context);

const within = (on: string, after: string, { now }: BesideContext): PetitionRefusal | undefined => {
  const today = dayOf(now);
  return on > today || on < after ? { code: 'wrong_day', today, after } : undefined;
};

/** 登记信访程序; what was finally ended is not begun anew with the same facts and reasons. */
export function openPetition(asked: OpenPetition, ended: boolean, context: BesideContext): Done {
  const may = mayOpenPetition(context);
  if (!may.ok) return may;
  if (ended && !asked.newFacts) return refuse({ code: 'petition_terminated' });
  const { matter, calendar } = context;
  if (asked.kind === 'accusation' && matter.walled.length === 0) return refuse({ code: 'wall_first' });
  const { visitors = 1, representatives = 0 } = asked;
  if (representatives > 5 || (visitors > 5 && representatives === 0))
    return refuse({ code: 'too_many_representatives' });
  const bad = within(asked.receivedOn, '1900-01-01', context);
  if (bad) return refuse(bad);
  const on = asked.receivedOn as LocalDate;
  const rules: PetitionRule[] = asked.receiver === 'office' ? ['route', 'inform'] : ['inform'];
  const { kind, receiver } = asked;
  const clocks = rules.map((rule) => clockOf(rule, on, calendar));
  return ok([{ type: 'Opened', matter: matter.id, kind, receiver, on, clocks }]);
}

const current = (now: Petition, rule: PetitionRule): PetitionClock | undefined =>
  running(now).find((clock) => clock.rule === rule);

const acts: { readonly [Name in PetitionActName]: PetitionAct<Payload<Name>> } = {
  mirror: {
    ...{ name: 'mirror', label: '登记国家系统编号', help: '国家信访信息系统的编号，供两边核对。', by },
    basis: '信访工作条例 第二十一条',
    from: ['received', 'routed', 'accepted', 'opined', 'served'],
    texts: ({ externalNo }) => ({ externalNo }),
    decide: () => ok([{ type: 'Mirrored' }]),
  },
  route: {
    ...{ name: 'route', label: '转送、交办', help: '信访部门收到之日起十五日内转送、交办有权处理的机关。', by },
    basis: '信访工作条例 第二十二条、第三十条',
    from: ['received'],
    texts: ({ organ }) => ({ organ }),
    decide: (now, { on, to, notAccused }, context) => {
      const { matter, calendar } = context;
      const accused = (path: string): boolean => matter.walled.some((one) => covers(one, path) || covers(path, one));
      if (to !== undefined && accused(to)) return refuse({ code: 'accused_gets_nothing' });
      if ((now.kind === 'accusation' || matter.walled.length > 0) && notAccused !== true) {
        return refuse({ code: 'accused_gets_nothing' });
      }
      const bad = within(on, now.receivedOn, context);
      if (bad) return refuse(bad);
      const day = on as LocalDate;
      return ok([{ type: 'Routed', on: day, clock: clockOf('object', day, calendar) }]);
    },
  },
  object: {
    ...{ name: 'object', label: '提出异议', help: '收到转送的机关认为不属其职责的，五个工作日内写明理由提出。', by },
    basis: '信访工作条例 第二十三条、第二十四条',
    from: ['routed'],
    texts: ({ reason }) => ({ reason }),
    decide: (now, { on }, context) => {
      const until = current(now, 'object')?.dueDay;
      const bad = within(on, now.receivedOn, context);
      if (bad) return refuse(bad);
      if (until !== undefined && on > until) return refuse({ code: 'objection_late', until });
      return ok([{ type: 'Objected', on: on as LocalDate }]);
    },
  },
  choose_road: {
    ...{ name: 'choose_road', label: '选择应走的路', help: '先问愿不愿意调解，再看法定途径；信访程序是最后一条。', by },
    basis: '信访工作条例 第二十八条、第三十一条',
    from: ['received', 'routed'],
    texts: ({ reason }) => ({ reason }),
    decide: (now, { road }) =>
      now.kind === 'accusation' && road === 'opinion'
        ? refuse({ code: 'accusation_road' })
        : ok([{ type: 'RoadChosen', road }]),
  },
  accept: {
    ...{ name: 'accept', label: '受理', help: '按信访程序受理，书面告知信访人；六十日内办结。', by },
    basis: '信访工作条例 第二十三条、第三十一条第六项、第三十四条',
    from: ['received', 'routed'],
    ready: ({ kind, road }) => {
      if (kind === 'accusation') return { code: 'accusation_road' };
      if (road === null) return { code: 'road_first' };
      return road === 'opinion' ? undefined : { code: 'other_road' };
    },
    decide: (now, { on, informed, informedOn }, context) => {
      if (!informed) return refuse({ code: 'inform_in_writing' });
      const bad = within(on, now.receivedOn, context) ?? within(informedOn, now.receivedOn, context);
      if (bad) return refuse(bad);
      const clock = clockOf('handle', on as LocalDate, context.calendar);
      return ok([{ type: 'Accepted', on: on as LocalDate, informedOn: informedOn as LocalDate, clock }]);
    },
  },
  not_accept: {
    ...{ name: 'not_accept', label: '不予受理', help: '写明理由、谁在办、还有哪些途径，书面告知。', by },
    basis: '信访工作条例 第十九条、第二十三条、第三十六条',
    from: ['received', 'routed'],
    texts: ({ reason, holder }) => ({ reason, holder }),
    decide: (now, { ground, holder, informedOn }, context) => {
      if (ground === 'elsewhere' && !holder) return refuse({ code: 'holder_needed' });
      const bad = within(informedOn, now.receivedOn, context);
      return bad ? refuse(bad) : ok([{ type: 'NotAccepted', ground, informedOn: informedOn as LocalDate }]);
    },
  },
  hear: {
    ...{ name: 'hear', label: '登记听证', help: '重大、复杂的可以听证；复核听证的时间不计入期限。', by },
    basis: '信访工作条例 第三十一条、第三十六条',
    from: ['accepted'],
    texts: ({ note }) => ({ note }),
    decide: (now, { from, until }, context) => {
      const clock = current(now, now.level);
      const bad = within(until, from, context) ?? within(from, clock?.from ?? now.receivedOn, context);
      if (bad) return refuse(bad);
      if (!clock) return ok([]);
      const [first, end] = [from as LocalDate, until as LocalDate];
      // Only the re-review gives the time of its hearing back; the others run on.
      const pauses = now.level === 'recheck' ? [hearingPause(first, end)] : [];
      const moved = pauses.length > 0 ? clockOf(clock.rule, clock.from, context.calendar, pauses) : clock;
      return ok([{ type: 'Heard', from: first, until: end, clock: moved }]);
    },
  },
  extend: {
    ...{ name: 'extend', label: '延长办理期限', help: '情况复杂的，由负责人批准延长一次，不超过三十日，告知理由。' },
    basis: '信访工作条例 第三十四条',
    by: ['centre_director'],
    from: ['accepted'],
    ready: ({ extended, level, stage }) => {
      if (level !== 'handle') return { code: 'wrong_petition_stage', stage, act: '延长（复查、复核不能延长）' };
      return extended ? { code: 'extended_before' } : undefined;
    },
    texts: ({ reason }) => ({ reason }),
    decide: (now, { until, informed }) => {
      if (!informed) return refuse({ code: 'tell_reason' });
      const clock = current(now, 'handle');
      if (!clock) return ok([]);
      const most = plusDays(clock.rawDay, 30);
      if (until > most || until <= clock.dueDay) return refuse({ code: 'extension_too_long', until: most });
      const day = until as LocalDate;
      return ok([{ type: 'Extended', clock: { ...clock, dueDay: day, rawDay: day } }]);
    },
  },
  opinion: {
    ...{ name: 'opinion', label: '出具意见书', help: '写明请求、事实和理由、意见和依据；出一份编号的意见书。', by },
    basis: '信访工作条例 第三十二条、第三十五条、第三十六条',
    from: ['accepted'],
    texts: ({ request, facts, basis, opinion, next, externalNo }) => ({
      ...{ request, facts, basis, opinion, next, opinionNo: externalNo },
    }),
    decide: (now, { decision, externalNo }, { now: at, actor }) => {
      const { level } = now;
      const [organ, own] = [actor.orgPath, externalNo === undefined];
      return ok([{ type: 'Opined', level, decision, organ, own, on: dayOf(at) }]);
    },
  },
  serve: {
    ...{ name: 'serve', label: '登记送达', help: '自收到之日起三十日内可以申请复查、复核。', by },
    basis: '信访工作条例 第三十五条、第三十六条',
    from: ['opined'],
    texts: ({ way }) => ({ way }),
    decide: (now, { on }, context) => {
      const bad = within(on, now.opinions.at(-1)?.on ?? now.receivedOn, context);
      if (bad) return refuse(bad);
      const day = on as LocalDate;
      if (now.level === 'recheck') return ok([{ type: 'Served', on: day, clock: null }]);
      const rule = now.level === 'handle' ? 'ask_review' : 'ask_recheck';
      return ok([{ type: 'Served', on: day, clock: clockOf(rule, day, context.calendar) }]);
    },
  },
  ask_next: {
    ...{ name: 'ask_next', label: '登记申请复查（复核）', help: '信访人不服的，向上一级机关申请；三十日内答复。', by },
    basis: '信访工作条例 第三十五条、第三十六条',
    from: ['served'],
    texts: ({ organ, reason }) => ({ organ, reason }),
    decide: (now, { on }, context) => {
      const rule = now.level === 'handle' ? 'ask_review' : 'ask_recheck';
      const until = current(now, rule)?.dueDay;
      const bad = within(on, now.opinions.at(-1)?.servedOn ?? now.receivedOn, context);
      if (bad) return refuse(bad);
      if (until !== undefined && on > until) return refuse({ code: 'too_late_to_ask', until });
      const level = now.level === 'handle' ? 'review' : 'recheck';
      const day = on as LocalDate;
      return ok([{ type: 'NextAsked', level, on: day, clock: clockOf(level, day, context.calendar) }]);
    },
  },
  end: {
    ...{ name: 'end', label: '结束信访程序', help: '认可意见、逾期没有申请、撤回或者已走其他途径的，结束。', by },
    basis: '信访工作条例 第三十三条至第三十六条',
    from: ['received', 'routed', 'accepted', 'served'],
    texts: ({ note }) => ({ note }),
    decide: (now, { why }, { now: at }) => {
      const until = (current(now, 'ask_review') ?? current(now, 'ask_recheck'))?.dueDay;
      if (why === 'lapsed' && (until === undefined || dayOf(at) <= until)) {
        return refuse({ code: 'time_left', until: until ?? '—' });
      }
      return ok([{ type: 'Ended', why }]);
    },
  },
};

export const petitionActNames = Object.keys(acts) as PetitionActName[];
export const petitionActNamed = (name: string): PetitionAct => acts[name as PetitionActName] as unknown as PetitionAct;

/** 谁可以做什么、何时. */
export function mayPetition(act: PetitionAct, now: Petition, context: BesideContext): Result<true, PetitionRefusal> {
  if (!act.from.includes(now.stage)) {
    return refuse({ code: 'wrong_petition_stage', stage: now.stage, act: act.label });
  }
  const may = mayTouch(act.label, act.by, context);
  if (!may.ok) return may;
  const blocked = act.ready?.(now, context);
  return blocked ? refuse(blocked) : ok(true);
}
