import type { z } from 'zod';

export type Path = readonly (string | number)[];
export type SaidIssue = { path: Path; what: string; instead: string; atKey: boolean };
type Json = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The part of the schema that a path of the file leads to. */
const schemaAt = (json: Json, path: Path): Json | null =>
  path.reduce<Json | null>((here, part) => {
    if (!here) return null;
    const next = typeof part === 'number' ? here.items : (here.properties?.[part] ?? here.additionalProperties);
    return isSchema(next) && !Array.isArray(next) ? next : null;
  }, json);

/** Of the allowed words the one that shares most letters with what was written; null when nothing is near. */
function nearest(written: string, allowed: readonly string[]): string | null {
  const pairs = (word: string): string[] => [...word].slice(1).map((letter, n) => `${word[n] ?? ''}${letter}`);
  const own = new Set(pairs(written));
  const score = (word: string): number => {
    const theirs = pairs(word);
    return (2 * theirs.filter((pair) => own.has(pair)).length) / (own.size + theirs.length || 1);
  };
  const best = allowed.map((word) => ({ word, score: score(word) })).toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.5 ? best.word : null;
}

const list = (words: readonly unknown[]): string => words.map(String).join('、');

/** 可写的词, with the likely one first. */
const oneOf = (written: unknown, allowed: readonly string[]): string => {
  const likely = nearest(String(written), allowed);
  return likely ? `是否想写 ${likely}；可写：${list(allowed)}` : `可写：${list(allowed)}`;
};

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每行以 “- ” 开头）',
  object: '若干下级项（“名称: 内容”）',
  record: '若干下级项（“名称: 内容”）',
};

const wordsOf = (json: Json | null): string => json?.description ?? '按说明填写';

/** The keys an object may have: those named one by one, or the closed list its keys come from. */
function keysOf(json: Json | null): string[] {
  const names = json?.propertyNames;
  return [...Object.keys(json?.properties ?? {}), ...(isSchema(names) ? (names.enum ?? []).map(String) : [])];
}

function sayType({ input, expected }: z.core.$ZodIssueInvalidType, path: Path, json: Json | null): SaidIssue {
  const last = path.at(-1);
  if (last === undefined) return { path, what: '文件里没有可读的内容', instead: wordsOf(json), atKey: false };
  if (input === undefined)
    return { path, what: `缺少「${last}」`, instead: `补写「${last}」：${wordsOf(json)}`, atKey: false };
  const what = input === null ? `「${last}」没有写内容` : `「${last}」应写${kinds[expected] ?? expected}`;
  return { path, what, instead: wordsOf(json), atKey: input === null };
}

/** 用中文说明一处不合规格，并说明该怎么写. One issue may name several misspelt keys, each with a place of its own. */
export function sayIssue(issue: z.core.$ZodIssue, json: Json): SaidIssue[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const here = schemaAt(json, path);
  const name = String(path.at(-1) ?? '');
  switch (issue.code) {
    case 'invalid_type':
      return [sayType(issue, path, here)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: `没有「${key}」这一项`,
        instead: oneOf(key, keysOf(here)),
        atKey: true,
      }));
    case 'invalid_key': {
      const instead = '代号用小写字母开头，只含小写字母、数字、下划线';
      return [{ path, what: `「${name}」不能作名称`, instead, atKey: true }];
    }
    case 'invalid_value':
      return [
        {
          path,
          what: `没有「${String(issue.input)}」这个选项`,
          instead: oneOf(issue.input, issue.values.map(String)),
          atKey: false,
        },
      ];
    case 'too_small':
      return [{ path, what: `「${name}」写得太少或太小，最少 ${issue.minimum}`, instead: wordsOf(here), atKey: false }];
    case 'too_big':
      return [{ path, what: `「${name}」写得太多或太大，最多 ${issue.maximum}`, instead: wordsOf(here), atKey: false }];
    default:
      return [{ path, what: `「${name}」的写法不对`, instead: wordsOf(here), atKey: false }];
  }
}
