import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk, text } from './desk-route.ts';

/** 场所一周. */
export const rooms = createRoute({
  getParentRoute: () => desk,
  path: '/rooms',
  validateSearch: (asked: Record<string, unknown>): { day?: string | undefined; one?: string | undefined } => ({
    day: text(asked['day']),
    one: text(asked['one']),
  }),
  component: lazyRouteComponent(() => import('../sittings/rooms-page.tsx'), 'RoomsPage'),
});
