import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk, text } from './desk-route.ts';

/** 例会与定期工作. */
export const cadences = createRoute({
  getParentRoute: () => desk,
  path: '/cadences',
  validateSearch: (
    search: Record<string, unknown>,
  ): { month?: string | undefined; unit?: string | undefined; cadence?: string | undefined } => ({
    month: text(search['month']),
    unit: text(search['unit']),
    cadence: text(search['cadence']),
  }),
  component: lazyRouteComponent(() => import('../cadences/cadences-page.tsx'), 'CadencesPage'),
});
