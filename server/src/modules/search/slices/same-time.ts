import { setTimeout as wait } from 'node:timers/promises';

/** Longer than any search of a million matters that finds nothing. */
const AT_LEAST_MS = 40;

/**
 * 没有找到的，一样久才答: a word that stands in nobody's matter is quicker to look for than one that stands only in
 * matters that the asker may not read. Whoever measures learns nothing, for an empty answer waits.
 */
export async function afterSameTime<Answer>(
  isEmpty: (answer: Answer) => boolean,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const began = performance.now();
  const answer = await run();
  const left = AT_LEAST_MS - (performance.now() - began);
  if (isEmpty(answer) && left > 0) await wait(left);
  return answer;
}
