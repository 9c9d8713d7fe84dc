import type { RoomKind } from '@jieyou/contracts';
import { covers } from '../../../kernel/org-path.ts';

/** 场所. */
export interface Room {
  id: string;
  unit: string;
  name: string;
  kind: RoomKind;
  seats: number;
  items: string;
  opens: string;
  closes: string;
  closed: boolean;
}

/** 供谁使用: the units of the same place and those below it; a county's rooms serve the whole county. */
export const serves = ({ unit }: Pick<Room, 'unit'>, asker: string): boolean =>
  covers(unit.split('.').slice(0, -1).join('.') || unit, asker);
