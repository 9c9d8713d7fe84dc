import { codesOf, roles, stages } from '@jieyou/contracts';
import type { Role, Stage } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { at, dispatched, inHandling, staff, standingAt } from '../../../../test/given.ts';
import type { Scene } from '../../../../test/scenario.ts';
import type { Act, Actor } from './act.ts';
import { actNamed, actNames } from './acts/index.ts';
import { may } from './may.ts';
import { sayRefusal } from './refusals.ts';

const every = actNames.map((name) => ({ act: actNamed(name), label: actNamed(name).label }));
const scenes: Record<Stage, Scene> = {
  ...(Object.fromEntries(codesOf(stages).map((stage) => [stage, standingAt[stage]()])) as Record<Stage, Scene>),
};
const ask = (act: Act, { matter, world }: Scene, actor: Actor) => may(act, matter, { ...world, actor });
const nobody = (role: Role, orgPath: string): Actor => ({ staff: 'x', role, orgPath, scopePath: orgPath });

describe('动作须在其环节进行', () => {
  it('各环节的事项确实处于该环节', () => {
    for (const stage of codesOf(stages)) expect(scenes[stage].matter.stage).toBe(stage);
  });
  it.each(every)('$label：环节不对的，说明现在的环节和应处的环节', ({ act }) => {
    for (const stage of codesOf(stages).filter((each) => !act.from.includes(each))) {
      const refusal = { code: 'wrong_stage' as const, stage, act: act.label, from: act.from };
      expect(ask(act, scenes[stage], staff.countyDirector)).toEqual({ ok: false, refusal });
      expect(sayRefusal(refusal)).toContain(`事项处于「${stages[stage]}」，不能${act.label}`);
      expect(sayRefusal(refusal)).toContain(`「${stages[act.from[0] ?? 'registered']}」`);
    }
  });
});

describe('动作由规定的岗位进行', () => {
  it.each(every)('$label：其他岗位不能进行，并说明由谁办理', ({ act }) => {
    const stage = act.from[0] ?? 'registered';
    const by: Role[] = [...new Set(Object.values(act.by).flat())];
    for (const role of codesOf(roles).filter((each) => !by.includes(each))) {
      const refusal = { code: 'not_your_post' as const, role, act: act.label, by };
      expect(ask(act, scenes[stage], { ...staff.countyDirector, role })).toEqual({ ok: false, refusal });
      expect(sayRefusal(refusal)).toContain(`您的岗位（${roles[role]}）不能${act.label}；由${roles[by[0] ?? role]}`);
    }
  });
  it.each(every)('$label：岗位相符而事项不由本单位负责的，不能进行', ({ act }) => {
    const by: Role[] = [...new Set(Object.values(act.by).flat())];
    for (const stage of act.from) {
      for (const role of by) {
        const refusal = { code: 'not_holding' as const, act: act.label };
        expect(ask(act, scenes[stage], nobody(role, `${at.nextTownship}.x`))).toEqual({ ok: false, refusal });
        expect(sayRefusal(refusal)).toContain('该事项现不由您单位负责');
      }
    }
  });
});

describe('谁算持有工单', () => {
  it('邻镇的窗口受理员不能办本镇的事项', () => {
    expect(ask(actNamed('accept'), scenes.registered, staff.nextClerk)).toMatchObject({ ok: false });
    expect(ask(actNamed('accept'), scenes.registered, staff.clerk)).toMatchObject({ ok: true });
  });
  it('县级中心的职责范围覆盖乡镇，可以代为办理', () => {
    expect(ask(actNamed('accept'), scenes.registered, staff.countyClerk)).toMatchObject({ ok: true });
  });
  it('范围只在本乡镇的，不因工单派到其辖区内的别的单位而能代接', () => {
    const clerkOfCentre = { ...staff.clerk, role: 'mediator' as const };
    const toCommittee = standingAt
      .accepted()
      .having('dispatch', { lead: at.committee, requirement: '请调解' }, staff.clerk);
    expect(ask(actNamed('receive'), toCommittee, clerkOfCentre)).toMatchObject({ ok: false });
    expect(ask(actNamed('receive'), toCommittee, staff.mediator)).toMatchObject({ ok: true });
  });
  it('上级部门的承办人可以接派给其下属单位的工单', () => {
    const toTeam = standingAt
      .accepted()
      .having('dispatch', { lead: `${at.labour}.jc`, requirement: '请查处' }, staff.clerk);
    expect(ask(actNamed('receive'), toTeam, staff.labourHandler)).toMatchObject({ ok: true });
    expect(ask(actNamed('receive'), toTeam, staff.housingHandler)).toMatchObject({ ok: false });
  });
  it.each(['progress', 'first_contact', 'ask_extension', 'pause', 'hand_back'] as const)(
    '未接单的单位不能进行 %s，须先接单',
    (name) => {
      const refusal = { code: 'order_not_received' as const };
      expect(ask(actNamed(name), dispatched(), staff.labourHandler)).toEqual({ ok: false, refusal });
      expect(sayRefusal(refusal)).toBe('请先接单');
      expect(ask(actNamed(name), inHandling(), staff.labourHandler)).toMatchObject({ ok: true });
    },
  );
  it('未接单的单位可以接单，也可以退单', () => {
    for (const name of ['receive', 'return'] as const) {
      expect(ask(actNamed(name), dispatched(), staff.labourHandler)).toMatchObject({ ok: true });
    }
  });
});
