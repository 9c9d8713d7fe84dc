import type {
  ActAnswer,
  LinkKind,
  NotSameCommand,
  SimilarCandidates,
  SimilarDraft,
  SimilarOfImport,
  SimilarOfMatter,
  SimilarPeopleDraft,
} from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post, remove } from './http.ts';

const of = (id: string, what: string): string => `/api/matters/${encodeURIComponent(id)}/${what}`;

/** 登记时查重: what was typed so far, in the body. */
export const draftSimilarQuery = (draft: SimilarDraft): Asked<SimilarCandidates> => ({
  queryKey: ['similar', 'draft', draft],
  queryFn: () => post<SimilarCandidates>('/api/similar/draft', draft),
  staleTime: 30_000,
  placeholderData: (earlier) => earlier,
});

/** 登记时按号码查重: asked once for the same numbers and title, for every time is on record. */
export const draftPeopleQuery = (draft: SimilarPeopleDraft): Asked<SimilarCandidates> => ({
  queryKey: ['similar', 'people', draft.title, draft.numbers],
  queryFn: () => post<SimilarCandidates>('/api/similar/draft/people', draft),
  staleTime: Number.POSITIVE_INFINITY,
});

/** 事项页的查重. */
export const matterSimilarQuery = (id: string, version: number): Asked<SimilarOfMatter> => ({
  queryKey: ['matter', id, 'similar', version],
  queryFn: () => get<SimilarOfMatter>(of(id, 'similar')),
  staleTime: 60_000,
});

/** 按当事人的号码查重; leaves a trace. */
export const askMatterPeople = (id: string): Promise<SimilarCandidates> =>
  post<SimilarCandidates>(of(id, 'similar/people'), {});

/** 记下不是重复. */
export const sayNotSame = (id: string, said: NotSameCommand): Promise<unknown> => post(of(id, 'not-same'), said);

/** 撤销不是重复. */
export const undoNotSame = (id: string, other: string): Promise<unknown> => remove(of(id, `not-same/${other}`));

export type Linking = { id: string; other: string; kind: LinkKind; commandId: string };

/** 关联两件事项; both pages show it. */
export const linkMatters = ({ id, other, kind, commandId }: Linking): Promise<ActAnswer> =>
  post<ActAnswer>(of(id, 'acts/link'), { commandId, payload: { other, kind } });

/** 导入的行与谁相似, asked again while rows are still being looked at. */
export const importSimilarQuery = (id: string, after: string | null, live: boolean): Asked<SimilarOfImport> => ({
  queryKey: ['imports', id, 'similar', after],
  queryFn: () =>
    get<SimilarOfImport>(
      `/api/imports/${encodeURIComponent(id)}/similar${after === null ? '' : `?${new URLSearchParams({ after }).toString()}`}`,
    ),
  placeholderData: (earlier) => earlier,
  refetchInterval: ({ state }) => (live || (state.data?.waiting ?? 0) > 0 ? 2000 : false),
});
