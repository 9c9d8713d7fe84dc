import type {
  CommitteesView,
  DutyDaysView,
  MediationCandidates,
  MediatorComplaintsView,
  RosterCard,
  RosterView,
  StudiosView,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

export type RosterAsk = {
  kind?: string | undefined;
  field?: string | undefined;
  language?: string | undefined;
  near?: string | undefined;
  q?: string | undefined;
};

const given = (of: RosterAsk): string => {
  const pairs = Object.entries(of).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
};

/** 名册. */
export const rosterQuery = (asked: RosterAsk): Asked<RosterView> => ({
  queryKey: ['rosters', 'people', asked],
  queryFn: () => get<RosterView>(`/api/rosters/people${given(asked)}`),
  placeholderData: (earlier) => earlier,
});

/** 一个人的卡片. */
export const cardQuery = (id: string): Asked<RosterCard> => ({
  queryKey: ['rosters', 'card', id],
  queryFn: () => get<RosterCard>(`/api/rosters/people/${encodeURIComponent(id)}`),
});

/** 调委会. */
export const committeesQuery = (): Asked<CommitteesView> => ({
  queryKey: ['rosters', 'committees'],
  queryFn: () => get<CommitteesView>('/api/rosters/committees'),
});

/** 工作室. */
export const studiosQuery = (): Asked<StudiosView> => ({
  queryKey: ['rosters', 'studios'],
  queryFn: () => get<StudiosView>('/api/rosters/studios'),
});

/** 法官值班. */
export const dutyDaysQuery = (): Asked<DutyDaysView> => ({
  queryKey: ['rosters', 'days'],
  queryFn: () => get<DutyDaysView>('/api/rosters/duty-days'),
});

/** 投诉. */
export const complaintsQuery = (): Asked<MediatorComplaintsView> => ({
  queryKey: ['rosters', 'complaints'],
  queryFn: () => get<MediatorComplaintsView>('/api/rosters/complaints'),
});

/** 可选的调解员. */
export const candidatesQuery = (mediation: string): Asked<MediationCandidates> => ({
  queryKey: ['matter', 'mediation', mediation, 'candidates'],
  queryFn: () => get<MediationCandidates>(`/api/mediations/${encodeURIComponent(mediation)}/candidates`),
});

/** 办一个名册动作. */
export const keepRoster = (path: string, body: object): Promise<unknown> => post(`/api/rosters/${path}`, body);
