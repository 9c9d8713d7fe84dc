import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refuse, type Result } from '../../../kernel/result.ts';
import type { ReadRefusal, Table } from '../domain/table.ts';
import type { AsideTask } from './aside-worker.ts';
import type { AskLook, AskRows, Look } from './look.ts';

const mostMegabytes = 600;
const program = fileURLToPath(new URL('./aside-worker.ts', import.meta.url));
let queue: Promise<unknown> = Promise.resolve();

/** 看一看文件, beside the server: a great table neither makes others wait nor brings the process down. */
export const lookAside = (ask: AskLook): Promise<Result<Look, ReadRefusal>> => aside({ what: 'look', ask });

/** 读出全部的行, beside the server. */
export const readRowsAside = (ask: AskRows): Promise<Result<Table, ReadRefusal>> => aside({ what: 'rows', ask });

/** One table at a time, whoever asks. */
function aside<Value>(task: AsideTask): Promise<Result<Value, ReadRefusal>> {
  const turn = queue.then(() => inProcess<Value>(task));
  queue = turn.catch(() => undefined);
  return turn;
}

function inProcess<Value>(task: AsideTask): Promise<Result<Value, ReadRefusal>> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const child = fork(program, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${mostMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (part) => said.push(String(part)));
    child.once('message', (answer) => resolve(answer as Result<Value, ReadRefusal>));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const words = said.join('');
      if (!/heap out of memory|allocation fail/i.test(words) && signal !== 'SIGKILL')
        return reject(new Error(`reading a table ended with ${code ?? signal}: ${words}`));
      resolve(
        refuse({ code: 'file_too_large', words: '表格太大，读不下来。请删去多余的列和工作表，或分成几个文件导入' }),
      );
    });
    child.send(task);
  });
}
