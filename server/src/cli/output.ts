/** 一行给人看的话. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** 进度写到标准错误，不混入结果. */
export const progress = (line: string): void => void process.stderr.write(`${line}\n`);

/** 结果：给程序的 JSON，或给人看的几行. */
export function answer(json: boolean | undefined, value: unknown, lines: readonly string[]): void {
  if (json === true) return say(JSON.stringify(value, null, 2));
  for (const line of lines) say(line);
}

/** A box readable in any terminal; a Chinese character is two columns wide. */
export function box(lines: readonly string[]): string {
  const width = Math.max(...lines.map(columns));
  const rule = '─'.repeat(width + 2);
  const rows = lines.map((line) => `│ ${line}${' '.repeat(width - columns(line))} │`);
  return [`┌${rule}┐`, ...rows, `└${rule}┘`].join('\n');
}

/** Columns a text takes in a terminal: a Chinese character is two wide. */
export const columns = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
