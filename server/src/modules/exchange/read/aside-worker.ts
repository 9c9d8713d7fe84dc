import { look, readRows, type AskLook, type AskRows } from './look.ts';

/** What the process beside the server is asked; it answers once and ends. */
export type AsideTask = { what: 'look'; ask: AskLook } | { what: 'rows'; ask: AskRows };

process.once('disconnect', () => process.exit(0));
process.once('message', (task: AsideTask) => void answer(task));

async function answer(task: AsideTask): Promise<void> {
  const read = await (task.what === 'look' ? look(task.ask) : readRows(task.ask));
  process.send?.(read, () => process.exit(0));
}
