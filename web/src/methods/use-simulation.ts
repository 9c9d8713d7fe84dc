import { addUp } from '@jieyou/contracts';
import type { SimulationCell, SimulationExample, SimulationView } from '@jieyou/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { simulationPage } from '../api/methods.ts';
import type { MethodVersion } from '../api/methods.ts';

const SHOWN = 5;

export type Simulation = {
  /** The first batch: what is compared, over which time and scope. */
  readonly first: SimulationView | undefined;
  readonly done: number;
  readonly total: number;
  readonly ended: boolean;
  readonly cells: readonly SimulationCell[];
  readonly examples: readonly SimulationExample[];
  readonly notJudged: number;
  readonly incomparable: number;
  readonly error: unknown;
  readonly again: () => void;
};

const sum = (pages: readonly SimulationView[], of: (page: SimulationView) => number): number =>
  pages.reduce((all, page) => all + of(page), 0);

const byAll = ({ clock, kind, unit }: SimulationCell): string => [clock, kind, unit].join(' ');

/** 期限演算, batch after batch until the last; what is asked again after publishing begins anew. */
export function useSimulation({ id, version, hash }: MethodVersion, against: string, asked: boolean): Simulation {
  const found = useInfiniteQuery({
    queryKey: ['methods', 'simulation', id, version, hash, against],
    queryFn: ({ pageParam }) => simulationPage(id, version, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = found.data?.pages ?? [];
  const turned = pages.flatMap(({ examples }) => examples);
  return {
    first: pages[0],
    done: sum(pages, ({ done }) => done),
    total: pages[0]?.total ?? 0,
    ended: pages.length > 0 && !hasNextPage,
    cells: [
      ...addUp(
        pages.flatMap(({ cells }) => cells),
        byAll,
      ).values(),
    ],
    examples: turned.filter(
      (one, at) =>
        turned.slice(0, at).filter(({ clock, turn }) => clock === one.clock && turn === one.turn).length < SHOWN,
    ),
    notJudged: sum(pages, ({ notJudged }) => notJudged),
    incomparable: sum(pages, ({ incomparable }) => incomparable),
    error: found.error,
    again: () => void found.refetch(),
  };
}
