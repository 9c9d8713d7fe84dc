import { dayOf } from '../../../kernel/local-date.ts';
import type { Filling } from './filled.ts';
import type { Mediation } from './mediation.ts';

/** 保管期限: oral and simple ones ten years, written ones thirty, confirmed ones and those about land and houses for ever. */
function keepOf({ agreement, confirmation }: Mediation, kind: string): string {
  if (confirmation?.outcome?.kind === 'confirmed' || kind === 'RT03' || kind === 'RT07') return '永久';
  return agreement?.form === 'written' ? '30年' : '10年';
}

/** 卷宗封面, for whoever binds it today. */
export function coverOf({ mediation, title, number, committee, mediators, now }: Filling, more: Cover): object {
  const { openedAt, agreement, ending } = mediation;
  return {
    ...{ committee, name: title, number: number ?? more.code, mediators, from: dayOf(openedAt) },
    until: agreement?.effectiveOn ?? dayOf(ending?.at ?? now),
    ...{ filedBy: more.filedBy, filedOn: dayOf(now), keep: keepOf(mediation, more.kind) },
  };
}

export interface Cover {
  code: string;
  kind: string;
  filedBy: string;
}

/** 卷宗的情形: what makes further papers necessary. */
export function dossierFacts({ agreement, confirmation, ending, agents }: Mediation): Set<DossierCase> {
  const all: readonly (readonly [DossierCase, boolean])[] = [
    ['written', agreement?.form === 'written'],
    ['oral', agreement?.form === 'oral'],
    ['performed', (agreement?.done.length ?? 0) > 0],
    ['confirmation', Boolean(confirmation?.applied)],
    ['ended', ending !== null],
    ['agents', Object.values(agents).some(({ kind }) => kind !== 'guardian')],
  ];
  return new Set(all.filter(([, holds]) => holds).map(([name]) => name));
}

export type DossierCase = 'written' | 'oral' | 'performed' | 'confirmation' | 'ended' | 'agents';
