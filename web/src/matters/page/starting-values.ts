import type { MatterPage } from '@jieyou/contracts';

type Values = Readonly<Record<string, unknown>>;

/** 起始内容: a correction starts from what stands; nothing is typed twice. */
export function startingValues(act: string, matter: MatterPage): Record<string, unknown> {
  if (act !== 'correct') return {};
  const { title, narrative, nature, kind, place } = matter;
  return { title, narrative, nature, kind, place };
}

/** 只送改动: what still reads as it stood is left out of the command. */
export function changedOnly(values: Values, start: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !(name in start) || start[name] !== value),
  );
}
