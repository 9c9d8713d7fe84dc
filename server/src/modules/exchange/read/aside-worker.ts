import { parentPort, workerData } from 'node:worker_threads';
import { look, readRows, type AskLook, type AskRows } from './look.ts';

/** What the worker is started with. */
export type AsideTask = { what: 'look'; ask: AskLook } | { what: 'rows'; ask: AskRows };

const task = workerData as AsideTask;
parentPort?.postMessage(await (task.what === 'look' ? look(task.ask) : readRows(task.ask)));
