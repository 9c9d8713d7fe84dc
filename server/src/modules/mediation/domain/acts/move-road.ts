import { dayOf, localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { nextMoves, untilOf } from '../road.ts';

/** 登记途径的进展: one step after another, each with the clock that it starts. */
export const moveRoad = defineMediationAct({
  name: 'move_road',
  label: '登记途径的进展',
  help: '记下申请、受理、送达、异议、结清等各步的日期和文书；接着的期限自动算出，到期提醒，由人办理。',
  basis: '民事诉讼法第二百二十五条至第二百二十八条、第二百五十条；公证法第三十条',
  from: ['effective', 'performed'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  ready: ({ agreement }) => ((agreement?.roads ?? []).length > 0 ? undefined : { code: 'no_road' }),
  texts: ({ note }) => ({ note }),
  decide: ({ agreement }, { road: id, move, on }, { now, calendar }) => {
    const road = (agreement?.roads ?? []).find((each) => each.id === id);
    if (!road) return refuse({ code: 'no_road' });
    if (!nextMoves(road).includes(move)) return refuse({ code: 'not_the_next_move' });
    const day = localDate(on);
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    const last = road.moves.at(-1);
    if (day < (last?.on ?? road.on)) return refuse({ code: 'before_last_move', on: last?.on ?? road.on });
    // 支付令: it has force only once the fifteen days for an objection are over (民事诉讼法 第二百二十七条).
    if (move === 'effective' && last?.move === 'served' && last.until !== null && day <= last.until) {
      return refuse({ code: 'objection_open', until: last.until });
    }
    return happened({ type: 'RoadMoved', id, move, on: day, until: untilOf(road.road, move, day, calendar) });
  },
});
