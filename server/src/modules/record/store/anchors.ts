import { constants, createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { keyIdOf } from '../domain/signing.ts';
import { type AnchorLine, anchorText, type PublishedHead, readAnchorLine } from './anchor-line.ts';

/** 锚定处: a folder outside the database's reach, best on another machine or on write-once storage. */
export type Anchors = {
  readonly folder: string;
  /** The newest head that was written to its end. */
  readonly last: (county: string) => Promise<PublishedHead | undefined>;
  /** Appends and returns once the lines are on the disk. */
  readonly publish: (county: string, lines: readonly AnchorLine[]) => Promise<void>;
  /** Every published head in order; a line that is no head comes as the text it is. */
  readonly heads: (county: string) => AsyncIterable<PublishedHead | string>;
  /** Whose heads are kept here. */
  readonly counties: () => Promise<readonly string[]>;
  readonly keepKey: (publicKeyPem: string) => Promise<string>;
  readonly key: (keyId: string) => Promise<string | undefined>;
};

/** 打开锚定处. */
export const openAnchors = (folder: string): Anchors => ({
  folder,
  last: (county) => lastHead(anchorFile(folder, county)),
  publish: (county, lines) => append(folder, anchorFile(folder, county), lines),
  heads: (county) => headsOf(anchorFile(folder, county)),
  counties: () => countiesIn(folder),
  keepKey: (publicKeyPem) => keepKey(folder, publicKeyPem),
  key: (keyId) => readText(keyFile(folder, keyId)),
});

/** 锚定处在哪里: JIEYOU_ANCHORS, best on another machine; otherwise a folder beside the data. */
export const anchorFolder = (dataFolder: string, named: string | undefined): string =>
  resolve(named === undefined || named.trim() === '' ? join(dataFolder, 'anchors') : named.trim());

export const anchorFile = (folder: string, county: string): string => join(folder, `${county}.heads.jsonl`);
export const keyFile = (folder: string, keyId: string): string => join(folder, 'keys', `${keyId}.pem`);

const TAIL = 256 * 1024; // many lines of about 600 bytes

async function lastHead(path: string): Promise<PublishedHead | undefined> {
  const file = await openIfThere(path);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n').slice(0, -1);
    const newest = lines.map(readAnchorLine).findLast((line) => line !== undefined);
    if (newest === undefined && lines.length > 0)
      throw new Error(`锚定文件 ${path} 已无法读懂，请保留原件并立即核查。`);
    return newest;
  } finally {
    await file.close();
  }
}

async function append(folder: string, path: string, lines: readonly AnchorLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(folder, { recursive: true });
  const file = await open(path, constants.O_CREAT | constants.O_RDWR | constants.O_APPEND, 0o644);
  try {
    const text = lines.map(anchorText).join('');
    await file.appendFile(((await endsTorn(file)) ? '\n' : '') + text);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(folder);
}

/** A write that a crash cut short is left as it is; the head is written again on a line of its own. */
async function endsTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() !== '\n';
}

async function* headsOf(path: string): AsyncIterable<PublishedHead | string> {
  const file = await openIfThere(path);
  if (file === undefined) return;
  await file.close();
  let held: string | undefined;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    // A torn line is the beginning of the line that follows it, and is no loss.
    if (held !== undefined && !line.startsWith(held)) yield readAnchorLine(held) ?? held;
    held = line;
  }
  const newest = held === undefined ? undefined : readAnchorLine(held);
  if (newest !== undefined) yield newest; // an unfinished last line is not yet published
}

async function countiesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return names.map((name) => /^(\d{6})\.heads\.jsonl$/.exec(name)?.[1]).filter((county) => county !== undefined);
}

async function keepKey(folder: string, publicKeyPem: string): Promise<string> {
  const keyId = keyIdOf(publicKeyPem);
  if ((await readText(keyFile(folder, keyId))) === publicKeyPem) return keyId;
  await mkdir(join(folder, 'keys'), { recursive: true });
  const file = await open(keyFile(folder, keyId), 'w', 0o644);
  try {
    await file.writeFile(publicKeyPem);
    await file.sync();
  } finally {
    await file.close();
  }
  return keyId;
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

const openIfThere = (path: string): Promise<FileHandle | undefined> =>
  open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
