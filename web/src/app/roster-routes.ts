import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk, text } from './desk-route.ts';

const rosters = createRoute({
  getParentRoute: () => desk,
  path: '/rosters',
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    tab?: string | undefined;
    kind?: string | undefined;
    field?: string | undefined;
    language?: string | undefined;
    near?: string | undefined;
    q?: string | undefined;
  } => ({
    ...{ tab: text(search['tab']), kind: text(search['kind']), field: text(search['field']) },
    ...{ language: text(search['language']), near: search['near'] ? '1' : undefined, q: text(search['q']) },
  }),
  component: lazyRouteComponent(() => import('../rosters/rosters-page.tsx'), 'RostersPage'),
});

const person = createRoute({
  getParentRoute: () => desk,
  path: '/rosters/$id',
  component: lazyRouteComponent(() => import('../rosters/person-page.tsx'), 'PersonPage'),
});

/** 名册. */
export const rosterRoutes = [rosters, person] as const;
