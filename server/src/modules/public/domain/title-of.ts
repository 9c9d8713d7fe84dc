const MOST = 30;

/** 标题: the first sentence of what somebody said, cut where it grows too long for a list. */
export function titleOf(said: string): string {
  const sentence = said.split(/[。！？!?；;\n]/u).find((part) => part.trim() !== '') ?? said;
  const letters = [...sentence.trim()];
  return letters.length <= MOST ? letters.join('') : `${letters.slice(0, MOST).join('')}……`;
}
