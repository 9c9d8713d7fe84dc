import { informationSources, informationTurns, reliabilities } from '@jieyou/contracts';
import type { InformationPage, InformationSource, InformationView, Reliability } from '@jieyou/contracts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../matters/index.ts';
import { mayJudge, mayReadReporter, openItem, tagsOf } from '../domain/item.ts';
import type { Item } from '../domain/item.ts';
import { sayInformationRefusal } from '../domain/refusals.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import { countItems, readItems } from '../store/rows.ts';
import type { Filter } from '../store/rows.ts';
import { reachOf } from './deps.ts';
import type { InformationDeps } from './deps.ts';

const PAGE = 50;

const said = (may: Result<null, InformationRefusal>): { ok: boolean; words: string | null } => ({
  ok: may.ok,
  words: may.ok ? null : sayInformationRefusal(may.refusal),
});

function turnedOf({ turnedKind, turnedId }: Item): InformationView['turned'] {
  if (turnedKind === null || turnedId === null) return null;
  const href = turnedKind === 'matter' ? `/matters/${turnedId}` : '/tasks';
  return { kind: informationTurns[turnedKind], href };
}

type Words = { readonly unit: (path: string) => string; readonly tag: (id: string) => string };

const viewOf = (item: Item, { post }: Signed, { unit, tag }: Words): InformationView => {
  const judge = mayJudge(post.role);
  return {
    ...{ id: item.id, no: item.no, what: item.what, tag: tag(item.tag), place: item.place },
    source: informationSources[item.source as InformationSource],
    reliability: reliabilities[item.reliability as Reliability],
    unit: { path: item.unit, name: unit(item.unit) },
    ...{ happenedOn: item.happenedOn, recordedAt: item.recordedAt, state: item.state, expiresOn: item.expiresOn },
    ...{ watchUntil: item.watchUntil, reason: item.reason, merged: item.merged, hasReporter: item.hasReporter },
    turned: turnedOf(item),
    can: { judge: said(judge.ok ? openItem(item) : judge), reporter: said(mayReadReporter(post.role, item)) },
  };
};

/** 信息一页. */
export function listItems(
  deps: InformationDeps,
  signed: Signed,
  filter: Omit<Filter, 'limit'>,
): Promise<InformationPage> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const now = deps.now();
    const method = await deps.methodInForce(tx, county, dayOf(now));
    const tags = method ? tagsOf(method) : [];
    const places = await deps.places(tx, county);
    const found = await readItems(tx, reachOf(signed), { ...filter, limit: PAGE + 1 });
    const counts = await countItems(tx, reachOf(signed), startOfDay(dayOf(now)));
    const words: Words = {
      unit: (path) => places.unit(path)?.name ?? path,
      tag: (id) => tags.find((tag) => tag.id === id)?.label ?? id,
    };
    const shown = found.slice(0, PAGE);
    const empty = '没有这样的信息。巡查、走访、通报中值得注意的情况，还不是一件事项的，记在这里。';
    return {
      ...{ asOf: now, tags: [...tags], ...counts, lines: shown.map((item) => viewOf(item, signed, words)) },
      next: found.length > PAGE ? (shown.at(-1)?.no ?? null) : null,
      empty: shown.length > 0 ? null : empty,
    };
  });
}
