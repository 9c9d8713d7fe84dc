import { cadenceKinds, taskSources } from '@jieyou/contracts';
import { dayOf } from './kernel/local-date.ts';
import { waitingDuties } from './modules/cadences/index.ts';
import { waitingMatters } from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import type { MeetingsDeps } from './modules/meetings/index.ts';
import { waitingRisks } from './modules/risks/index.ts';
import { scopesAt, servingAs } from './modules/staff/index.ts';
import { rostersDeps } from './house.ts';
import { endingTerms } from './modules/rosters/index.ts';
import { waitingSittings } from './modules/sittings/index.ts';
import type { TasksDeps, Todo, TodosOf } from './modules/tasks/index.ts';

const ofMatters =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await waitingMatters(deps, signed)).map(({ step, line }): Todo => ({
      ...{ key: `matter-${line.id}`, source: taskSources.matter, what: step, title: line.title, code: line.code },
      ...{ due: line.dueDay, at: null, href: `/matters/${line.id}`, task: null },
    }));

const ofCadences =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await deps.db.inScope(signed.scope, (tx) => waitingDuties(tx, signed))).map(
      ({ id, label, kind, on, at }): Todo => ({
        ...{
          key: `cadence-${id}`,
          source: taskSources.cadence,
          what: label,
          title: `${label}（${cadenceKinds[kind]}）`,
          code: null,
        },
        ...{ due: on, at, href: kind === 'meeting' ? '/meetings' : `/cadences?month=${on.slice(0, 7)}`, task: null },
      }),
    );

const ofRisks =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await deps.db.inScope(signed.scope, (tx) => waitingRisks(tx, signed))).map(({ id, what, title, due }): Todo => ({
      ...{ key: `risk-${what}-${id}-${due}`, source: taskSources.risk, what, title, code: null },
      ...{ due, at: null, href: id ? `/risks/${id}` : '/risks', task: null },
    }));

const ofRosters =
  (deps: MattersDeps): TodosOf =>
  async (signed, today) =>
    (await endingTerms(rostersDeps(deps), signed, today)).map((term): Todo => ({
      ...{ ...term, source: taskSources.roster, code: null, at: null, task: null },
    }));

const ofSittings =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await waitingSittings(deps, signed)).map(({ id, label, code, day, at, href }): Todo => ({
      ...{ key: `sitting-${id}`, source: taskSources.sitting, what: label, title: label, code },
      ...{ due: day, at, href, task: null },
    }));

/** 任务模块的所需: what waits for a post, from each module. */
export const tasksDeps = (matters: MattersDeps): TasksDeps => ({
  ...matters,
  todos: [ofMatters(matters), ofCadences(matters), ofRisks(matters), ofRosters(matters), ofSittings(matters)],
  servingAs,
});

/** 会议模块的所需. */
export const meetingsDeps = (matters: MattersDeps): MeetingsDeps => ({
  ...matters,
  scopesAt: (tx, county, units) => scopesAt(tx, county, units, dayOf(matters.now())),
  waitingMeetings: async (tx, signed) => (await waitingDuties(tx, signed)).filter(({ kind }) => kind === 'meeting'),
});
