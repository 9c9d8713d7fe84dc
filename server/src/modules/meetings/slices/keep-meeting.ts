import type { AddAgendaItem, DecideItem, SayAttendance, WriteMinutes } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter, onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { addTask } from '../../tasks/index.ts';
import { mayKeep } from '../domain/meeting.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingRefusal } from '../domain/refusals.ts';
import { insertDecision, insertItems, itemsOf, lockItem, saveMinutes, saveOff } from '../store/item-rows.ts';
import type { ItemRow } from '../store/item-rows.ts';
import { lockMeeting, openMeeting, saveAttendance } from '../store/meeting-rows.ts';
import { reachOf } from './deps.ts';
import type { MeetingsDeps } from './deps.ts';

type Answer<Value> = Promise<Result<Value, MeetingRefusal>>;
export type AskedOf = { readonly id: string; readonly commandId: string };
type Asked = AskedOf & Readonly<Record<string, unknown>>;

/** 记会议: lock the meeting, see that one may, do, once. The first word that is kept opens it. */
export const keeping = (
  deps: MeetingsDeps,
  signed: Signed,
  { commandId, ...asked }: Asked,
  run: (tx: Tx, meeting: Meeting) => Answer<Done>,
): Answer<Done> => {
  const words = JSON.parse(JSON.stringify(asked));
  return onceOnly(deps, signed, { commandId, asked: words }, async (tx): Answer<Done> => {
    const meeting = await lockMeeting(tx, reachOf(signed), asked.id);
    if (!meeting) return refuse({ code: 'no_such_meeting' });
    const places = await deps.places(tx, signed.county);
    const may = mayKeep(signed.post, meeting, places.unit(meeting.unit)?.name ?? meeting.unit);
    return may.ok ? run(tx, meeting) : may;
  });
};

/** 一项议程: lock it, do. */
const keepingItem = (
  deps: MeetingsDeps,
  signed: Signed,
  { item, ...asked }: Asked & { readonly item: string },
  run: (tx: Tx, item: ItemRow, meeting: Meeting) => Answer<Done>,
): Answer<Done> =>
  keeping(deps, signed, { ...asked, item }, async (tx, meeting): Answer<Done> => {
    const row = await lockItem(tx, signed.county, meeting.id, item);
    return row ? run(tx, row, meeting) : refuse({ code: 'no_such_item' });
  });

/** 加一项议程. */
export const addItem = (deps: MeetingsDeps, signed: Signed, asked: AskedOf & AddAgendaItem): Answer<Done> =>
  keeping(deps, signed, { ...asked, act: 'add_agenda_item' }, async (tx, meeting): Answer<Done> => {
    const { county } = signed;
    if (!asked.words && !asked.code) return refuse({ code: 'item_needs_words' });
    const matter = asked.code ? await loadMatter(tx, county, asked.code) : undefined;
    if (asked.code && !matter) return refuse({ code: 'no_such_matter' });
    const last = (await itemsOf(tx, county, [meeting.id])).at(-1)?.n ?? 0;
    const id = deps.newId();
    await insertItems(tx, county, meeting.id, [
      {
        id,
        n: last + 1,
        part: 'own',
        matterId: matter?.id ?? null,
        refId: null,
        words: asked.words ?? null,
        outside: [],
      },
    ]);
    return ok({ id });
  });

/** 记一段会议记录: whoever looked at an older version is shown what stands now, and loses nothing. */
export const writeMinutes = (
  deps: MeetingsDeps,
  signed: Signed,
  asked: AskedOf & WriteMinutes & { item: string },
): Answer<Done> =>
  keepingItem(deps, signed, { ...asked, act: 'write_minutes' }, async (tx, item, meeting): Answer<Done> => {
    const { county, staffId } = signed;
    if (item.version !== asked.seen) {
      const names = await deps.staffNames(tx, county, item.editedBy ? [item.editedBy] : []);
      const by = names.get(item.editedBy ?? '') ?? '另一人';
      return refuse({ code: 'written_meanwhile', by, minutes: item.minutes, version: item.version });
    }
    await saveMinutes(tx, { county, meeting: meeting.id, id: item.id, by: staffId, at: deps.now() }, asked.minutes);
    await openMeeting(tx, county, meeting.id);
    return ok({ id: item.id });
  });

/** 撤下、放回一项议程. */
export const putOff = (
  deps: MeetingsDeps,
  signed: Signed,
  asked: AskedOf & { item: string; off: boolean },
): Answer<Done> =>
  keepingItem(deps, signed, { ...asked, act: 'put_off' }, async (tx, item, meeting): Answer<Done> => {
    await saveOff(tx, signed.county, meeting.id, item.id, asked.off);
    return ok({ id: item.id });
  });

/** 议定: what, by which unit, until when; it is that unit's task at once, and the next meeting begins with it. */
export const decide = (
  deps: MeetingsDeps,
  signed: Signed,
  asked: AskedOf & DecideItem & { item: string },
): Answer<Done> =>
  keepingItem(deps, signed, { ...asked, act: 'decide_item' }, async (tx, item, meeting): Answer<Done> => {
    const { county, staffId } = signed;
    const due = localDate(asked.due);
    if (due < dayOf(deps.now())) return refuse({ code: 'bad_day' });
    const places = await deps.places(tx, county);
    if (!places.unit(asked.unit)) return refuse({ code: 'no_such_unit' });
    const taskId = deps.newId();
    await addTask(tx, {
      ...{ county, id: taskId, source: 'meeting', sourceId: meeting.id, unit: asked.unit, from: meeting.unit },
      ...{ words: asked.words, dueOn: due, by: staffId, at: deps.now() },
    });
    await insertDecision(tx, county, { meetingId: meeting.id, itemId: item.id, taskId });
    await openMeeting(tx, county, meeting.id);
    return ok({ id: taskId });
  });

/** 记到会. */
export const attend = (deps: MeetingsDeps, signed: Signed, asked: AskedOf & SayAttendance): Answer<Done> =>
  keeping(deps, signed, { ...asked, act: 'say_attendance' }, async (tx, meeting): Answer<Done> => {
    const { county, staffId } = signed;
    const { who, said, note } = asked;
    await saveAttendance(
      tx,
      { county, meeting: meeting.id, by: staffId, at: deps.now() },
      { who, said, note: note ?? null },
    );
    await openMeeting(tx, county, meeting.id);
    return ok({ id: meeting.id });
  });
