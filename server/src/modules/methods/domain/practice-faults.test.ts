import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { method } from '@jieyou/contracts';
import { parse } from 'yaml';
import { noticedCalendar } from '../../../../test/calendars.ts';
import { check } from './check-method.ts';
import { compareMethods } from './compare-methods.ts';
import { explainMethod } from './explain-method.ts';

const text = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const neutral = method.parse(parse(text));
const problems = (changed: string): string[] => {
  const found = check(changed, noticedCalendar);
  return found.ok ? [] : found.problems.map(({ what, instead }) => `${what}；${instead}`);
};

describe('套餐、回访、补贴写错了，说得出错在哪里、该怎么写', () => {
  it('先决步骤写在后面、写成没有的、第一步写了先决步骤', () => {
    expect(problems(text.replace('needs: [appraisal]', 'needs: [compensation]'))).toEqual([
      '「人民调解」的先决步骤「compensation」不在它之前；可写：appraisal',
    ]);
    expect(problems(text.replace('needs: [appraisal]', 'needs: [nothing]'))[0]).toContain(
      '本套餐没有「nothing」这一步',
    );
    const first = text.replace('        does: appraisal\n', '        does: appraisal\n        needs: [mediation]\n');
    expect(problems(first)[0]).toContain('第一步没有先决步骤，请删去 needs');
  });

  it('期限没有办例、办例没有期限、办例算不对', () => {
    const bare = neutral.packages?.[0]?.steps[0]?.within ?? '';
    expect(bare).toBe('1 months');
    const noExample = text.replace(/ {8}examples:\n {10}- \{ from: 2026-03-02, due: 2026-04-02[^\n]*\n/, '');
    expect(problems(noExample)[0]).toContain('「人民调解」写了期限，没有办例');
    expect(problems(text.replace('        within: 1 months\n', ''))[0]).toContain('「人民调解」没有期限，不必写办例');
    expect(
      problems(text.replace('{ from: 2026-03-31, due: 2026-04-07', '{ from: 2026-03-31, due: 2026-04-08'))[0],
    ).toBe('自 2026-03-31 起 7 日，应为 2026-04-07，不是 2026-04-08；2026-04-07');
  });

  it('套餐、步骤的代号重复；没有这种步骤', () => {
    expect(problems(text.replace('- id: appraisal_compensation', '- id: mediation_confirmation'))[0]).toContain('重复');
    expect(problems(text.replace('does: counselling', 'does: counsel'))[0]).toContain('是否想写 counselling');
  });

  it('一名调解员的上限高于整个调委会的', () => {
    expect(problems(text.replace('cap_per_mediator: 200000', 'cap_per_mediator: 2000000'))[0]).toBe(
      '一名调解员的上限高于整个调委会的上限；不高于 1000000',
    );
  });
});

describe('说得清、比得出', () => {
  it('套餐的次序、先决步骤、凭证，回访的日数，补贴的标准和上限，都有一句话和依据', () => {
    const lines = explainMethod(neutral).join('\n');
    expect(lines).toContain('人民调解（须先办成「鉴定前置」，转入后 30 个工作日内，必经）');
    expect(lines).toContain('的鉴定前置凭鉴定意见书办成');
    expect(lines).toContain('调解不成满 2 次的，提示建议走诉讼途径；只提示，由人办理');
    expect(lines).toContain('书面协议一件补 200.00元');
    expect(lines).toContain('制表、复核须是两人，系统不付款');
  });

  it('没有写回访的，照默认的算，不另说；改了的，比得出来', () => {
    const { performance: _performance, ...without } = neutral;
    expect(explainMethod(without).join('\n')).not.toContain('履行与回访');
    const longer = structuredClone(neutral);
    if (longer.performance) longer.performance.after_due = '15 calendar_days';
    expect(compareMethods(neutral, longer).map(({ words }) => words)).toContain('到期后的回访：7 日 → 15 日（延长）');
  });
});
