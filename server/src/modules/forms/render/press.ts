import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refuse } from '../../../kernel/result.ts';
import { fontFiles } from './fonts.ts';
import type { DossierPlan, FontsFound, FormJob, PrintAnswer } from './job.ts';
import type { Answers, Folders, OfficeTemplate, Task, Told } from './task.ts';

const program = fileURLToPath(new URL('./press-worker.ts', import.meta.url));

export interface PressLimits {
  /** How many may wait. */
  readonly queue: number;
  /** Resident megabytes after which the process is exchanged for a new one; it must stay under 700. */
  readonly megabytes: number;
  readonly patienceMs: number;
  /** Without work for so long, the process ends and its memory is free. */
  readonly idleMs: number;
}
const usual: PressLimits = { queue: 200, megabytes: 450, patienceMs: 60_000, idleMs: 300_000 };

/** 印房 — prints forms and binds dossiers in one process beside the server, one at a time, in the order asked. */
export interface Press {
  readonly print: (job: FormJob) => Promise<PrintAnswer>;
  readonly bind: (plan: DossierPlan) => Promise<PrintAnswer>;
  /** 本单位样式 of a county and whether each can be used. */
  readonly office: (county: string | null) => Promise<readonly OfficeTemplate[]>;
  readonly fonts: () => Promise<FontsFound>;
  /** Resident megabytes of the process when it last answered; 0 while there is none. */
  readonly megabytes: () => number;
  readonly stop: () => Promise<void>;
}

class PressGone extends Error {}

/** 开印房. Nothing is started before the first paper is asked for. */
export function startPress(folders: Folders, limits: Partial<PressLimits> = {}): Press {
  const { queue, megabytes, patienceMs, idleMs } = { ...usual, ...limits };
  let child: ChildProcess | null = null;
  let waiting = 0;
  let resident = 0;
  let fontsMark = '';
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    const ending = child;
    child = null;
    resident = 0;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((done) => ending.once('exit', done));
    ending.kill('SIGKILL');
    await gone;
  };

  /** Fonts are loaded once; other fonts, another process. */
  const ready = async (): Promise<ChildProcess> => {
    const mark = fontsMarkOf(folders.fonts);
    if (child && (mark !== fontsMark || resident > megabytes)) await end();
    fontsMark = mark;
    child ??= fork(program, [folders.templates ?? '', folders.fonts ?? ''], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=320'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return child;
  };

  const once = async (task: Task): Promise<Told['answer']> => {
    const running = await ready();
    try {
      const told = await answerOf(running, task, patienceMs);
      resident = told.megabytes;
      return told.answer;
    } catch (error) {
      await end();
      throw error;
    }
  };

  /** A process that died is replaced and asked once more; it is told apart from a paper that cannot be printed. */
  const work = async (task: Task): Promise<Told['answer']> => {
    clearTimeout(idle);
    try {
      return await once(task).catch((error: unknown) => {
        if (error instanceof PressGone) return once(task);
        throw error;
      });
    } finally {
      idle = setTimeout(() => void inTurn(end), idleMs).unref();
    }
  };

  const inTurn = <Done>(act: () => Promise<Done>): Promise<Done> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const ask = async <What extends Task['what']>(task: Task & { what: What }): Promise<Answers[What]> => {
    waiting += 1;
    try {
      return (await inTurn(() => work(task))) as Answers[What];
    } finally {
      waiting -= 1;
    }
  };

  /** What goes wrong with the process is said as a refusal: whoever prints a paper reads words, not a stack. */
  const printed = async (task: Task & { what: 'form' | 'dossier' }): Promise<PrintAnswer> => {
    if (waiting >= queue) return refuse({ code: 'press_busy' });
    try {
      return await ask(task);
    } catch (error) {
      return refuse({ code: 'press_failed', why: error instanceof Error ? error.message : String(error) });
    }
  };

  return {
    print: (job) => printed({ what: 'form', job }),
    bind: (plan) => printed({ what: 'dossier', plan }),
    office: (county) => ask({ what: 'office', office: county }),
    fonts: () => ask({ what: 'fonts' }),
    megabytes: () => resident,
    stop: () => {
      clearTimeout(idle);
      return inTurn(end);
    },
  };
}

function answerOf(child: ChildProcess, task: Task, patienceMs: number): Promise<Told> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => (): void => {
      clearTimeout(timer);
      child.off('message', heard);
      child.off('exit', gone);
      child.off('error', gone);
      act();
    };
    const heard = (told: Told): void => settle(() => resolve(told))();
    const gone = settle(() => reject(new PressGone('排印的进程停了')));
    const timer = setTimeout(
      settle(() => reject(new Error(`排印超过 ${Math.round(patienceMs / 1000)} 秒`))),
      patienceMs,
    );
    child.once('message', heard);
    child.once('exit', gone);
    child.once('error', gone);
    child.send({ task }, (error) => {
      if (error) gone();
    });
  });
}

const fontsMarkOf = (folder: string | null): string =>
  folder === null || !existsSync(folder)
    ? ''
    : fontFiles(folder)
        .map((file) => ((at) => `${file}:${at.size}:${at.mtimeMs}`)(statSync(file)))
        .join('\n');
