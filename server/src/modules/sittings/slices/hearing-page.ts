import { hearingRoles } from '@jieyou/contracts';
import type { HearingRole } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter } from '../../matters/index.ts';
import { timeOf } from '../domain/free.ts';
import type { Sitting } from '../domain/sitting.ts';
import { lastOf, readSittingNotes } from '../store/notes.ts';
import { roomsById } from '../store/rooms.ts';
import type { SittingsDeps } from './deps.ts';
import { printed, table } from './safe.ts';

const places = ['听证主持人（签名）', '听证员（签名）', '信访人或其代表（签名）', '有关单位（签名）', '记录人（签名）'];

/** 听证记录的打印页; nothing for whoever may not read what was said. */
export async function hearingPage(deps: SittingsDeps, tx: Tx, sitting: Sitting): Promise<string | undefined> {
  const { county, id, matterId, rooms, chairs, start, end } = sitting;
  const notes = await readSittingNotes(tx, county, [id]);
  const record = lastOf(notes, 'record');
  const matter = await loadMatter(tx, county, matterId);
  if (record === null || !matter) return undefined;
  const names = await deps.staffNames(tx, county, chairs);
  const where = await roomsById(tx, county, rooms);
  const asked = JSON.parse(lastOf(notes, 'people') ?? '[]') as { role: HearingRole; name: string }[];
  const body = table([
    ['编码', matter.code],
    ['听证事项', lastOf(notes, 'subject')],
    ['时间', `${dayOf(start)} ${timeOf(start)}—${timeOf(end)}`],
    ['地点', where.map(({ name }) => name).join('、')],
    ['听证主持人', chairs.map((each) => names.get(each) ?? '').join('、')],
    ['邀请参加的', asked.map(({ role, name }) => `${hearingRoles[role]} ${name}`).join('\n')],
    ['实际到会的', lastOf(notes, 'came')],
    ['听证记录', record],
    ['听证意见', lastOf(notes, 'opinion')],
  ]);
  return printed('听证记录', `${body}${table(places.map((place) => [place, '\n\n'] as const))}`);
}
