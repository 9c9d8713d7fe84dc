import { personPayloads } from '@jieyou/contracts';
import type { PersonActName } from '@jieyou/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accepted,
  archived,
  at,
  calledBack,
  code,
  concluded,
  graded,
  inHandling,
  neutral,
  registered,
  staff,
  standingAt,
  uuid,
  verified,
  world,
} from '../../../../../test/given.ts';
import { clocksOf, scene } from '../../../../../test/scenario.ts';
import type { Scene } from '../../../../../test/scenario.ts';
import { fold } from '../evolve.ts';
import { begin } from '../evolve.ts';
import { lodgeMatter } from '../lodge.ts';
import type { Matter } from '../matter.ts';
import { readableOf } from '../matter.ts';
import { personActNamed, personActNames } from './index.ts';
import { personMay } from './person-act.ts';
import { sayPersonRefusal } from './refusals.ts';

const party = uuid(500_001);

/** 本人做一件事: the matter afterwards, or in words why not. */
function says(
  from: Scene,
  name: PersonActName,
  payload: unknown,
): { after?: Scene; refused?: string; facts: string[] } {
  const act = personActNamed(name);
  const open = personMay(act, from.matter, from.world);
  if (!open.ok) return { refused: sayPersonRefusal(open.refusal), facts: [] };
  const facts = act.decide(from.matter, personPayloads[name].parse(payload) as never, from.world);
  const matter = {
    ...fold(from.matter, facts, { at: from.world.now, actor: party }),
    version: from.matter.version + 1,
  };
  return { after: scene(matter, from.world), facts: facts.map(({ type }) => type) };
}
const said = (from: Scene, name: PersonActName, payload: unknown): Scene => {
  const { after, refused } = says(from, name, payload);
  if (!after) throw new Error(refused);
  return after;
};
const no = { solved: 'no', words: '水还在漏' };

