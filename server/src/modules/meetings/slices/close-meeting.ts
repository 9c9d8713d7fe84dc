import { dayOf, yearOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { holdByMeeting } from '../../cadences/index.ts';
import { takeNumber } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import type { MeetingRefusal } from '../domain/refusals.ts';
import { attendanceOf, saveClosed } from '../store/meeting-rows.ts';
import type { MeetingsDeps } from './deps.ts';
import { keeping } from './keep-meeting.ts';
import type { AskedOf } from './keep-meeting.ts';

/** 结束会议: the minutes get their number, and the duty of the calendar is held. */
export const closeMeeting = (
  deps: MeetingsDeps,
  signed: Signed,
  asked: AskedOf & { summary?: string | undefined },
): Promise<Result<Done, MeetingRefusal>> =>
  keeping(
    deps,
    signed,
    { ...asked, act: 'close_meeting' },
    async (tx, meeting): Promise<Result<Done, MeetingRefusal>> => {
      const { county, staffId } = signed;
      const at = deps.now();
      const today = dayOf(at);
      if (meeting.on > today) return refuse({ code: 'not_yet', on: meeting.on });
      const came = await attendanceOf(tx, county, meeting.id);
      if (!came.some(({ said }) => said !== 'absent')) return refuse({ code: 'nobody_came' });
      const year = yearOf(today);
      if (meeting.dutyId) await holdByMeeting(tx, { county, id: meeting.dutyId, by: staffId, at, on: meeting.on });
      const no = await takeNumber(tx, county, `minutes:${meeting.unit}`, year);
      await saveClosed(tx, { county, id: meeting.id, year, no, summary: asked.summary ?? null, by: staffId, at });
      return ok({ id: meeting.id });
    },
  );
