import type { Refusal } from '../../matters/index.ts';
import type { MediationRefusal } from '../domain/refusals.ts';

const ofMatters: Readonly<Partial<Record<(MediationRefusal | Refusal)['code'], true>>> = {
  no_such_matter: true,
  command_reused: true,
  changed_meanwhile: true,
};

/** What the runner of all acts refuses is said by the module of matters; the rest by this one. */
export const isOwnRefusal = (no: MediationRefusal | Refusal): no is MediationRefusal => ofMatters[no.code] !== true;
