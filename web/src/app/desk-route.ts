import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import { queries } from './queries.ts';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

/** 地址里的文字. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** 路由的根. */
export const root = createRootRoute({ component: Root });

/** Nobody sees a page of the desk before signing in, changing a first password and choosing a post. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const session = await queries.ensureQueryData(sessionQuery());
    if (!session || session.mustChange || !session.post) {
      throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    }
  },
});