describe('群众自己登记', () => {
  const lodged = (accusation = false, change: Partial<ReturnType<typeof world>> = {}): Matter => {
    const here = { ...world(), ...change };
    const parties = [{ key: 'a', side: 'applicant' as const, kind: 'person' as const, name: '匿名' }];
    const answer = lodgeMatter(
      { id: uuid(1), code, county: 'c990101' },
      { accusation, parties, centre: at.centre },
      here,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const [first, ...rest] = answer.value.facts;
    if (first?.type !== 'Registered') throw new Error('a matter begins with its registration');
    return fold(begin('c990101', uuid(1), first), rest, { at: here.now, actor: party });
  };

  it('没有首问负责人，从登记起就由责任中心负责；受理时钟照样计时', () => {
    const matter = lodged();
    expect(matter).toMatchObject({ stage: 'registered', owner: at.centre, answerable: at.centre, firstReceiver: null });
    expect([matter.channel, matter.nature, matter.kind]).toEqual(['online', 'demand', 'RT99']);
    expect(clocksOf(matter)).toEqual({ accept: 'running 2026-03-04' });
    expect(readableOf(matter)).toEqual([`m:${uuid(1)}`, 'c990101', at.township, at.centre].toSorted());
  });
  it('交办又退回来，还是由责任中心负责', () => {
    const returned = scene({ ...lodged(), version: 1 }, world())
      .having('accept', {}, staff.clerk)
      .having('grade', { grade: 'general' }, staff.clerk)
      .having('dispatch', { lead: at.labour, requirement: '请依法处理' }, staff.clerk)
      .having('return', { reason: '不属本单位', betterOwner: at.housing }, staff.labourHandler);
    expect(returned.matter.answerable).toBe(at.centre);
  });
  it('检举控告一登记就是检举控告，不设回避不能交办', () => {
    expect(lodged(true).nature).toBe('accusation');
  });
  it('本地做法没有网上这个来源的，不能从公众页登记', () => {
    const method = { ...neutral, sources: ['counter' as const] };
    expect(() => lodged(false, { method })).toThrow('not_in_method');
  });
});

describe('本人的动作', () => {
  it('补充情况不改变事项走到哪一步', () => {
    const before = inHandling();
    const { after, facts } = says(before, 'person_add', { words: '昨天又漏了' });
    expect(facts).toEqual(['Supplemented']);
    expect({ ...after?.matter, version: 0 }).toEqual({ ...before.matter, version: 0 });
  });
  it('撤回：没有办完的都可以，工单收回，时钟都停', () => {
    const { matter } = said(inHandling(), 'person_withdraw', { reason: '', sure: true });
    expect([matter.stage, ...matter.orders.map(({ status }) => status)]).toEqual(['withdrawn', 'revoked']);
    expect(Object.values(clocksOf(matter)).filter((clock) => clock.startsWith('running'))).toEqual([]);
    expect(says(concluded(), 'person_withdraw', { sure: true }).refused).toContain('不能撤回');
  });
  it('办结之后，本人说已经解决，只是记下来；核验、回访照旧', () => {
    const { matter } = said(concluded(), 'person_confirm', { solved: 'yes' });
    expect([matter.stage, matter.confirmed?.solved, matter.objection]).toEqual(['concluded', true, undefined]);
  });
  it('本人说没有解决：成为待答复的异议，不答复就核验不过去，也归不了档', () => {
    const objected = said(concluded(), 'person_confirm', no);
    expect(objected.matter.objection).toMatchObject({ about: 'result' });
    objected
      .when('verify', { passed: true, note: '属实' }, staff.director)
      .thenRefused({ code: 'objection_open' }, '答复异议');
    const later = said(calledBack(), 'person_object', { words: '又反复了' });
    later.when('archive', {}, staff.clerk).thenRefused({ code: 'objection_open' });
    later
      .having('answer_objection', { reply: '已上门核实，原因如下' }, staff.clerk)
      .when('archive', {}, staff.clerk)
      .thenRecorded({ type: 'Archived' });
  });
  it('异议成立的，核验不通过或者重启办理，异议随之了结，先前的确认和评价不再算数', () => {
    const rated = said(said(concluded(), 'person_rate', { rating: 'dissatisfied' }), 'person_confirm', no);
    const failed = rated.having('verify', { passed: false, note: '确未解决' }, staff.director);
    const { objection, rating, confirmed, stage } = failed.matter;
    expect([stage, objection, rating, confirmed]).toEqual(['accepted', undefined, undefined, undefined]);
    const reopened = said(archived(), 'person_object', { words: '又反复了' }).having(
      'reopen',
      { reason: '当事人提出异议，情况属实' },
      staff.director,
    );
    expect([reopened.matter.stage, reopened.matter.objection]).toEqual(['accepted', undefined]);
  });
  it('办理当中也可以提异议；答复之前不用重复提', () => {
    const objected = said(graded(), 'person_object', { words: '一直没有人联系我' });
    expect(objected.matter).toMatchObject({ stage: 'accepted', objection: { about: 'handling' } });
    expect(says(objected, 'person_object', { words: '再说一次' }).refused).toContain('等待答复');
    accepted().when('answer_objection', { reply: '没有异议可答' }, staff.clerk).thenRefused({ code: 'no_objection' });
  });
  it('评价一次就是回访：核验过的直接成为已回访，还没核验的等核验之后', () => {
    const after = said(verified(), 'person_rate', { rating: 'basically_satisfied' });
    expect([after.matter.stage, after.matter.callBacks.at(-1)?.result]).toEqual(['called_back', 'basically_satisfied']);
    expect(clocksOf(after.matter)['feedback']).toBe('met');
    const early = said(concluded(), 'person_rate', { rating: 'satisfied' });
    expect([early.matter.stage, early.matter.callBacks]).toEqual(['concluded', []]);
    const checked = early.having('verify', { passed: true, note: '属实' }, staff.director);
    expect([checked.matter.stage, checked.matter.callBacks.at(-1)?.result]).toEqual(['called_back', 'satisfied']);
    expect(says(after, 'person_rate', { rating: 'satisfied' }).refused).toContain('只能评价一次');
  });
  it('本人的评价在回访记录之后，以本人的为准；不满意的归档须说明', () => {
    const after = said(calledBack(), 'person_rate', { rating: 'dissatisfied', words: '没有人问过我' });
    expect(after.matter.callBacks.map(({ result }) => result)).toEqual(['satisfied', 'dissatisfied']);
    after.when('archive', {}, staff.clerk).thenRefused({ code: 'reason_needed', what: '回访不满意而归档的' });
  });
  it('可以重新办理的期限过了，请另行反映', () => {
    expect(says(calledBack().on('2026-06-02 10:00'), 'person_object', { words: '又漏了' }).refused).toContain(
      '重新反映',
    );
    expect(says(calledBack().on('2026-06-02 10:00'), 'person_confirm', no).refused).toContain('重新反映');
  });
  it('说没有解决的，要写还有什么没有解决', () => {
    expect(personPayloads.person_confirm.safeParse({ solved: 'no', words: '  ' }).success).toBe(false);
  });

  it('无论何时说什么：本人受理不了、办不结、核验不了；没有说的不算确认、不算满意', () => {
    const payloads: Record<PersonActName, unknown> = {
      person_add: { words: '补充一点' },
      person_confirm: no,
      person_rate: { rating: 'satisfied' },
      person_object: { words: '不同意' },
      person_withdraw: { sure: true },
    };
    const starts = Object.values(standingAt);
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(fc.constantFrom(...personActNames), { maxLength: 8 }),
        (start, acts) => {
          let now = start();
          const before = now.matter;
          for (const name of acts) now = says(now, name, payloads[name]).after ?? now;
          const { stage, conclusion, confirmed, rating } = now.matter;
          const may = [before.stage, 'withdrawn', ...(before.stage === 'verified' ? ['called_back'] : [])];
          expect(may).toContain(stage);
          expect(conclusion).toEqual(before.conclusion);
          if (!acts.includes('person_confirm')) expect(confirmed).toBeUndefined();
          if (!acts.includes('person_rate'))
            expect([rating, now.matter.callBacks]).toEqual([undefined, before.callBacks]);
          if (!acts.includes('person_withdraw')) expect([before.stage, 'called_back']).toContain(stage);
        },
      ),
      { numRuns: 200 },
    );
    expect(registered().matter.confirmed).toBeUndefined();
  });
});
