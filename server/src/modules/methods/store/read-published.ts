import { method } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { parse } from 'yaml';

/** Published texts never change, so a text is read once and kept by its fingerprint. The newest few are enough. */
const KEPT = 64;
const read = new Map<string, Method>();

/** 读已发布的工作法. It was checked when it was published; a text that no longer reads is a bug. */
export function readPublished({ text, hash }: { text: string; hash: string }): Method {
  const known = read.get(hash);
  if (known) return known;
  const fresh = method.parse(parse(text));
  const oldest = read.keys().next();
  if (read.size >= KEPT && !oldest.done) read.delete(oldest.value);
  read.set(hash, fresh);
  return fresh;
}
