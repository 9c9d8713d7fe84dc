import { describe, expect, it } from 'vitest';
import {
  accepted,
  archived,
  at,
  code,
  concluded,
  graded,
  inHandling,
  registered,
  staff,
  statutory,
  uuid,
} from '../../../../../test/given.ts';
import { clocksOf, scene } from '../../../../../test/scenario.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import type { Clock } from '../../../../kernel/clock/clock.ts';
import { begin, fold } from '../evolve.ts';
import type { Matter } from '../matter.ts';

const another = ({ matter }: Scene): Matter => ({ ...matter, id: uuid(700_001) });
const asking = { into: code, reason: '同一人反映同一件事' };
const change = { method: statutory };

describe('关联', () => {
  it('双方都记下关联', () => {
    const { decided } = accepted()
      .under({ other: another(archived()) })
      .when('link', { other: code, kind: 'repeat' }, staff.clerk)
      .thenRecorded({ type: 'Linked', other: uuid(700_001), kind: 'repeat' });
    expect(decided.other).toEqual([{ type: 'Linked', other: accepted().matter.id, kind: 'repeat' }]);
  });
  it('不能与自身关联；找不到对方的，请核对编码', () => {
    const one = accepted();
    one
      .under({ other: one.matter })
      .when('link', { other: code, kind: 'related' }, staff.clerk)
      .thenRefused({ code: 'same_matter' }, '请核对编码');
    one
      .when('link', { other: code, kind: 'related' }, staff.clerk)
      .thenRefused({ code: 'no_other_matter' }, '请核对编码');
  });
});

describe('并案', () => {
  it('本事项并入对方，工单收回，时钟失效，对方记下并入', () => {
    const before = inHandling();
    const { decided } = before
      .under({ other: another(graded()) })
      .when('merge', asking, staff.clerk)
      .thenRecorded(
        { type: 'OrderRevoked', id: before.matter.orders[0]?.id ?? '' },
        { type: 'Linked', other: uuid(700_001), kind: 'duplicate' },
        { type: 'MergedInto', other: uuid(700_001) },
      )
      .andStands({ stage: 'merged', mergedInto: uuid(700_001), answerable: at.centre })
      .andClocks({ accept: 'met', contact: 'void', resolve: 'void' });
    expect(decided.other).toEqual([
      { type: 'Absorbed', other: before.matter.id },
      { type: 'Linked', other: before.matter.id, kind: 'duplicate' },
    ]);
  });

  const keptBy = (kept: Scene, merged: Scene): Matter => {
    const other = another(kept);
    const { decided } = merged
      .under({ other })
      .when('merge', asking, staff.clerk)
      .thenRecorded({ type: 'Linked', other: other.id, kind: 'duplicate' }, { type: 'MergedInto', other: other.id });
    return fold(other, decided.other ?? [], { at: merged.world.now, actor: staff.clerk.staff });
  };

  it('先来的法定期限保留给继续办理的事项', () => {
    const early = graded({ change });
    const late = graded({ change, on: '2026-03-12 10:00' });
    expect(clocksOf(late.matter)).toMatchObject({ resolve: 'running 2026-03-27' });
    expect(clocksOf(keptBy(late, early.on('2026-03-12 11:00')))).toMatchObject({ resolve: 'running 2026-03-17' });
  });
  it('后来的并入先来的，先来的期限不变', () => {
    const kept = keptBy(graded({ change }), graded({ change, on: '2026-03-12 10:00' }));
    expect(clocksOf(kept)).toMatchObject({ resolve: 'running 2026-03-17' });
  });
  it('非法定的期限不因并案而提前', () => {
    const kept = keptBy(graded({ on: '2026-03-12 10:00' }), graded().on('2026-03-12 11:00'));
    expect(clocksOf(kept)).toMatchObject({ resolve: 'running 2026-03-27' });
  });
  it('继续办理的尚未受理的，法定办理期限也不丢失，受理时不重新起算', () => {
    const kept = keptBy(registered({ change, on: '2026-03-12 10:00' }), graded({ change }).on('2026-03-12 11:00'));
    expect(clocksOf(kept)).toEqual({ accept: 'running 2026-03-16', resolve: 'running 2026-03-17' });
    scene(kept, graded({ change, on: '2026-03-12 12:00' }).world)
      .when('accept', {}, staff.clerk)
      .thenRecorded({ type: 'Accepted' })
      .andClocks({ accept: 'met', resolve: 'running 2026-03-17' });
  });
  it('已经受理的，不因并入未受理的而重新计算受理期限', () => {
    const kept = keptBy(accepted({ change, on: '2026-03-12 10:00' }), registered({ change }).on('2026-03-12 11:00'));
    expect(clocksOf(kept)).toMatchObject({ accept: 'met' });
  });
  it('对方已办结或终止的，不能并入；不能并入自身；找不到对方的，请核对', () => {
    const one = graded();
    for (const other of [concluded(), archived()].map(another)) {
      one.under({ other }).when('merge', asking, staff.clerk).thenRefused({ code: 'other_closed' }, '可以改用「关联」');
    }
    one.under({ other: one.matter }).when('merge', asking, staff.clerk).thenRefused({ code: 'same_matter' });
    one.when('merge', asking, staff.clerk).thenRefused({ code: 'no_other_matter' });
  });
});

