import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/http.ts';

type Listener = () => void;
let onEnded: Listener = () => undefined;

/** 登录失效时做什么: set once by the router. */
export const whenSessionEnds = (listener: Listener): void => {
  onEnded = listener;
};

/** 登录已失效. */
export const sessionEnded = (): void => onEnded();

const noteEnd = (error: unknown): void => {
  if (error instanceof Problem && error.status === 401) onEnded();
};

const worthAnotherTry = (failures: number, error: unknown): boolean =>
  failures < 1 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);

/** 服务器数据 lives here and nowhere else. Reads are tried twice; acts never repeat by themselves. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noteEnd }),
  mutationCache: new MutationCache({ onError: noteEnd }),
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthAnotherTry, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** 办过之后: everything that an act may have moved is asked again. */
export async function refreshAfterAct(): Promise<void> {
  await Promise.all(
    [['matter'], ['desk'], ['list'], ['notices'], ['duties'], ['tasks']].map((queryKey) =>
      queries.invalidateQueries({ queryKey }),
    ),
  );
}
