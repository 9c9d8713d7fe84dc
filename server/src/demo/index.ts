/** 演示县 — a small invented county, loaded whole into an empty database. Nobody's data, known passwords, this machine only. */
export { demoAccounts, everyAccount, firstAccounts, otherAccounts } from './accounts.ts';
export type { DemoAccount } from './accounts.ts';
export type { DemoLogin } from './people.ts';
export { openDemoCounty } from './open-demo-county.ts';
export { demoRoutes } from './routes.ts';
export { switchMethod } from './switch-method.ts';
export { demoSizes } from './size.ts';
export type { DemoSize } from './size.ts';
export { demoCounty } from './tree.ts';