describe('拆分', () => {
  const parts = [
    { title: '拖欠工资', narrative: '三个月未发工资', kind: 'RT10' as const },
    { title: '宿舍漏水', narrative: '宿舍屋顶漏水', kind: 'RT17' as const },
  ];
  const bornOf = (whole: Scene): Matter[] => {
    const id = expect.any(String) as unknown as string;
    const links = parts.map(() => ({ type: 'Linked' as const, other: id, kind: 'split' as const }));
    const answer = whole
      .when('split', { parts, reason: '一次反映了两件事' }, staff.clerk)
      .thenRecorded({ type: 'SplitInto', others: [id, id] }, ...links);
    expect(answer.matter.stage).toBe(whole.matter.stage);
    return (answer.decided.born ?? []).map(({ id, facts }) => {
      const [first, ...rest] = facts;
      if (first?.type !== 'Registered') throw new Error('a part begins with its registration');
      return fold(begin('c990101', id, first), rest, { at: whole.world.now, actor: staff.clerk.staff });
    });
  };

  it('每件各成一个事项，登记时间、首问负责人、当事人不变', () => {
    const whole = registered().on('2026-03-03 15:00');
    for (const [n, part] of bornOf(whole).entries()) {
      const { centre, owner, firstReceiver, registeredAt, parties, answerable } = whole.matter;
      expect(part).toMatchObject({
        centre,
        owner,
        firstReceiver,
        registeredAt,
        parties,
        answerable,
        kind: parts[n]?.kind,
      });
      expect(part.stage).toBe('registered');
      expect(clocksOf(part)).toEqual({ accept: 'running 2026-03-04' });
    }
  });
  it('已受理、已定级的拆分后仍是已受理、已定级，期限照旧，不因拆分而多得或逾期', () => {
    const whole = graded().on('2026-03-10 15:00');
    for (const part of bornOf(whole)) {
      expect([part.stage, part.grade]).toEqual(['accepted', 'general']);
      expect(clocksOf(part)).toEqual({ accept: 'met', resolve: 'running 2026-03-17' });
    }
  });
  it('设定了回避的，拆出的事项同样回避', () => {
    const whole = registered({ nature: 'accusation' }).having(
      'set_wall',
      { units: [at.labour], staff: [], reason: '被反映的单位' },
      staff.clerk,
    );
    for (const part of bornOf(whole)) expect(part.walled).toEqual([at.labour]);
  });
  it('历史事项拆分后仍是历史事项，时钟不计入考核', () => {
    const whole = registered({ history: { registeredAt: registered().matter.registeredAt } });
    for (const part of bornOf(whole)) {
      expect(part.imported).toBe(true);
      expect(part.clocks.filter(({ judged }: Clock) => judged)).toEqual([]);
    }
  });
});
