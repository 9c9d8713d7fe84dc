import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { NoticeAdapter } from '../domain/adapter.ts';
import type { Outgoing } from '../domain/notice.ts';

/** What a gateway picks up: ids, codes and a day. It asks for a number by the party's id and with its own rights. */
const lineOf = (notice: Outgoing): string => {
  const { id, county, matterId, code, template, params, to, urgent, createdAt } = notice;
  return JSON.stringify({
    v: 1,
    id,
    county,
    matter: matterId,
    code,
    template,
    due: params.due ?? null,
    to,
    urgent,
    at: createdAt,
  });
};

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

function idOf(line: string): string[] {
  try {
    return [(JSON.parse(line) as { id: string }).id];
  } catch {
    return []; // torn by a crash: it was never counted as sent
  }
}

/** The ids that stand whole in the file, and whether its last line has no end. */
async function idsIn(path: string): Promise<{ ids: Set<string>; torn: boolean }> {
  try {
    const text = await readFile(path, 'utf8');
    return { ids: new Set(text.split('\n').flatMap(idOf)), torn: text !== '' && !text.endsWith('\n') };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { ids: new Set(), torn: false };
    throw error;
  }
}

/** A new name stands on disk only once its folder does; where folders cannot be opened (Windows) the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * 文件: one file of JSON lines a day, on disk before it counts as sent. After a crash between writing and committing
 * the same notice comes again; it is recognised by its id.
 */
export function fileAdapter(folder: string, now: () => Instant): NoticeAdapter {
  let today: { path: string; ids: Set<string>; torn: boolean } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const write = async (notice: Outgoing): Promise<void> => {
    const path = join(folder, `${dayOf(now())}.jsonl`);
    if (today?.path !== path) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      today = { path, ...(await idsIn(path)) };
    }
    if (today.ids.has(notice.id)) return;
    const handle = await open(path, 'a', 0o600);
    try {
      await handle.write(`${today.torn ? '\n' : ''}${lineOf(notice)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (today.ids.size === 0) await syncFolder(folder);
    today = { ...today, torn: false };
    today.ids.add(notice.id);
  };
  return {
    channel: 'file',
    label: '文件（供短信、政务即时通讯等网关取用）',
    send: async (notice) => {
      const turn = queue.then(() => write(notice));
      queue = turn.catch(() => void (today = undefined));
      await turn;
      return { state: 'sent' };
    },
  };
}
