import { demoPassword, demoPeople } from './people.ts';
import type { DemoLogin, DemoPerson } from './people.ts';
import type { DemoSize } from './size.ts';
import { staffOf } from './staff.ts';

export type DemoAccount<Login extends string = string> = {
  readonly login: Login;
  readonly name: string;
  /** What the person is there, in words. */
  readonly post: string;
  readonly password: string;
};

const postsIn = ({ posts }: Pick<DemoPerson, 'posts'>): string => posts.map(({ title }) => title).join('；');

/** 有名的演示账号, the same in every size. */
export const demoAccounts = (): DemoAccount<DemoLogin>[] =>
  demoPeople.map((person) => ({
    ...{ login: person.login, name: person.name, post: postsIn(person), password: demoPassword },
  }));

/** 全部演示账号. */
export const everyAccount = (size: DemoSize): DemoAccount[] =>
  staffOf(size).map(({ login, name, posts }) => ({ login, name, post: postsIn({ posts }), password: demoPassword }));

const first: readonly DemoLogin[] = [
  'lchuangkou',
  'lzhuren',
  'ltiaojie',
  'lwangge',
  'lianggang',
  'xianchuangkou',
  'xianzhuren',
  'duban',
  'renshe',
  'xitong',
  'anquan',
  'shenji',
];

/** 先看这几个: one of every post, for the box that a start prints. */
export const firstAccounts = (): DemoAccount<DemoLogin>[] =>
  demoAccounts().filter(({ login }) => first.includes(login));

/** 其余账号怎么找. */
export const otherAccounts =
  '其余账号：npm run jieyou -- demo accounts 柳塘（按姓名、岗位、登录名找；登录名＝单位拼音.岗位拼音＋序号）';
