import type {
  PartnersView,
  ReferralList,
  ReferralListPage,
  ReferralPage,
  ReferralsOfMatter,
  SavePartner,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 对接清单. */
export const referralsQuery = (list: ReferralList, from: number): Asked<ReferralListPage> => ({
  queryKey: ['list', 'referrals', list, from],
  queryFn: () => get<ReferralListPage>(`/api/referrals?list=${list}&from=${from}`),
});

/** 某事项的对接. */
export const matterReferralsQuery = (matter: string): Asked<ReferralsOfMatter> => ({
  queryKey: ['matter', 'referrals', matter],
  queryFn: () => get<ReferralsOfMatter>(`/api/matters/${encodeURIComponent(matter)}/referrals`),
});

/** 对接页. */
export const referralQuery = (id: string): Asked<ReferralPage> => ({
  queryKey: ['matter', 'referral', id],
  queryFn: () => get<ReferralPage>(`/api/referrals/${encodeURIComponent(id)}`),
});

/** 函件的地址. */
export const letterAddress = (id: string, at: number, format: 'pdf' | 'docx'): string =>
  `/api/referrals/${encodeURIComponent(id)}/letters/${at}.${format}`;

/** 系统外单位. */
export const partnersQuery = (): Asked<PartnersView> => ({
  queryKey: ['partners'],
  queryFn: () => get<PartnersView>('/api/partners'),
});

export const addPartner = (partner: SavePartner): Promise<{ id: string }> => post('/api/partners', partner);

export const retirePartner = ({ id, retired }: { id: string; retired: boolean }): Promise<{ id: string }> =>
  post(`/api/partners/${encodeURIComponent(id)}/retired`, { retired });
