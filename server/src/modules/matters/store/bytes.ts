import { randomBytes } from 'node:crypto';

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** 盐, one per text, kept beside it and erased with it. */
export const newSalt = (): Buffer => randomBytes(16);
