import { mediationFormBasis, mediationForms } from '@jieyou/contracts';
import type { MediationForm, MediationFormsView } from '@jieyou/contracts';
import { forms } from '../domain/forms.ts';
import { listFields } from '../domain/list-fields.ts';
import { sayFormRefusal } from '../domain/refusals.ts';
import type { Press } from '../render/press.ts';

/** 文书样式: every form, its basis, what it is told, and whether the office has its own and it can be used. */
export async function listForms(press: Press, county: string): Promise<MediationFormsView> {
  const [own, { body, office, characters, words }] = [await press.office(county), await press.fonts()];
  const ids = Object.keys(mediationForms) as MediationForm[];
  return {
    fonts: { body: [...body], office: [...office], characters, words },
    forms: ids.map((id) => {
      const found = own.find(({ form }) => form === id);
      return {
        ...{ id, name: mediationForms[id], ...mediationFormBasis[id] },
        fields: listFields(forms[id].schema),
        blanks: Object.entries(forms[id].variants).map(([variant, { label }]) => ({ variant, label })),
        office: found
          ? {
              file: found.file,
              ok: found.faults.length === 0,
              words:
                found.faults.length === 0
                  ? ''
                  : sayFormRefusal({ code: 'office_template_broken', file: found.file, faults: found.faults }),
            }
          : null,
      };
    }),
  };
}
