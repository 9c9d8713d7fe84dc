import { sittingKinds } from '@jieyou/contracts';
import { renderSVG } from 'uqr';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import { timeOf } from '../domain/free.ts';
import type { Sitting } from '../domain/sitting.ts';
import { lastOf, readSittingNotes } from '../store/notes.ts';
import { roomsById } from '../store/rooms.ts';
import { loadSitting } from '../store/sittings.ts';
import type { SittingsDeps } from './deps.ts';
import { printed, safe, table } from './safe.ts';
import { roomOfSide } from './summon.ts';

const rights: Readonly<Record<Sitting['kind'], readonly string[]>> = {
  mediation: [
    '是否接受调解由您自愿；可以选择、要求更换调解员，可以随时要求终止（人民调解法第二十三条）。',
    '调解不收任何费用（人民调解法第四条）。不影响您依法仲裁、申请行政处理、提起诉讼。',
    '请带身份证和有关材料；委托他人的，带授权委托书。不能到的，请提前告诉窗口改期。',
  ],
  inquiry: ['请如实说明您知道的情况；有不便公开的，可以单独说。'],
  hearing: [
    '您可以陈述、举证、质证；多人的，推举代表参加，不超过五人（信访工作条例第二十条、第三十一条）。',
    '不能到的，请提前告诉窗口改期。',
  ],
};

async function pageOf(
  deps: SittingsDeps,
  tx: Tx,
  signed: Signed,
  sitting: Sitting,
  party: string,
): Promise<string | undefined> {
  const { county } = signed;
  const matter = await loadMatter(tx, county, sitting.matterId);
  const row = (await readParties(tx, county, sitting.matterId)).find(({ id }) => id === party);
  if (!matter || !row) return undefined;
  const mediation = sitting.mediationId ? await loadMediation(tx, county, sitting.mediationId) : undefined;
  const places = await deps.places(tx, county);
  const room = roomOfSide(sitting, row.side);
  const [where] = room ? await roomsById(tx, county, [room]) : [];
  const notes = await readSittingNotes(tx, county, [sitting.id]);
  const unit = mediation?.committee ?? matter.owner;
  const place = where ? `${places.unit(where.unit)?.name ?? ''} ${where.name}` : lastOf(notes, 'place');
  const phone = lastOf(notes, 'phone');
  const name = sittingKinds[sitting.kind];
  const rows = table([
    ['编码', matter.code],
    ['时间', `${dayOf(sitting.start)} ${timeOf(sitting.start)}—${timeOf(sitting.end)}`],
    ['地点', sitting.mode === 'remote' ? '远程视频，到时按窗口所给的方式加入' : place],
    ['连不上时', sitting.mode === 'remote' && phone ? `改用电话 ${phone}` : null],
    ['发出单位', places.unit(unit)?.name ?? ''],
    ['日期', dayOf(deps.now())],
  ]);
  const says = rights[sitting.kind].map((line) => `<li>${safe(line)}</li>`).join('');
  const code = renderSVG(matter.code, { ecc: 'M', border: 2 });
  return printed(`${name}到会通知`, `<p>${safe(row.name)}：</p><p>请您按时到会。</p>${rows}<ul>${says}</ul>${code}`);
}

/** 到会通知 for one party: the party's own room and time, nothing of what it is about, nobody else's name. */
export const invitationOf = (
  deps: SittingsDeps,
  signed: Signed,
  { id, party }: { id: string; party: string },
): Promise<string | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const sitting = await loadSitting(tx, signed.county, id);
    return sitting && sitting.state !== 'cancelled' ? pageOf(deps, tx, signed, sitting, party) : undefined;
  });
