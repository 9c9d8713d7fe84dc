import type { AgendaItemView, MatterLine } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { itemsById } from '../../information/index.ts';
import { readLines } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { tasksById } from '../../tasks/index.ts';
import type { TaskRow } from '../../tasks/index.ts';
import { decisionsOf } from '../store/item-rows.ts';
import type { ItemRow } from '../store/item-rows.ts';
import { reachOf } from './deps.ts';
import type { MeetingsDeps } from './deps.ts';

type Naming = (path: string) => string;
type Seen = Pick<AgendaItemView, 'title' | 'facts' | 'href'>;

const states = { open: '还没有办结', done: '已办结', withdrawn: '已撤销' } as const;

const ofMatter = ({ id, title, code, stageLabel, gradeLabel, holder, dueDay, overdue }: MatterLine): Seen => ({
  title,
  href: `/matters/${id}`,
  facts: [
    code,
    stageLabel,
    gradeLabel,
    holder ? `由${holder.name}承办` : null,
    dueDay ? `期限 ${dueDay}${overdue ? '，已逾期' : ''}` : null,
  ]
    .filter(Boolean)
    .join(' · '),
});

const ofTask = ({ words, unit, dueOn, state, note }: TaskRow, name: Naming, today: LocalDate): Seen => ({
  title: words,
  href: null,
  facts: `${name(unit)} · 到 ${dueOn} · ${states[state]}${state === 'open' && dueOn < today ? '，已过期' : ''}${note ? `：${note}` : ''}`,
});

const gone: Seen = { title: '内容已到期删去，或者不在您的范围内', facts: null, href: null };

/** 议程各项, each opened through the reader's own rights. */
export async function itemViews(
  deps: MeetingsDeps,
  tx: Tx,
  signed: Signed,
  rows: readonly ItemRow[],
): Promise<AgendaItemView[]> {
  const { county } = signed;
  const today = dayOf(deps.now());
  const places = await deps.places(tx, county);
  const name: Naming = (path) => places.unit(path)?.name ?? path;
  const refs = (part: (row: ItemRow) => string | null): string[] => rows.flatMap((row) => part(row) ?? []);
  const meetings = [...new Set(rows.map(({ meetingId }) => meetingId))];
  const decisions = await decisionsOf(tx, county, meetings);
  const tasks = await tasksById(tx, county, [
    ...refs(({ part, refId }) => (part === 'promised' ? refId : null)),
    ...decisions.map(({ taskId }) => taskId),
  ]);
  const information = await itemsById(
    tx,
    reachOf(signed),
    refs(({ part, refId }) => (part === 'information' ? refId : null)),
  );
  const lines = await readLines(
    deps,
    tx,
    signed,
    refs(({ matterId }) => matterId),
  );
  const people = await deps.staffNames(
    tx,
    county,
    refs(({ editedBy }) => editedBy),
  );
  const seen = ({ part, matterId, refId, words }: ItemRow): Seen => {
    const line = lines.find(({ id }) => id === matterId);
    if (line) return ofMatter(line);
    const task = part === 'promised' ? tasks.find(({ id }) => id === refId) : undefined;
    if (task) return ofTask(task, name, today);
    const item = information.find(({ id }) => id === refId);
    if (item?.what) return { title: item.what, facts: `信息第 ${item.no} 号`, href: `/information?id=${item.id}` };
    return words ? { title: words, facts: null, href: null } : gone;
  };
  // What is not the reader's to know is not a line either, unless the meeting has said something of it.
  const shown = rows.map((row) => ({ row, what: seen(row) })).filter(({ row, what }) => what !== gone || row.minutes);
  return shown.map(({ row, what }) => ({
    ...{ id: row.id, n: row.n, part: row.part, ...what, minutes: row.minutes, version: row.version, off: row.off },
    outside: row.outside.map(name),
    ...{ editedBy: row.editedBy ? (people.get(row.editedBy) ?? null) : null, editedAt: row.editedAt },
    decisions: tasks
      .filter(({ id }) => decisions.some(({ itemId, taskId }) => itemId === row.id && taskId === id))
      .map(({ id, words, unit, dueOn, state, note }) => ({
        ...{ task: id, words, unit: { path: unit, name: name(unit) }, due: dueOn, state, note },
        late: state === 'open' && dueOn < today,
      })),
  }));
}
