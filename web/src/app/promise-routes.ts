import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { PackageShow } from '@jieyou/contracts';
import { desk, text } from './desk-route.ts';

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
