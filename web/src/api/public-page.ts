import type { PublicPageView, UnitContact } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 公众页的网址，和各中心的对外联系方式. */
export const publicPageQuery = (): Asked<PublicPageView> => ({
  queryKey: ['public-page'],
  queryFn: () => get<PublicPageView>('/api/public-page'),
});

/** 填写对外联系方式. */
export const saveContact = (path: string, contact: UnitContact): Promise<UnitContact> =>
  post<UnitContact>('/api/public-page/contacts', { path, ...contact });

/** 签发带查询凭证的回执: the page to print. It is told once and kept nowhere. */
export const issueReceipt = async (matterId: string, revokeEarlier: boolean): Promise<string> =>
  (await post<{ html: string }>(`/api/matters/${encodeURIComponent(matterId)}/receipt`, { revokeEarlier })).html;
