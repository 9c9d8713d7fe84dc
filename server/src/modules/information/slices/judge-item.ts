import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { addTask } from '../../tasks/index.ts';
import { mayJudge, openItem } from '../domain/item.ts';
import type { Item } from '../domain/item.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import { itemNumbered, lockItem, saveJudged } from '../store/rows.ts';
import type { Judged } from '../store/rows.ts';
import { reachOf } from './deps.ts';
import type { InformationDeps } from './deps.ts';

type Answer<Value> = Result<Value, InformationRefusal>;
export type AskedOf = { readonly id: string; readonly commandId: string };

/** 研判一条: lock, decide, save, once. */
function judging(
  deps: InformationDeps,
  signed: Signed,
  { id, commandId, ...asked }: AskedOf & Record<string, string | number>,
  decide: (tx: Tx, item: Item) => Promise<Answer<Judged>>,
): Promise<Answer<Done>> {
  return onceOnly(deps, signed, { commandId, asked: { ...asked, id } }, async (tx): Promise<Answer<Done>> => {
    const may = mayJudge(signed.post.role);
    if (!may.ok) return may;
    const item = await lockItem(tx, reachOf(signed), id);
    if (!item) return refuse({ code: 'no_such_information' });
    const open = openItem(item);
    if (!open.ok) return open;
    const judged = await decide(tx, item);
    if (!judged.ok) return judged;
    const { county, staffId } = signed;
    await saveJudged(tx, { county, id, by: staffId, at: deps.now() }, judged.value);
    return ok({ id });
  });
}

/** 持续关注: until a day that is not after the item's own end. */
export const watchItem = (
  deps: InformationDeps,
  signed: Signed,
  { until, reason, ...of }: AskedOf & { until: string; reason: string },
): Promise<Answer<Done>> =>
  judging(deps, signed, { ...of, act: 'watch_information', until, reason }, async (_tx, { expiresOn }) => {
    const day = localDate(until);
    if (day < dayOf(deps.now())) return refuse({ code: 'bad_day' });
    if (day > expiresOn) return refuse({ code: 'watch_too_long', last: expiresOn });
    return ok({ state: 'watching', reason, watchUntil: day });
  });

/** 不再跟踪. */
export const discardItem = (
  deps: InformationDeps,
  signed: Signed,
  { reason, ...of }: AskedOf & { reason: string },
): Promise<Answer<Done>> =>
  judging(deps, signed, { ...of, act: 'discard_information', reason }, async () => ok({ state: 'discarded', reason }));

/** 并入另一条. */
export const mergeItem = (
  deps: InformationDeps,
  signed: Signed,
  { into, ...of }: AskedOf & { into: number },
): Promise<Answer<Done>> =>
  judging(deps, signed, { ...of, act: 'merge_information', into }, async (tx, item) => {
    if (item.no === into) return refuse({ code: 'merge_into_itself' });
    const target = await itemNumbered(tx, reachOf(signed), into);
    if (!target || !openItem(target).ok) return refuse({ code: 'no_such_target', no: into });
    return ok({ state: 'merged', reason: `并入第 ${into} 号`, mergedInto: target.id });
  });

export type Tasking = AskedOf & { unit: string; words: string; due: string };

/** 转为任务: given to a unit until a day; a hazard to be looked at is one too. */
export const taskFromItem = (deps: InformationDeps, signed: Signed, asked: Tasking): Promise<Answer<Done>> =>
  judging(deps, signed, { ...asked, act: 'task_information' }, async (tx, item) => {
    const { county, staffId, post } = signed;
    const due = localDate(asked.due);
    if (due < dayOf(deps.now())) return refuse({ code: 'bad_day' });
    const places = await deps.places(tx, county);
    if (!places.unit(asked.unit)) return refuse({ code: 'no_such_unit' });
    const id = deps.newId();
    await addTask(tx, {
      ...{ county, id, source: 'information', sourceId: item.id, unit: asked.unit, from: post.orgPath },
      ...{ words: asked.words, dueOn: due, by: staffId, at: deps.now() },
    });
    return ok({ state: 'converted', reason: null, turned: { kind: 'task', id } });
  });
