import type { PrepareMeeting } from '@jieyou/contracts';
import { dayOf, instant, localDate, plusDays, startOfDay } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { listTree } from '../../places/index.ts';
import { mayConvene, participantsOf } from '../domain/meeting.ts';
import type { MeetingRefusal } from '../domain/refusals.ts';
import { insertItems } from '../store/item-rows.ts';
import { insertMeeting, preparedDuties, previousMeeting } from '../store/meeting-rows.ts';
import { buildAgenda } from './build-agenda.ts';
import type { MeetingsDeps } from './deps.ts';

type Answer<Value> = Promise<Result<Value, MeetingRefusal>>;
/** 没有上一次的，看过去几日. */
const FIRST_LOOK_DAYS = 7;

type Template = {
  readonly unit: string;
  readonly label: string;
  readonly dutyId: string | null;
  readonly invited: readonly string[];
  readonly guests: string | null;
};

/** 照日程或自拟: the name, and by the place's template who is invited. */
async function templateOf(deps: MeetingsDeps, tx: Tx, signed: Signed, asked: PrepareMeeting): Answer<Template> {
  const { county, post } = signed;
  const guests = asked.guests ? asked.guests : null;
  if (asked.duty === undefined) {
    if (!asked.label) return refuse({ code: 'no_label' });
    return ok({ unit: post.orgPath, label: asked.label, dutyId: null, invited: asked.invited ?? [], guests });
  }
  const duty = (await deps.waitingMeetings(tx, signed)).find(({ id }) => id === asked.duty);
  if (!duty) return refuse({ code: 'no_such_duty' });
  if ((await preparedDuties(tx, county, [duty.id])).size > 0) return refuse({ code: 'already_prepared' });
  const today = dayOf(deps.now());
  const method = await deps.methodInForce(tx, county, today);
  const cadence = method?.cadences?.find(({ id }) => id === duty.cadence);
  const units = await listTree(tx, county, today);
  const invited = asked.invited ?? participantsOf(cadence?.participants ?? [], duty.unit, units);
  return ok({
    unit: duty.unit,
    label: duty.label,
    dutyId: duty.id,
    invited,
    guests: guests ?? cadence?.guests ?? null,
  });
}

/** 准备一次会议: its agenda is there at once, from what the record holds. */
export const prepareMeeting = (
  deps: MeetingsDeps,
  signed: Signed,
  { commandId, ...asked }: PrepareMeeting,
): Answer<Done> => {
  const words = JSON.parse(JSON.stringify({ act: 'prepare_meeting', ...asked }));
  return onceOnly(deps, signed, { commandId, asked: words }, async (tx): Answer<Done> => {
    const { county, staffId, post } = signed;
    const may = mayConvene(post);
    if (!may.ok) return may;
    const [now, on] = [deps.now(), localDate(asked.on)];
    if (on < dayOf(now)) return refuse({ code: 'bad_day' });
    const template = await templateOf(deps, tx, signed, { commandId, ...asked });
    if (!template.ok) return template;
    const { label, unit, invited } = template.value;
    const places = await deps.places(tx, county);
    if (invited.some((path) => !places.unit(path))) return refuse({ code: 'no_such_unit' });
    const previous = await previousMeeting(tx, county, { unit, label, before: on });
    const since = previous?.closedAt ?? startOfDay(plusDays(dayOf(now), -FIRST_LOOK_DAYS));
    const id = deps.newId();
    await insertMeeting(tx, {
      ...{ county, id, on, at: asked.at ?? null, place: asked.place ? asked.place : null },
      ...{ ...template.value, since: instant(since), preparedBy: staffId, preparedAt: now },
    });
    const agenda = await buildAgenda(deps, tx, signed, {
      ...{ previous: previous?.id, since: instant(since), today: dayOf(now), invited },
    });
    await insertItems(tx, county, id, agenda);
    return ok({ id });
  });
};
