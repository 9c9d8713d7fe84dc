import { dayOf } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineSittingAct, happened } from '../act.ts';
import { readyToSit } from '../book.ts';
import { momentOf, timeOf } from '../free.ts';
import { localDate } from '../../../../kernel/local-date.ts';

const all = ['mediation', 'inquiry', 'hearing'] as const;

/** 改期: another time or another room, with a reason; what was told is told again. */
export const move = defineSittingAct({
  name: 'move',
  label: '改期',
  help: '改时间或者换场所，写明理由；当事人和调解员会再收到通知。',
  basis: '〔产品默认〕',
  from: ['booked'],
  kinds: all,
  chair: false,
  texts: ({ reason }) => ({ reason }),
  time: ({ day, from, to, room }) => ({ day, from, to, room }),
  decide: ({ rooms }, { day, from, to, room }, { mediation }) => {
    const on = localDate(day);
    const until = mediation?.until ?? null;
    if (until !== null && on > until) return refuse({ code: 'beyond_term', until });
    const kept = room && rooms[0] !== room ? [room, ...rooms.slice(1).filter((each) => each !== room)] : rooms;
    if (kept.length < rooms.length) return refuse({ code: 'two_rooms_needed' });
    return happened({ type: 'Moved', start: momentOf(on, from), end: momentOf(on, to), rooms: kept });
  },
});

/** 取消. */
export const cancel = defineSittingAct({
  name: 'cancel',
  label: '取消',
  help: '不再开的，写明理由；占用的场所和时间随即空出。',
  basis: '〔产品默认〕',
  from: ['booked'],
  kinds: all,
  chair: false,
  texts: ({ reason }) => ({ reason }),
  decide: () => happened({ type: 'Cancelled' }),
});

/** 改日再开: why, and the next date in the same act. */
export const adjourn = defineSittingAct({
  name: 'adjourn',
  label: '改日再开',
  help: '今天谈不完的，写明理由，当场约定下一次。',
  basis: '人民调解法第二十二条；人民调解工作若干规定第三十六条',
  from: ['booked', 'held'],
  kinds: ['mediation'],
  chair: true,
  ready: ({ minutes, start }, { now, mediation }) => {
    if (minutes && minutes.result !== 'again') return { code: 'not_again' };
    if (!minutes && start > now) return { code: 'not_begun', at: `${dayOf(start)} ${timeOf(start)}` };
    return mediation ? readyToSit(mediation, 'mediation', '改日再开') : undefined;
  },
  texts: ({ reason }) => ({ reason }),
  time: ({ day, from, to, room }) => ({ day, from, to, room }),
  decide: (_sitting, { day }, { mediation }) => {
    const until = mediation?.until ?? null;
    return until !== null && localDate(day) > until ? refuse({ code: 'beyond_term', until }) : happened();
  },
});
