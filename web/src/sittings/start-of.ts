import type { SittingView } from '@jieyou/contracts';

/** 起始值 of an act on a sitting: what is known already is not typed again. */
export function startOfAct(act: string, sitting: SittingView, parties: readonly string[]): Record<string, unknown> {
  const { day, from, to, rooms } = sitting;
  const room = rooms[0]?.id;
  if (act === 'move') return { day, from, to, room };
  if (act === 'adjourn') return { from, to, room };
  if (act === 'minutes') return { present: [...parties], plans: [] };
  if (act === 'sign_minutes') return { way: 'signed', kind: 'handwritten' };
  return {};
}
