/** 编号规则, as configuration passes it in; `{seq}` counts anew each year for each committee, `{seq3}` with three digits. */
export const usualNumberRule = '（{year}）{committee}人调字第{seq3}号';

/** 卷号、协议书编号: `（2026）青石人调字第001号`. The series itself is gapless and kept by who issues it. */
export const formNumber = (
  rule: string,
  { year, committee, seq }: { year: number; committee: string; seq: number },
): string =>
  rule
    .replaceAll('{year}', () => String(year))
    .replaceAll('{committee}', () => committee)
    .replaceAll('{seq3}', () => String(seq).padStart(3, '0'))
    .replaceAll('{seq}', () => String(seq));

/** 待填的编号: the rule with its blanks, as a blank form shows it. */
export const blankNumber = (rule: string): string =>
  rule
    .replaceAll('{year}', '　　　')
    .replaceAll('{committee}', '　　　　')
    .replaceAll(/\{seq3?\}/g, '　　　');
