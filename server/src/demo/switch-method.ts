import { methodVersion } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { dayOf } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import {
  compareMethods,
  methodInForce,
  nextVersion,
  proposeMethod,
  publishMethod,
  sayMethodRefusal,
  shippedMethods,
} from '../modules/methods/index.ts';
import type { MethodRefusal } from '../modules/methods/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import { idOf } from './ids.ts';
import { standingOf } from './setting.ts';
import { demoCounty } from './tree.ts';

type Said = { readonly code: string; readonly words: string };
export type Switched = { readonly method: Method; readonly proposedBy: string; readonly publishedBy: string };
type Asking = { readonly method: string; readonly now: Instant; readonly by?: string };

const county = demoCounty.code;
const notDemo: Said = {
  code: 'not_demo',
  words: '只有演示县可以这样换用；本县请在「做法与日历」提交工作法文件，由另一人审核发布。',
};

/** The two who keep the demo county's methods. */
const keepers = [idOf('staff xianzhuren'), idOf('staff xitong')] as const;

const said = (refusal: MethodRefusal): Said => ({ code: refusal.code, words: sayMethodRefusal(refusal) });

/** The version line alone is another: a published version is never written over. */
const numbered = (text: string, version: number): string => text.replace(/^version: \d+$/m, `version: ${version}`);

async function publish(tx: Tx, text: string, { now, by }: Asking): Promise<Result<Switched, Said>> {
  const proposedBy = by ?? keepers[0];
  const publishedBy = keepers.find((each) => each !== proposedBy) ?? keepers[0];
  const proposed = await proposeMethod(tx, { county, text, by: proposedBy, at: now });
  if (!proposed.ok) return refuse(said(proposed.refusal));
  const { method, hash } = proposed.value;
  const { id, version } = method;
  const publishing = { county, id, version, hash, by: publishedBy, at: now, effectiveFrom: dayOf(now) };
  const published = await publishMethod(tx, publishing);
  return published.ok ? ok({ method, proposedBy, publishedBy }) : refuse(said(published.refusal));
}

/**
 * 演示县换用一份随产品附带的工作法, from today: proposed by one person and published by another, by the very acts of
 * a real county. Matters that are there keep the version that rules them. The invented county only.
 */
export async function switchMethod(db: Db, asking: Asking): Promise<Result<Switched, Said>> {
  if ((await standingOf(db)) !== 'demo') return refuse(notDemo);
  const shipped = shippedMethods();
  const wanted = shipped.find(({ method }) => method.id === asking.method);
  if (!wanted) {
    const known = shipped.map(({ method: { id, label } }) => `${id}（${label}）`).join('、');
    return refuse({ code: 'no_such_method', words: `没有「${asking.method}」这一份；可选：${known}` });
  }
  return db.inScope(systemScope(county), async (tx) => {
    const current = await methodInForce(tx, county, dayOf(asking.now));
    if (current?.id === asking.method && compareMethods(current, wanted.method).length === 0) {
      const words = `现在用的就是「${current.label}」（${methodVersion(current)}），没有改动。`;
      return refuse({ code: 'in_force_already', words });
    }
    return publish(tx, numbered(wanted.text, await nextVersion(tx, county, asking.method)), asking);
  });
}
