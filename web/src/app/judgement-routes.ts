import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { desk, text } from './desk-route.ts';

const cadences = createRoute({
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

const tasks = createRoute({
  getParentRoute: () => desk,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../tasks/tasks-page.tsx'), 'TasksPage'),
});

const information = createRoute({
  getParentRoute: () => desk,
  path: '/information',
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    state?: string | undefined;
    tag?: string | undefined;
    before?: number | undefined;
    id?: string | undefined;
  } => ({
    state: text(search['state']),
    tag: text(search['tag']),
    before: typeof search['before'] === 'number' ? search['before'] : undefined,
    id: text(search['id']),
  }),
  component: lazyRouteComponent(() => import('../information/information-page.tsx'), 'InformationScreen'),
});

const meetings = createRoute({
  getParentRoute: () => desk,
  path: '/meetings',
  component: lazyRouteComponent(() => import('../meetings/meetings-page.tsx'), 'MeetingsPage'),
});
const meeting = createRoute({
  getParentRoute: () => desk,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../meetings/meeting-page.tsx'), 'MeetingScreen'),
});

const risks = createRoute({
  getParentRoute: () => desk,
  path: '/risks',
  component: lazyRouteComponent(() => import('../risks/risks-page.tsx'), 'RisksPage'),
});
const risk = createRoute({
  getParentRoute: () => desk,
  path: '/risks/$id',
  component: lazyRouteComponent(() => import('../risks/risk-page.tsx'), 'RiskScreen'),
});

/** 研判一组的路由. */
export const judgementRoutes = [cadences, tasks, information, meetings, meeting, risks, risk] as const;
