import { canonicalText } from '../../record/index.ts';
import type { Json } from '../../record/index.ts';
import { utf8 } from './bytes.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface Command {
  county: string;
  actor: string;
  commandId: string;
  /** Act, matter and payload: what was asked. Only its keyed hash is kept. */
  asked: Json;
}

export type Known = { state: 'new' } | { state: 'reused' | 'done'; answer: string };

const LOCK = keyed('select pg_advisory_xact_lock(hashtextextended($1, 0))');
const FIND = keyed('select payload, answer from command where county = $1 and actor = $2 and command_id = $3');

const salt = (commandId: string): Uint8Array => utf8(commandId);
const bytes = (asked: Json): Uint8Array => utf8(canonicalText(asked));

/**
 * 查命令, before anything is loaded. Two copies of one command in the same instant meet on the lock: the second
 * waits for the first and is given its answer.
 */
export async function findCommand(tx: Tx, crypto: CryptoProvider, command: Command): Promise<Known> {
  const { county, actor, commandId, asked } = command;
  await tx.write(LOCK, [`${actor}/${commandId}`]);
  const row = await tx.maybe<{ payload: Buffer; answer: string }>(FIND, [county, actor, commandId]);
  if (!row) return { state: 'new' };
  const same = await crypto.macMatches('command', salt(commandId), bytes(asked), row.payload);
  return { state: same ? 'done' : 'reused', answer: row.answer };
}

/** 记命令, with its first answer: ids only. */
export async function recordCommand(tx: Tx, crypto: CryptoProvider, command: Command, answer: string): Promise<void> {
  const { county, actor, commandId, asked } = command;
  const payload = await crypto.mac('command', salt(commandId), bytes(asked));
  await tx.write('insert into command (county, actor, command_id, payload, answer) values ($1, $2, $3, $4, $5)', [
    county,
    actor,
    commandId,
    payload,
    answer,
  ]);
}
