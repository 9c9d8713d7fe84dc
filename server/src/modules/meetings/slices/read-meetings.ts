import type { MeetingPage, MeetingsView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../matters/index.ts';
import { tasksById } from '../../tasks/index.ts';
import { mayConvene, mayKeep, sayNumber } from '../domain/meeting.ts';
import { sayMeetingRefusal } from '../domain/refusals.ts';
import type { MeetingRefusal } from '../domain/refusals.ts';
import { decisionsOf, itemsOf } from '../store/item-rows.ts';
import { attendanceOf, findMeeting, listMeetings, preparedDuties } from '../store/meeting-rows.ts';
import { reachOf } from './deps.ts';
import type { MeetingsDeps } from './deps.ts';
import { itemViews } from './item-views.ts';

const SHOWN = 60;

const said = (may: Result<null, MeetingRefusal>): { ok: boolean; words: string | null } => ({
  ok: may.ok,
  words: may.ok ? null : sayMeetingRefusal(may.refusal),
});

/** 会议一览: those that wait to be prepared, and those that were. */
export async function readMeetings(deps: MeetingsDeps, signed: Signed): Promise<MeetingsView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const duties = await deps.waitingMeetings(tx, signed);
    const places = await deps.places(tx, county);
    const meetings = await listMeetings(tx, reachOf(signed), SHOWN);
    const ids = meetings.map(({ id }) => id);
    const [items, decisions] = [await itemsOf(tx, county, ids), await decisionsOf(tx, county, ids)];
    const tasks = await tasksById(
      tx,
      county,
      decisions.map(({ taskId }) => taskId),
    );
    const done = new Set(tasks.filter(({ state }) => state === 'done').map(({ id }) => id));
    const prepared = await preparedDuties(
      tx,
      county,
      duties.map(({ id }) => id),
    );
    const lines = meetings.map((meeting) => {
      const name = places.unit(meeting.unit)?.name ?? meeting.unit;
      const own = decisions.filter(({ meetingId }) => meetingId === meeting.id);
      return {
        ...{ id: meeting.id, label: meeting.label, on: meeting.on, at: meeting.at, state: meeting.state },
        ...{ unit: { path: meeting.unit, name }, number: sayNumber(meeting, name) },
        items: items.filter(({ meetingId, off }) => meetingId === meeting.id && !off).length,
        decisions: { all: own.length, done: own.filter(({ taskId }) => done.has(taskId)).length },
      };
    });
    return {
      today: dayOf(deps.now()),
      waiting: duties
        .filter(({ id }) => !prepared.has(id))
        .map(({ id, label, on, at }) => ({ duty: id, label, on, at })),
      lines,
      can: { prepare: said(mayConvene(signed.post)) },
      empty: lines.length > 0 ? null : '还没有会议。日程里的会议提前列出，点「准备」就有议程。',
    };
  });
}

/** 一次会议, within an open transaction. */
async function meetingIn(deps: MeetingsDeps, tx: Tx, signed: Signed, id: string): Promise<MeetingPage | undefined> {
  const { county, post } = signed;
  const meeting = await findMeeting(tx, reachOf(signed), id);
  if (!meeting) return undefined;
  const places = await deps.places(tx, county);
  const named = (path: string) => ({ path, name: places.unit(path)?.name ?? path });
  const unit = named(meeting.unit);
  const people = await deps.staffNames(tx, county, [meeting.preparedBy]);
  const keep = said(mayKeep(post, meeting, unit.name));
  return {
    ...{ id, label: meeting.label, on: meeting.on, at: meeting.at, place: meeting.place, unit, state: meeting.state },
    ...{ number: sayNumber(meeting, unit.name), preparedBy: people.get(meeting.preparedBy) ?? '' },
    ...{ since: meeting.since, invited: meeting.invited.map(named), guests: meeting.guests, summary: meeting.summary },
    attendance: await attendanceOf(tx, county, id),
    items: await itemViews(deps, tx, signed, await itemsOf(tx, county, [id])),
    can: { keep, close: keep },
  };
}

/** 打开一次会议. */
export const readMeeting = (deps: MeetingsDeps, signed: Signed, id: string): Promise<MeetingPage | undefined> =>
  deps.db.inScope(signed.scope, (tx) => meetingIn(deps, tx, signed, id));
