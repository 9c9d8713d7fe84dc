import { demoPassword, demoPeople } from './people.ts';
import type { DemoLogin } from './people.ts';

export type DemoAccount = {
  readonly login: DemoLogin;
  readonly name: string;
  /** What the person is there, in words. */
  readonly post: string;
  readonly password: string;
};

/** 演示账号, for the box that a start prints. */
export const demoAccounts = (): DemoAccount[] =>
  demoPeople.map(({ login, name, posts }) => ({
    login,
    name,
    post: posts.map(({ title }) => title).join('；'),
    password: demoPassword,
  }));
