import { randomUUID } from 'node:crypto';
import type { ActAnswer } from '@jieyou/contracts';
import type { DemoLogin } from '../../src/demo/index.ts';
import type { Reply } from '../client.ts';
import type { Counter } from './counter.ts';

/** 送出的一个命令, noted before it is sent, and every answer that came back. */
export type Sent = {
  readonly login: DemoLogin;
  readonly path: string;
  readonly body: { readonly commandId: string; readonly payload: unknown };
  readonly answers: Reply[];
};

export const isDone = ({ status }: Reply): boolean => status === 200 || status === 201;
export const isAcknowledged = ({ answers }: Sent): boolean => answers.some(isDone);

type Place = { readonly clerk: DemoLogin; readonly handler: DemoLogin; readonly unit: string };

const places: readonly Place[] = [
  { clerk: 'lchuangkou', handler: 'renshe', unit: 'c990101.rs' },
  { clerk: 'hchuangkou', handler: 'zhujian', unit: 'c990101.zj' },
  { clerk: 'ychuangkou', handler: 'nongye', unit: 'c990101.ny' },
  { clerk: 'xianchuangkou', handler: 'gongan', unit: 'c990101.ga' },
];

/** Everybody who writes. */
export const writing: readonly DemoLogin[] = places.flatMap(({ clerk, handler }) => [clerk, handler]);

export type Writers = {
  readonly sent: readonly Sent[];
  /** So many commands are answered, or nobody writes any more. */
  readonly acknowledged: (count: number) => Promise<void>;
  /** All have stopped: each at the first command that was not answered well. */
  readonly ended: Promise<unknown>;
  /** Whoever met no failure stops after the command that is under way; a database that is soon back fails few. */
  readonly stop: () => Promise<unknown>;
};

const payloadOf = (writer: number, round: number) => ({
  title: `第${writer}号窗口第${round}件`,
  narrative: `第${writer}号窗口第${round}件，楼道里的灯坏了半个月，𠮷先生摔了一跤👍`,
  ...{ nature: 'demand', kind: 'RT09', channel: 'counter' },
  parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某', phone: '13900000001' }],
});

class Stopped extends Error {}

/** 许多人同时办事: each registers and handles one matter after another, and all of a place also write on one matter. */
export function startWriters(counter: Counter, count = 32): Writers {
  const sent: Sent[] = [];
  const watchers: (() => void)[] = [];
  let over = false;
  const say = async (login: DemoLogin, path: string, payload: unknown, copies = 1): Promise<ActAnswer> => {
    if (over) throw new Stopped();
    const command: Sent = { login, path, body: { commandId: randomUUID(), payload }, answers: [] };
    sent.push(command);
    const send = async (): Promise<void> => {
      const answer = await counter.ask(login, 'POST', path, command.body).catch(() => undefined);
      if (answer !== undefined) command.answers.push(answer);
      for (const look of watchers) look();
    };
    await Promise.all(Array.from({ length: copies }, send));
    const done = command.answers.find(isDone);
    if (done === undefined) throw new Stopped();
    return done.body as ActAnswer;
  };
  const act = (login: DemoLogin, matter: string, name: string, payload: object, copies?: number): Promise<ActAnswer> =>
    say(login, `/matters/${matter}/acts/${name}`, payload, copies);
  const shared = new Map(
    places.map(({ clerk }) => {
      const begun = say(clerk, '/matters', payloadOf(0, 0)).then(async ({ matterId }) => {
        await act(clerk, matterId, 'accept', {});
        return matterId;
      });
      begun.catch(() => undefined);
      return [clerk, begun] as const;
    }),
  );
  const write = async (writer: number): Promise<void> => {
    const { clerk, handler, unit } = places[writer % places.length] ?? fail();
    for (let round = 1; ; round += 1) {
      const { matterId } = await say(clerk, '/matters', payloadOf(writer, round), 2);
      await act(clerk, matterId, 'accept', {});
      await act(clerk, matterId, 'grade', { grade: 'general' });
      await act(clerk, (await shared.get(clerk)) ?? fail(), 'progress', { note: `第${writer}号窗口来过` }, 2);
      await act(clerk, matterId, 'dispatch', { lead: unit, requirement: '请上门查看' });
      await act(handler, matterId, 'receive', {});
      await act(handler, matterId, 'first_contact', { way: 'visit', reached: true, note: '到家里见到本人' });
      await act(handler, matterId, 'progress', { note: '已经换灯' });
    }
  };
  const untilStopped = (error: unknown): void => {
    if (!(error instanceof Stopped)) throw error;
  };
  const ended = Promise.all(Array.from({ length: count }, (_, writer) => write(writer).catch(untilStopped)));
  const reached = (wanted: number): Promise<void> =>
    new Promise((done) => {
      watchers.push(() => (sent.filter(isAcknowledged).length >= wanted ? done() : undefined));
    });
  const stop = (): Promise<unknown> => {
    over = true;
    return ended;
  };
  return { sent, ended, stop, acknowledged: (wanted) => Promise.race([reached(wanted), ended.then(() => undefined)]) };
}

function fail(): never {
  throw new Error('no such place');
}
