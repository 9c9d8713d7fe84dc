import type { SessionView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { choosePost, sessionQuery, signOut } from '../api/session.ts';
import { queries } from '../app/queries.ts';

/** 谁在登录. */
export const useSession = (): SessionView | null => useQuery(sessionQuery()).data ?? null;

const others = ({ queryKey }: { queryKey: readonly unknown[] }): boolean => queryKey[0] !== 'session';

/** 重新认人: after signing in or changing posts nothing of the earlier rights may stay on the screen. */
export async function renewSession(): Promise<SessionView | null> {
  const session = await queries.fetchQuery({ ...sessionQuery(), staleTime: 0 });
  await queries.resetQueries({ predicate: others });
  return session;
}

/** 选岗位. */
export function useChoosePost(): UseMutationResult<unknown, Error, string> {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: choosePost,
    onSuccess: async () => {
      await renewSession();
      await navigate({ to: '/' });
    },
  });
}

/** 退出. */
export function useSignOut(): UseMutationResult<unknown, Error, void> {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => signOut(),
    onSuccess: async () => {
      queries.setQueryData(sessionQuery().queryKey, null);
      await navigate({ to: '/sign-in', search: {} });
      queries.removeQueries({ predicate: others });
    },
  });
}
