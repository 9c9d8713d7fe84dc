import type { ActAnswer, PackageShow, PackagesOfMatter, PackageStepsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import type { ActForm, FormOptions } from './forms.ts';
import { get, post } from './http.ts';

/** 某事项的套餐. */
export const packagesQuery = (matter: string): Asked<PackagesOfMatter> => ({
  queryKey: ['matter', 'packages', matter],
  queryFn: () => get<PackagesOfMatter>(`/api/matters/${encodeURIComponent(matter)}/packages`),
});

/** 套餐各动作的表单. */
export const packageFormsQuery = (): Asked<{ acts: ActForm[]; options: FormOptions }> => ({
  queryKey: ['package-forms'],
  queryFn: () => get<{ acts: ActForm[]; options: FormOptions }>('/api/package-forms'),
  staleTime: 60 * 60_000,
});

export type PackageCommand = { matter: string; act: string; commandId: string; seen: number; payload: unknown };

/** 办一个套餐动作. */
export const doPackageAct = ({ matter, act, ...envelope }: PackageCommand): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/matters/${encodeURIComponent(matter)}/package-acts/${act}`, envelope);

/** 正在办的步骤. */
export const packageStepsQuery = (show: PackageShow, after?: string): Asked<PackageStepsView> => ({
  queryKey: ['list', 'package-steps', show, after],
  queryFn: () => {
    const asked = new URLSearchParams({ show, ...(after ? { after } : {}) });
    return get<PackageStepsView>(`/api/package-steps?${asked.toString()}`);
  },
  placeholderData: (earlier) => earlier,
});
