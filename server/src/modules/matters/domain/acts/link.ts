import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';

/** 关联, seen from both sides. */
export const link = defineAct({
  name: 'link',
  label: '关联事项',
  help: '与另一事项建立关联（重复、再次反映、关联程序等），双方都能看到。',
  basis: '一案解三结：关联程序',
  from: ['registered', 'accepted', 'dispatched', 'in_handling', 'concluded', 'verified', 'called_back'],
  by: { owner: ['window_clerk', 'centre_director', 'supervisor'] },
  otherCode: ({ other }) => other,
  texts: ({ note }) => ({ note }),
  decide: (matter, { kind }, { other }) => {
    if (!other) return refuse({ code: 'no_other_matter' });
    if (other.id === matter.id) return refuse({ code: 'same_matter' });
    return ok({
      facts: [{ type: 'Linked', other: other.id, kind }],
      other: [{ type: 'Linked', other: matter.id, kind }],
    });
  },
});
