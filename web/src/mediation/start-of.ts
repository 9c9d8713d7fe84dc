import type { MediationPage } from '@jieyou/contracts';

/** 起始值: what is known already is not typed again. */
export function startOf(act: string, { agreement, mediators }: MediationPage): Record<string, unknown> {
  if (act === 'draw_up') {
    const { facts, responsibility, obligations } = agreement?.content ?? {};
    return { form: agreement?.form ?? 'written', facts, responsibility, obligations: obligations ?? [{}] };
  }
  if (act === 'assign') return { mediators: mediators.map(({ id }) => id), mode: 'committee', conflicts: [] };
  if (act === 'begin') return { openness: 'closed' };
  if (act === 'screen') return { risks: [], arrangement: 'together' };
  if (act === 'stop' || act === 'end') return { roads: ['litigation', 'arbitration', 'administrative'], way: 'spoken' };
  if (act === 'sign_undisputed') return { kind: 'handwritten' };
  if (act === 'check_confirmation') return { bars: [] };
  return {};
}
