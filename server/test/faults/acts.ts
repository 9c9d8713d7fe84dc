import { isDeepStrictEqual } from 'node:util';
import type { ActAnswer } from '@jieyou/contracts';
import { type Counter, until } from './counter.ts';
import type { House } from './house.ts';
import { isAcknowledged, isDone, type Sent } from './writers.ts';

/** 逐个命令核对 the outcome: each list is empty when all is well. */
export type ActsChecked = {
  readonly sent: number;
  readonly acknowledged: number;
  /** Nobody was told of these when the server was killed; so many of them had been recorded all the same. */
  readonly unanswered: number;
  readonly recordedUnanswered: number;
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** The ledger has it and the commands have not, or the other way round. */
  readonly halved: readonly string[];
  /** The same command again was answered otherwise than the first time. */
  readonly answeredOtherwise: readonly string[];
  /** Refused for a reason of ours before anything was killed. */
  readonly refused: readonly string[];
  /** Entries in the matters written on that no command explains, or that the repetition added. */
  readonly unexplained: number;
};

const COUNTS = `
  select asked.id as id, (select count(*)::int from ledger_entry e where e.command_id = asked.id) as entries,
    (select count(*)::int from command c where c.command_id = asked.id) as commands
  from unnest($1::uuid[]) as asked (id)`;

type Count = { id: string; entries: number; commands: number };

/** What the killed server's own connections were still doing is done. */
export const settled = ({ look }: House, since: Date): Promise<true> =>
  until(async () => {
    const sql = `select from pg_stat_activity where datname = 'jieyou' and backend_type = 'client backend' and backend_start < $1`;
    return (await look(sql, [since])).length === 0 ? true : undefined;
  });

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const nameOf = ({ path, body }: Sent): string => `${path} ${body.commandId}`;

/** 重送一遍 and compare with what was answered then. Each writer waits for its answers, so any order will do. */
async function repeat(counter: Counter, sent: readonly Sent[]): Promise<string[]> {
  const otherwise: string[] = [];
  for (const group of inGroups(sent, 16)) {
    const again = group.map(async (command) => {
      const answer = await counter.ask(command.login, 'POST', command.path, command.body);
      const before = command.answers.filter(isDone);
      const same = before.every((one) => isDeepStrictEqual(one, answer));
      if (!isDone(answer) || !same) otherwise.push(`${nameOf(command)}: ${JSON.stringify(answer)}`);
    });
    await Promise.all(again);
  }
  return otherwise;
}

/** 已答复的一件不丢、一件不重；没答复的至多一次. Looks first, then sends every command again, then looks again. */
export async function checkActs(house: House, counter: Counter, sent: readonly Sent[]): Promise<ActsChecked> {
  const ids = sent.map(({ body }) => body.commandId);
  const [told, untold] = [sent.filter(isAcknowledged), sent.filter((command) => !isAcknowledged(command))];
  const count = async (): Promise<Map<string, Count>> =>
    new Map((await house.look<Count>(COUNTS, [ids])).map((row) => [row.id, row]));
  const matters = [
    ...new Set(told.flatMap(({ answers }) => answers.filter(isDone).map((one) => (one.body as ActAnswer).matterId))),
  ];
  const entries = async (): Promise<number> =>
    (
      await house.look<{ n: number }>('select count(*)::int as n from ledger_entry where matter_id = any($1::uuid[])', [
        matters,
      ])
    )[0]?.n ?? 0;
  const [before, entriesBefore] = [await count(), await entries()];
  const otherwise = await repeat(counter, told);
  const [again, entriesAgain] = [await count(), await entries()];
  otherwise.push(...(await repeat(counter, untold)));
  const after = await count();
  const of = (counts: Map<string, Count>, { body }: Sent): Count =>
    counts.get(body.commandId) ?? { id: body.commandId, entries: 0, commands: 0 };
  const named = (commands: readonly Sent[], wrong: (command: Sent) => boolean): string[] =>
    commands.filter(wrong).map(nameOf);
  const inMatters = [...before.values()].reduce((sum, row) => sum + row.entries, 0);
  const registeredUntold = untold.filter((command) => command.path === '/matters' && of(before, command).entries > 0);
  return {
    ...{ sent: sent.length, acknowledged: told.length, unanswered: untold.length },
    recordedUnanswered: untold.filter((command) => of(before, command).entries > 0).length,
    lost: named(told, (command) => of(before, command).entries === 0 || of(before, command).commands === 0),
    doubled: named(sent, (command) => [before, again, after].some((counts) => of(counts, command).entries > 1)),
    halved: named(sent, (command) => of(before, command).entries !== of(before, command).commands),
    answeredOtherwise: [...otherwise, ...named(sent, (command) => of(after, command).entries !== 1)],
    refused: sent.flatMap((command) =>
      command.answers
        .filter(({ status }) => status >= 400 && status < 500)
        .map((one) => `${nameOf(command)} ${JSON.stringify(one)}`),
    ),
    unexplained: entriesBefore - (inMatters - registeredUntold.length) + (entriesAgain - entriesBefore),
  };
}
