import { lists as known } from '@jieyou/contracts';
import { createRoute, createRouter, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import { desk, root, text } from './desk-route.ts';
import type { FiguresSearch } from '../figures/question-of.ts';
import { PageBroken, PageMissing } from './fallbacks.tsx';
import { queries, whenSessionEnds } from './queries.ts';
import { gridRoutes } from './grid-routes.ts';
import { packageSteps, performanceWatch, subsidies, subsidy } from './promise-routes.ts';
import { rooms } from './sitting-routes.ts';
import { judgementRoutes } from './judgement-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { rosterRoutes } from './roster-routes.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined; ended?: boolean | undefined } => ({
    next: text(search['next']),
    ended: search['ended'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../session/sign-in-page.tsx'), 'SignInPage'),
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(() => import('../desk/desk-page.tsx'), 'DeskPage'),
});
const register = createRoute({
  getParentRoute: () => desk,
  path: '/register',
  component: lazyRouteComponent(() => import('../register/register-page.tsx'), 'RegisterPage'),
});
const lists = createRoute({
  getParentRoute: () => desk,
  path: '/lists/$list',
  beforeLoad: ({ params }) => {
    if (!Object.hasOwn(known, params.list)) throw notFound();
  },
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string | undefined; after?: string | undefined; under?: string | undefined } => ({
    q: text(search['q']),
    after: text(search['after']),
    under: text(search['under']),
  }),
  component: lazyRouteComponent(() => import('../matters/list-page.tsx'), 'MattersListPage'),
});
const matter = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('../matters/matter-page.tsx'), 'MatterPageScreen'),
});
const mediation = createRoute({
  getParentRoute: () => desk,
  path: '/mediations/$id',
  component: lazyRouteComponent(() => import('../mediation/mediation-page.tsx'), 'MediationScreen'),
});
const room = createRoute({
  getParentRoute: () => desk,
  path: '/mediations/$id/room',
  component: lazyRouteComponent(() => import('../mediation/room/room-page.tsx'), 'RoomScreen'),
});
const search = createRoute({
  getParentRoute: () => desk,
  path: '/search',
  validateSearch: (asked: Record<string, unknown>): { q?: string | undefined; after?: string | undefined } => ({
    // A number written into the address by hand arrives as one.
    q: text(typeof asked['q'] === 'number' ? String(asked['q']) : asked['q']),
    after: text(asked['after']),
  }),
  component: lazyRouteComponent(() => import('../search/search-page.tsx'), 'SearchScreen'),
});
const people = createRoute({
  getParentRoute: () => desk,
  path: '/search/people',
  component: lazyRouteComponent(() => import('../search/people-page.tsx'), 'PeopleScreen'),
});
const peopleLog = createRoute({
  getParentRoute: () => desk,
  path: '/search/log',
  validateSearch: (asked: Record<string, unknown>): { after?: string | undefined } => ({ after: text(asked['after']) }),
  component: lazyRouteComponent(() => import('../search/people-log-page.tsx'), 'PeopleLogScreen'),
});
const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/imports-page.tsx'), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});
const duties = createRoute({
  getParentRoute: () => desk,
  path: '/duties',
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string | undefined; unit?: string | undefined; after?: number | undefined } => ({
    q: text(search['q']),
    unit: text(search['unit']),
    after: typeof search['after'] === 'number' ? search['after'] : undefined,
  }),
  component: lazyRouteComponent(() => import('../duties/duties-page.tsx'), 'DutiesPage'),
});
const dutyDrafts = createRoute({
  getParentRoute: () => desk,
  path: '/duties/drafts',
  component: lazyRouteComponent(() => import('../duties/drafts-page.tsx'), 'DraftsPage'),
});
const dutyCorrections = createRoute({
  getParentRoute: () => desk,
  path: '/duties/corrections',
  component: lazyRouteComponent(() => import('../duties/corrections-page.tsx'), 'CorrectionsPage'),
});
const newDuty = createRoute({
  getParentRoute: () => desk,
  path: '/duties/new',
  component: lazyRouteComponent(() => import('../duties/duty-form-page.tsx'), 'NewDutyPage'),
});
const duty = createRoute({
  getParentRoute: () => desk,
  path: '/duties/$id',
  component: lazyRouteComponent(() => import('../duties/duty-page.tsx'), 'DutyPageScreen'),
});
const changeDuty = createRoute({
  getParentRoute: () => desk,
  path: '/duties/$id/change',
  validateSearch: (search: Record<string, unknown>): { report?: string | undefined } => ({
    report: text(search['report']),
  }),
  component: lazyRouteComponent(() => import('../duties/duty-form-page.tsx'), 'ChangeDutyPage'),
});
const figures = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  validateSearch: (asked: Record<string, unknown>): FiguresSearch => ({
    measures: text(asked['measures']),
    from: text(asked['from']),
    to: text(asked['to']),
    by: text(asked['by']),
    scope: text(asked['scope']),
    kind: text(asked['kind']),
  }),
  component: lazyRouteComponent(() => import('../figures/figures-page.tsx'), 'FiguresPage'),
});
const methods = createRoute({
  getParentRoute: () => desk,
  path: '/methods',
  component: lazyRouteComponent(() => import('../methods/methods-page.tsx'), 'MethodsPage'),
});
const publicPage = createRoute({
  getParentRoute: () => desk,
  path: '/public-page',
  component: lazyRouteComponent(() => import('../public-page/public-page.tsx'), 'PublicPageScreen'),
});
const forms = createRoute({
  getParentRoute: () => desk,
  path: '/forms',
  validateSearch: (asked: Record<string, unknown>): { form?: string | undefined } => ({ form: text(asked['form']) }),
  component: lazyRouteComponent(() => import('../forms/forms-page.tsx'), 'FormsPage'),
});
const password = createRoute({
  getParentRoute: () => desk,
  path: '/password',
  component: lazyRouteComponent(() => import('../session/password-page.tsx'), 'PasswordPage'),
});

/** 路由. */
export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    desk.addChildren([
      home,
      register,
      lists,
      matter,
      mediation,
      ...referralRoutes,
      room,
      search,
      people,
      peopleLog,
      imports,
      oneImport,
      duties,
      dutyDrafts,
      dutyCorrections,
      newDuty,
      duty,
      changeDuty,
      packageSteps,
      rooms,
      ...judgementRoutes,
      figures,
      performanceWatch,
      ...gridRoutes,
      subsidies,
      subsidy,
      ...rosterRoutes,
      methods,
      forms,
      publicPage,
      password,
    ]),
  ]),
  defaultErrorComponent: PageBroken,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

whenSessionEnds(() => {
  queries.setQueryData(sessionQuery().queryKey, null);
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  void router.navigate({ to: '/sign-in', search: { next: href, ended: true } });
});
