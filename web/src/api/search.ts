import type { PeopleAsk, PeopleFound, PeopleLog, SearchPage } from '@jieyou/contracts';
import { keepPreviousData } from '@tanstack/react-query';
import type { Asked } from './asked.ts';
import { get, post } from './http.ts';

/** 检索的一页, as the address bar says it. */
export type SearchAsk = { q?: string | undefined; after?: string | undefined };

const asQuery = (ask: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(ask).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''),
  ).toString();

/** 检索. */
export const searchQuery = ({ q, after }: SearchAsk): Asked<SearchPage> => ({
  queryKey: ['search', { q, after }],
  queryFn: () => get<SearchPage>(`/api/search?${asQuery({ q, after, limit: '30' })}`),
});

/** 查人: in the body, so that no name stands in an address. */
export const findPeople = (ask: PeopleAsk): Promise<PeopleFound> => post<PeopleFound>('/api/search/people', ask);

/** 查人记录. */
export const peopleLogQuery = (after: string | undefined): Asked<PeopleLog> => ({
  queryKey: ['people-log', after],
  queryFn: () => get<PeopleLog>(`/api/search/people/log?${asQuery({ after })}`),
  placeholderData: keepPreviousData,
});
