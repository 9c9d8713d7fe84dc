import type { GridPost, LngLat, MarkKind } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Signed } from '../../matters/index.ts';
import { endHolder, holdersOf, insertHolder } from '../store/holder-rows.ts';
import { describe } from '../store/grid-rows.ts';
import { gridsAtPoint } from '../store/area-rows.ts';
import { endMark, insertMark } from '../store/mark-rows.ts';
import { onGrid } from './deps.ts';
import type { Asked, GridAnswer, GridsDeps } from './deps.ts';

export type Description = {
  readonly name?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly policeBeat?: string | undefined;
};

const distinct = (list: readonly string[]): string[] => [...new Set(list)];

/** 更改网格情况: its name, focus-area tags, own codes, the police beat it belongs to. */
export const describeGrid = (deps: GridsDeps, signed: Signed, asked: Asked, to: Description): GridAnswer => {
  const { name, tags, aliases, policeBeat } = to;
  const said = { name: name ?? null, tags: [...(tags ?? [])], aliases: [...(aliases ?? [])], beat: policeBeat ?? null };
  return onGrid(deps, signed, asked, { act: 'describe', ...said }, async (tx, grid) => {
    await describe(tx, signed.county, grid.id, {
      name: name ?? grid.name,
      tags: distinct(tags ?? grid.tags),
      aliases: distinct(aliases ?? grid.aliases),
      policeBeat: policeBeat === undefined ? grid.policeBeat : policeBeat || null,
    });
    return ok({ id: grid.id });
  });
};

export type Named = {
  readonly post: GridPost;
  readonly responsible: boolean;
  readonly staff?: string | undefined;
  readonly name?: string | undefined;
  readonly note?: string | undefined;
};

/** 定岗位: who answers for the grid takes over, with what was open, from who did; there is never a second. */
export const nameHolder = (deps: GridsDeps, signed: Signed, asked: Asked, given: Named): GridAnswer => {
  const { post, responsible } = given;
  const [staff, name, note] = [given.staff ?? null, given.name ?? null, given.note || null];
  return onGrid(deps, signed, asked, { act: 'hold', post, responsible, staff, name, note }, async (tx, grid, today) => {
    if ((staff === null) === (name === null)) return refuse({ code: 'who_holds' as const });
    if (staff !== null && !(await deps.postsOf(tx, signed.county, [staff], today)).has(staff)) {
      return refuse({ code: 'no_such_staff' as const });
    }
    const now = (await holdersOf(tx, signed.county, grid.id)).filter(({ until }) => until === null);
    const same = now.find((each) => each.post === post && each.staff === staff && each.name === name);
    if (same && same.responsible === responsible) return refuse({ code: 'holds_already' as const });
    const before = responsible ? now.find((each) => each.responsible) : undefined;
    if (before && note === null) return refuse({ code: 'hand_over_first' as const });
    for (const left of new Set([same, before])) {
      if (left) await endHolder(tx, signed.county, left.id, today, left === before ? note : null);
    }
    const holder = { id: deps.newId(), post, responsible, staff, name, from: today, note: before ? null : note };
    await insertHolder(tx, signed.county, grid.id, holder);
    return ok({ id: grid.id });
  });
};

/** 离岗: the grid is then shown as vacant until somebody is named. */
export const leaveGrid = (
  deps: GridsDeps,
  signed: Signed,
  asked: Asked,
  { holder, note }: { holder: string; note: string | null },
): GridAnswer =>
  onGrid(deps, signed, asked, { act: 'leave', holder, note }, async (tx, grid, today) => {
    const found = (await holdersOf(tx, signed.county, grid.id)).find(
      ({ id, until }) => id === holder && until === null,
    );
    if (!found) return refuse({ code: 'no_such_holder' as const });
    if (found.responsible && note === null) return refuse({ code: 'hand_over_first' as const });
    await endHolder(tx, signed.county, holder, today, note);
    return ok({ id: grid.id });
  });

export type Marked = {
  readonly kind: MarkKind;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly at: LngLat;
};

/** 标一个地点, inside the grid. */
export const setMark = (deps: GridsDeps, signed: Signed, asked: Asked, given: Marked): GridAnswer => {
  const { kind, name, at } = given;
  const aliases = distinct(given.aliases ?? []);
  return onGrid(deps, signed, asked, { act: 'mark', kind, name, aliases, at: [...at] }, async (tx, grid) => {
    const inside = (await gridsAtPoint(tx, signed.county, at)).some(({ id }) => id === grid.id);
    if (!inside) return refuse({ code: 'mark_outside' as const });
    const [lng, lat] = at;
    await insertMark(tx, signed.county, { id: deps.newId(), grid: grid.id, kind, name, aliases, lng, lat });
    return ok({ id: grid.id });
  });
};

/** 撤去一个地点. */
export const removeMark = (deps: GridsDeps, signed: Signed, asked: Asked, mark: string): GridAnswer =>
  onGrid(deps, signed, asked, { act: 'unmark', mark }, async (tx, grid, today) => {
    const ended = await endMark(tx, signed.county, { grid: grid.id, mark }, today);
    return ended === 1 ? ok({ id: grid.id }) : refuse({ code: 'no_such_mark' as const });
  });
