import type { PetitionList, PetitionListPage, PetitionsOfMatter, ProceedingsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get } from './http.ts';

/** 某事项的信访程序. */
export const matterPetitionsQuery = (matter: string): Asked<PetitionsOfMatter> => ({
  queryKey: ['matter', 'petitions', matter],
  queryFn: () => get<PetitionsOfMatter>(`/api/matters/${encodeURIComponent(matter)}/petitions`),
});

/** 信访清单. */
export const petitionsQuery = (list: PetitionList): Asked<PetitionListPage> => ({
  queryKey: ['list', 'petitions', list],
  queryFn: () => get<PetitionListPage>(`/api/petitions?list=${list}`),
});

/** 意见书的地址. */
export const opinionAddress = (id: string, at: number): string =>
  `/api/petitions/${encodeURIComponent(id)}/opinions/${at}.pdf`;

/** 某事项的各个程序. */
export const proceedingsQuery = (matter: string): Asked<ProceedingsView> => ({
  queryKey: ['matter', 'proceedings', matter],
  queryFn: () => get<ProceedingsView>(`/api/matters/${encodeURIComponent(matter)}/proceedings`),
});
