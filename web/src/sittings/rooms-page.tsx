import type { RoomsView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { roomsQuery } from '../api/sittings.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { DayLine } from './day-line.tsx';
import { RoomForm } from './room-form.tsx';
import './sittings.css';

type Room = RoomsView['rooms'][number];
const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const HOURS = 3_600_000;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 24 * HOURS).toISOString().slice(0, 10);

/** 一日: the rooms under each other, drawn large. */
function OneDay({ rooms, day }: { rooms: readonly Room[]; day: string }): ReactElement {
  return (
    <div className="rooms-day">
      {rooms.map((room) => (
        <div key={room.id} className="rooms-row">
          <strong>{room.name}</strong>
          <span className="muted">
            {room.opens}—{room.closes}
          </span>
          <DayLine room={room} day={day} large />
        </div>
      ))}
    </div>
  );
}

/** 场所: which stand where, and when they are taken this week. */
export function RoomsPage(): ReactElement {
  const { day, one } = useSearch({ from: '/desk/rooms' });
  const found = useQuery(roomsQuery(day));
  const navigate = useNavigate();
  const [editing, setEditing] = useState<string | null>(null);
  useTitle('场所');
  const go = (to: string | undefined, only?: string): void =>
    void navigate({ to: '/rooms', search: { day: to, one: only } });
  if (found.isPending) return <Loading what="场所" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { monday, days, rooms, canKeep, units } = found.data;
  const edited = rooms.find(({ id }) => id === editing);
  return (
    <div className="page">
      <div className="page-head">
        <h1>场所</h1>
        <span className="muted">约会在调解页、事项页；这里看什么时候空，由中心主任登记</span>
        <WhyButton name="room-new" why={canKeep.ok ? null : canKeep.words} onPress={() => setEditing('new')}>
          {canKeep.label}
        </WhyButton>
      </div>
      <div className="row">
        <Button onClick={() => go(shifted(monday, -7))}>上一周</Button>
        <Input
          type="date"
          className="ask-day"
          aria-label="含这一天的一周"
          value={day ?? monday}
          onChange={(event) => event.target.value && go(event.target.value)}
        />
        <Button onClick={() => go(shifted(monday, 7))}>下一周</Button>
        {one ? <Button onClick={() => go(day)}>看一周</Button> : null}
      </div>
      {editing ? <RoomForm key={editing} units={units} room={edited} onDone={() => setEditing(null)} /> : null}
      {rooms.length === 0 ? <Empty>还没有登记场所。由中心主任登记调解室、听证室，登记后才能约会。</Empty> : null}
      {one ? <h2>{one}</h2> : null}
      {one && rooms.length > 0 ? <OneDay rooms={rooms} day={one} /> : null}
      {!one && rooms.length > 0 ? (
        <table className="plain-table rooms-week">
          <caption className="visually-hidden">{monday} 起一周的占用</caption>
          <thead>
            <tr>
              <th scope="col">场所</th>
              {days.map(({ day: each, working }, at) => (
                <th key={each} scope="col" className={working ? '' : 'week-rest'}>
                  <Link to="/rooms" search={{ day: each, one: each }}>
                    {names[at]} {each.slice(5)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rooms.map((room) => (
              <tr key={room.id}>
                <th scope="row">
                  {room.name} {room.closed ? <span className="mark">停用</span> : null}
                  <br />
                  <span className="muted">
                    {room.unitName}
                    <br />
                    {room.kindLabel} · {room.seats} 座{room.items ? ` · ${room.items}` : ''}
                  </span>
                  <br />
                  {canKeep.ok && units.some(({ path }) => path === room.unit) ? (
                    <Button size="small" onClick={() => setEditing(room.id)} aria-label={`更改${room.name}`}>
                      更改
                    </Button>
                  ) : null}
                </th>
                {days.map(({ day: each, working }) => (
                  <td key={each} className={working ? '' : 'week-rest'}>
                    <DayLine room={room} day={each} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
