import type { Instant } from '../../../kernel/local-date.ts';
import { canonicalText, type Json } from './canonical.ts';

/** 事实: ids, codes, numbers, dates. Nothing that a person wrote or by which a person is known. */
export type Facts = { readonly [key: string]: Json };

/** A text that stands outside the chain, and its salted keyed hash. Erasing the text leaves this standing. */
export type TextMark = { readonly id: string; readonly field: string; readonly mac: string };

export type Entry = {
  readonly county: string;
  readonly matterId: string;
  readonly seq: number;
  readonly act: string;
  readonly actor: string;
  readonly actorPost: string;
  readonly actorOrg: string;
  readonly at: Instant;
  readonly commandId: string;
  readonly facts: Facts;
  readonly texts: readonly TextMark[];
};

/** The version tag names the form of the body and the algorithm of its hash. */
export const ENTRY_VERSION = 'jieyou/entry/1/sha256';

/** 留痕正文: the canonical text that is hashed. Throws when it would carry personal data. */
export function entryBody(entry: Entry): string {
  const { county, matterId, seq, act, actor, actorPost, actorOrg, at, commandId, facts, texts } = entry;
  const body = {
    v: ENTRY_VERSION,
    county,
    matter: matterId,
    seq,
    act,
    actor,
    post: actorPost,
    org: actorOrg,
    at,
    command: commandId,
    facts,
    texts: texts.map(({ id, field, mac }) => ({ id, field, mac })),
  };
  refusePersonal(body, '$');
  return canonicalText(body);
}

const LONGEST = 200;
const CODE = /^[\x20-\x7e]*$/;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const ID_NUMBER = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** 不留个人信息: a body holds only short printable ASCII, and nothing that looks like a phone or an id number. */
function refusePersonal(value: Json, path: string): void {
  if (typeof value === 'string') return refuseText(value, path);
  if (typeof value === 'number') return refuseText(String(value), path);
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    refuseText(key, path);
    if (key !== 'code') refusePersonal(item, `${path}.${key}`);
    else refuseShape(item, `${path}.code`);
  }
}

function refuseText(text: string, path: string): void {
  refuseShape(text, path);
  if (MOBILE.test(text) || ID_NUMBER.test(text)) throw new Error(`looks like a phone or an id number: ${path}`);
}

/** A matter's code is digits of its own and may look like an id number. */
function refuseShape(value: Json, path: string): void {
  if (typeof value !== 'string') return refusePersonal(value, path);
  if (value.length > LONGEST) throw new Error(`longer than ${LONGEST} characters, keep it in matter_note: ${path}`);
  if (!CODE.test(value)) throw new Error(`not an id, a code or a date, keep it in matter_note: ${path}`);
}
