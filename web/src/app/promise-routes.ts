import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { watchShows } from '@jieyou/contracts';
import type { PackageShow, WatchShow } from '@jieyou/contracts';
import { desk, text } from './desk-route.ts';

const isShow = (value: unknown): value is WatchShow => typeof value === 'string' && value in watchShows;

/** 履约看板. */
export const performanceWatch = createRoute({
  getParentRoute: () => desk,
  path: '/performance',
  validateSearch: (asked: Record<string, unknown>): { show?: WatchShow | undefined; after?: string | undefined } => ({
    show: isShow(asked['show']) ? asked['show'] : undefined,
    after: text(asked['after']),
  }),
  component: lazyRouteComponent(() => import('../performance/watch-page.tsx'), 'WatchPage'),
});

/** 套餐步骤. */
export const packageSteps = createRoute({
  getParentRoute: () => desk,
  path: '/package-steps',
  validateSearch: (asked: Record<string, unknown>): { show?: PackageShow | undefined; after?: string | undefined } => ({
    show: asked['show'] === 'late' || asked['show'] === 'all' ? asked['show'] : undefined,
    after: text(asked['after']),
  }),
  component: lazyRouteComponent(() => import('../packages/package-steps-page.tsx'), 'PackageStepsPage'),
});

/** 以案定补. */
export const subsidies = createRoute({
  getParentRoute: () => desk,
  path: '/subsidies',
  component: lazyRouteComponent(() => import('../subsidies/subsidies-page.tsx'), 'SubsidiesPage'),
});

/** 一张补贴表. */
export const subsidy = createRoute({
  getParentRoute: () => desk,
  path: '/subsidies/$id',
  component: lazyRouteComponent(() => import('../subsidies/subsidy-page.tsx'), 'SubsidyPage'),
});
