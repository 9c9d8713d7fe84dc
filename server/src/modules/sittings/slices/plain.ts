import type { Json } from '../../record/index.ts';

/** 纯 JSON: what the chain hashes and a command remembers has no undefined in it. */
export const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
