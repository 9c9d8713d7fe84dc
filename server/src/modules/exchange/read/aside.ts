import { Worker } from 'node:worker_threads';
import { refuse, type Result } from '../../../kernel/result.ts';
import { errorCode } from '../../../platform/cannot-start.ts';
import type { ReadRefusal, Table } from '../domain/table.ts';
import type { AsideTask } from './aside-worker.ts';
import type { AskLook, AskRows, Look } from './look.ts';

const mostMegabytes = 600;
let queue: Promise<unknown> = Promise.resolve();

/** 看一看文件, beside the server: a great table neither makes others wait nor brings the process down. */
export const lookAside = (ask: AskLook): Promise<Result<Look, ReadRefusal>> => aside({ what: 'look', ask });

/** 读出全部的行, beside the server. */
export const readRowsAside = (ask: AskRows): Promise<Result<Table, ReadRefusal>> => aside({ what: 'rows', ask });

/** One table at a time, whoever asks. */
function aside<Value>(task: AsideTask): Promise<Result<Value, ReadRefusal>> {
  const turn = queue.then(() => inWorker<Value>(task));
  queue = turn.catch(() => undefined);
  return turn;
}

function inWorker<Value>(task: AsideTask): Promise<Result<Value, ReadRefusal>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./aside-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if (errorCode(error) !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error);
      resolve(
        refuse({ code: 'file_too_large', words: '表格太大，读不下来。请删去多余的列和工作表，或分成几个文件导入' }),
      );
    });
    worker.once('exit', (code) => reject(new Error(`reading a table ended with ${code}`)));
  });
}
