import { roomKinds } from '@jieyou/contracts';
import type { KeepRoom, RoomKind, RoomsView } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { keepRoom } from '../api/sittings.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import type { Asked } from '../kit/ask-form.tsx';

type Room = RoomsView['rooms'][number];
type RoomFormProps = { units: RoomsView['units']; room?: Room | undefined; onDone: () => void };

const kinds = Object.entries(roomKinds).map(([value, label]) => ({ value, label }));

/** 登记、更改场所. */
export function RoomForm({ units, room, onDone }: RoomFormProps): ReactElement {
  const send = (asked: Asked): Promise<unknown> => {
    const text = (name: string): string => (typeof asked[name] === 'string' ? asked[name] : '');
    return keepRoom(room?.id, {
      ...{ commandId: asked.commandId, unit: room?.unit ?? text('unit'), name: text('name') },
      ...{ kind: text('kind') as RoomKind, seats: Number(text('seats')), items: text('items') },
      ...{ opens: text('opens'), closes: text('closes'), closed: asked['closed'] === true },
    } satisfies KeepRoom);
  };
  const options = units.map(({ path, name }) => ({ value: path, label: name }));
  return (
    <AskForm
      title={room ? `更改「${room.name}」` : '登记场所'}
      fields={[
        ...(room ? [] : [{ name: 'unit', label: '单位', kind: 'choice' as const, options, start: options[0]?.value }]),
        { name: 'name', label: '名称', kind: 'line', start: room?.name },
        { name: 'kind', label: '种类', kind: 'choice', options: kinds, start: room?.kind ?? 'mediation' },
        { name: 'seats', label: '座位数', kind: 'line', start: room ? String(room.seats) : '8' },
        { name: 'items', label: '室内有什么', kind: 'area', start: room?.items },
        { name: 'opens', label: '开放时间', kind: 'time', start: room?.opens ?? '08:30' },
        { name: 'closes', label: '关闭时间', kind: 'time', start: room?.closes ?? '17:30' },
        ...(room ? [{ name: 'closed', label: '停用', kind: 'tick' as const, start: room.closed }] : []),
      ]}
      act={room ? '保存' : '登记'}
      done={room ? '已保存' : '已登记场所'}
      send={send}
      onDone={async () => {
        onDone();
        await queries.invalidateQueries({ queryKey: ['rooms'] });
      }}
      onCancel={onDone}
    />
  );
}
