import type { AgendaPart } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { attentionItems } from '../../information/index.ts';
import { agendaMatters, figuresSince } from '../../matters/index.ts';
import type { AgendaMatter, Signed } from '../../matters/index.ts';
import { tasksById } from '../../tasks/index.ts';
import { decisionsOf } from '../store/item-rows.ts';
import type { NewItem } from '../store/item-rows.ts';
import { reachOf } from './deps.ts';
import type { MeetingsDeps } from './deps.ts';

const EACH = 30;
type Draft = Omit<NewItem, 'id' | 'n'>;

const plain = (part: AgendaPart, rest: Partial<Draft>): Draft => ({
  ...{ part, matterId: null, refId: null, words: null, outside: [] },
  ...rest,
});

/** 参会单位中不在这件事范围内的, those behind its wall before all. */
function outsideOf(
  { readable, walled }: AgendaMatter,
  invited: readonly string[],
  scopes: ReadonlyMap<string, readonly string[]>,
): string[] {
  const behind = (path: string): boolean => walled.some((about) => path === about || path.startsWith(`${about}.`));
  return invited.filter(
    (path) => behind(path) || !(scopes.get(path) ?? [path]).some((scope) => readable.includes(scope)),
  );
}

/** 上次议定的: every task that the last meeting of this name gave, done or not. */
async function promised(tx: Tx, county: string, previous: string | undefined): Promise<Draft[]> {
  if (previous === undefined) return [];
  const decisions = await decisionsOf(tx, county, [previous]);
  const tasks = await tasksById(
    tx,
    county,
    decisions.map(({ taskId }) => taskId),
  );
  return tasks.map(({ id }) => plain('promised', { refId: id }));
}

export type AgendaAsk = {
  readonly previous: string | undefined;
  readonly since: Instant;
  readonly today: LocalDate;
  readonly invited: readonly string[];
};

/**
 * 议程由记录生成: what was promised, what happened since, what is late, waits for a consultation, came up from below,
 * changed its grade or is objected to, and the information worth a look. Of matters only the id is kept.
 */
export async function buildAgenda(deps: MeetingsDeps, tx: Tx, signed: Signed, ask: AgendaAsk): Promise<NewItem[]> {
  const { county, scope } = signed;
  const about = { county, scopes: scope.scopes, since: ask.since, now: deps.now() };
  const figures = await figuresSince(tx, about);
  const matters = await agendaMatters(tx, { ...about, each: EACH });
  const scopes = await deps.scopesAt(tx, county, ask.invited);
  const information = await attentionItems(tx, reachOf(signed), ask.today, EACH);
  const { registered, concluded, late, open } = figures;
  const said = `新登记 ${registered} 件，办结 ${concluded} 件；现在办 ${open} 件，其中逾期 ${late} 件`;
  const drafts: Draft[] = [
    ...(await promised(tx, county, ask.previous)),
    plain('figures', { words: said }),
    ...matters.map((matter) =>
      plain(matter.reason, { matterId: matter.id, outside: outsideOf(matter, ask.invited, scopes) }),
    ),
    ...information.map(({ id }) => plain('information', { refId: id })),
  ];
  return drafts.map((draft, at) => ({ ...draft, id: deps.newId(), n: at + 1 }));
}
