import { actPayloads, codesOf, roles, stages } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { actNamed, actNames, acts } from './index.ts';

const every = actNames.map((name) => ({ name, act: actNamed(name), label: actNamed(name).label }));

describe('动作表', () => {
  it('每个动作都有填报内容的约定，一个不多，一个不少', () => {
    expect(actNames.toSorted()).toEqual(Object.keys(actPayloads).toSorted());
  });
  it.each(every)('$label：名称一致，写明用途和依据，规定了环节和岗位', ({ name, act }) => {
    expect(act.name).toBe(name);
    for (const words of [act.label, act.help, act.basis]) expect(words).toMatch(/\p{Script=Han}{2}/u);
    expect(act.from.length).toBeGreaterThan(0);
    expect(Object.values(act.by).flat().length).toBeGreaterThan(0);
    expect(new Set(act.from).size).toBe(act.from.length);
  });
  it('动作的叫法互不相同', () => expect(new Set(every.map(({ label }) => label)).size).toBe(every.length));
  it('除系统、安全、审计三员外，每个岗位都有事可做；三员不办事项', () => {
    const busy = new Set(Object.values(acts).flatMap(({ by }) => Object.values(by).flat()));
    const officers = codesOf(roles).filter((role) => !busy.has(role));
    expect(officers).toEqual(['system_officer', 'security_officer', 'audit_officer']);
  });
  it('除并案以外，每个环节都有下一步可走', () => {
    const left = new Set(every.flatMap(({ act }) => act.from));
    expect(codesOf(stages).filter((stage) => !left.has(stage))).toEqual(['merged']);
  });
});
