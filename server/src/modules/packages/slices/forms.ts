import { courtAnswers, packagePayloads } from '@jieyou/contracts';
import type { PackageActName, PackageForms } from '@jieyou/contracts';
import { z } from 'zod';
import { packageActNamed } from '../domain/acts/index.ts';

/** 套餐各动作的表单; which packages and steps there are stands on the matter's own page. */
export const packageForms: PackageForms = {
  acts: (Object.keys(packagePayloads) as PackageActName[]).map((name) => {
    const { label, help, basis } = packageActNamed(name);
    const schema = z.toJSONSchema(packagePayloads[name], { io: 'input', unrepresentable: 'any' });
    return { name, label, help, basis, schema };
  }),
  options: { courtAnswers: Object.entries(courtAnswers).map(([value, label]) => ({ value, label })) },
};
