import type { ActAnswer, IssuedPartyLink, PartyLinksView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 一次调解的当事人链接, and what was said through them. */
export const partyLinksQuery = (mediation: string): Asked<PartyLinksView> => ({
  queryKey: ['matter', 'mediation', mediation, 'links'],
  queryFn: () => get<PartyLinksView>(`/api/mediations/${encodeURIComponent(mediation)}/links`),
});

/** 签发手机链接. */
export const issuePartyLink = (
  mediation: string,
  command: { commandId: string; payload: { party: string; days: number } },
): Promise<IssuedPartyLink> => post<IssuedPartyLink>(`/api/mediations/${encodeURIComponent(mediation)}/links`, command);

/** 收回手机链接. */
export const revokePartyLink = (link: string, commandId: string): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/party-links/${encodeURIComponent(link)}/revoke`, { commandId, payload: {} });
