import type { RoomsView } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

type Room = RoomsView['rooms'][number];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** 一日的占用: drawn to scale between opening and closing; every block says its hours in words as well. */
export function DayLine({ room, day, large = false }: { room: Room; day: string; large?: boolean }): ReactElement {
  const [opens, closes] = [minutes(room.opens), minutes(room.closes)];
  const share = (time: string): number => ((minutes(time) - opens) / (closes - opens)) * 100;
  const blocks = room.blocks.filter((block) => block.day === day);
  return (
    <div className={large ? 'day-line day-line-large' : 'day-line'}>
      {blocks.length === 0 ? <span className="visually-hidden">空闲</span> : null}
      {blocks.map(({ sitting, from, to, kindLabel, code, matterId, mediationId }) => {
        const [left, right] = [Math.max(0, share(from)), Math.min(100, share(to))];
        const words = `${from}—${to} ${kindLabel ?? '已占用'}${code ? ` ${code}` : ''}`;
        const place = { left: `${left}%`, width: `${Math.max(2, right - left)}%` };
        if (mediationId)
          return (
            <Link key={sitting} to="/mediations/$id" params={{ id: mediationId }} style={place} title={words}>
              {words}
            </Link>
          );
        if (matterId)
          return (
            <Link key={sitting} to="/matters/$id" params={{ id: matterId }} style={place} title={words}>
              {words}
            </Link>
          );
        return (
          <span key={sitting} className="day-taken" style={place} title={words}>
            {words}
          </span>
        );
      })}
    </div>
  );
}
