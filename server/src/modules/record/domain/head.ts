import type { Instant } from '../../../kernel/local-date.ts';
import { fromHex, hex, utf8 } from './bytes.ts';
import { canonicalText } from './canonical.ts';
import { headHash } from './hash.ts';

/** 批次头: what is signed and published for one batch of entries. It names no matter and no person. */
export type Head = {
  readonly county: string;
  readonly batch: number;
  readonly root: Uint8Array;
  readonly prevHead: Uint8Array;
  readonly leafCount: number;
  readonly at: Instant;
};

/** The version tag names the form of the head, the hash and the signature. */
const HEAD_VERSION = 'jieyou/head/1/sha256/ed25519';

/** 批次头正文: the canonical text that is signed. */
export const headText = ({ county, batch, root, prevHead, leafCount, at }: Head): string =>
  canonicalText({ v: HEAD_VERSION, county, batch, root: hex(root), prevHead: hex(prevHead), leafCount, at });

/** 读批次头; undefined when the text is no head of a version that we know. */
export function readHead(text: string): Head | undefined {
  const value = parsed(text);
  if (value === undefined || value['v'] !== HEAD_VERSION) return undefined;
  const { county, batch, root, prevHead, leafCount, at } = value;
  if (typeof county !== 'string' || typeof at !== 'string' || !isHash(root) || !isHash(prevHead)) return undefined;
  if (!Number.isSafeInteger(batch) || !Number.isSafeInteger(leafCount)) return undefined;
  const counts = { batch: Number(batch), leafCount: Number(leafCount) };
  return { county, ...counts, root: fromHex(root), prevHead: fromHex(prevHead), at: at as Instant };
}

/** 该批次头的指纹. */
export const hashOfHead = (text: string): Uint8Array => headHash(utf8(text));

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
