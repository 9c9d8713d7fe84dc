import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk, text } from './desk-route.ts';

const grids = createRoute({
  getParentRoute: () => desk,
  path: '/grids',
  validateSearch: (search: Record<string, unknown>): { under?: string | undefined; vacant?: boolean | undefined } => ({
    under: text(search['under']),
    vacant: search['vacant'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../grids/grids-page.tsx'), 'GridsPage'),
});

const importing = createRoute({
  getParentRoute: () => desk,
  path: '/grids/import',
  component: lazyRouteComponent(() => import('../grids/import-grids-page.tsx'), 'ImportGridsPage'),
});

const grid = createRoute({
  getParentRoute: () => desk,
  path: '/grids/$id',
  component: lazyRouteComponent(() => import('../grids/grid-page.tsx'), 'GridScreen'),
});

/** 网格一组的路由. */
export const gridRoutes = [grids, importing, grid] as const;
