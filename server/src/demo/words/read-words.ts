import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { trouble, voice } from './shapes.ts';
import type { Trouble, Voice } from './shapes.ts';

const yaml = (path: string): unknown => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const voices = [
  'plain',
  'brief',
  'old',
  'young',
  'letter',
  'hotline',
  'grid',
  'police',
  'court',
  'petition',
  'clerk',
] as const;
export type VoiceName = (typeof voices)[number];

const office = z.object({ pauseWords: z.record(z.string(), z.string()) }).catchall(z.array(z.string()).min(1));

export type Words = {
  readonly troubles: readonly Trouble[];
  readonly voices: Readonly<Record<VoiceName, Voice>>;
  /** What those in office write, by what they do. */
  readonly office: (what: string) => readonly string[];
  readonly pause: (reason: string) => string;
};

let read: Words | undefined;

/** 写好的话: read once, and only where matters are simulated. */
export function demoWords(): Words {
  return (read ??= readAll());
}

function readAll(): Words {
  const files = readdirSync(new URL('troubles/', import.meta.url)).toSorted();
  const notes = office.parse(yaml('office.yaml'));
  return {
    troubles: files.flatMap((name) => z.array(trouble).parse(yaml(`troubles/${name}`))),
    voices: z.record(z.enum(voices), voice).parse(yaml('voices.yaml')),
    office: (what) => {
      const ways = notes[what];
      if (!Array.isArray(ways)) throw new Error(`office.yaml has nothing for ${what}`);
      return ways;
    },
    pause: (reason) => notes.pauseWords[reason] ?? '',
  };
}
