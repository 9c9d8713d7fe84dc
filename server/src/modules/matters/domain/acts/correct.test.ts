import { describe, expect, it } from 'vitest';
import { accepted, registered, staff } from '../../../../../test/given.ts';

const id = expect.any(String) as unknown as string;
const agent = { key: 'b', side: 'applicant', kind: 'person', name: '乙某' } as const;

describe('更正补充', () => {
  it('更正性质和类型，记为新的一版，原内容留存', () => {
    accepted()
      .when('correct', { nature: 'dispute', kind: 'RT02', reason: '登记时选错' }, staff.clerk)
      .thenRecorded({ type: 'Corrected', nature: 'dispute', kind: 'RT02', textVersion: 3 })
      .andStands({ nature: 'dispute', kind: 'RT02', version: 3 });
  });
  it('只更正标题和叙述的，账上只有版本号，没有内容', () => {
    registered()
      .when('correct', { title: '拖欠工资三个月', narrative: '公司拖欠工资', reason: '补充情况' }, staff.clerk)
      .thenRecorded({ type: 'Corrected', nature: undefined, kind: undefined, textVersion: 2 })
      .andStands({ nature: 'demand', kind: 'RT10' });
  });
  it('补充当事人', () => {
    const { matter } = registered()
      .when('correct', { addParties: [agent], reason: '又来一人' }, staff.clerk)
      .thenRecorded({ type: 'PartyAdded', id, side: 'applicant', kind: 'person', agentFor: null });
    expect(matter.parties).toHaveLength(2);
  });
  it('什么都没有更正的，不予记录', () => {
    registered()
      .when('correct', { reason: '看错了' }, staff.clerk)
      .thenRefused({ code: 'reason_needed', what: '更正的内容' });
  });
  it('补充的当事人同样核对', () => {
    registered()
      .when('correct', { addParties: [{ ...agent, agentFor: 'b' }], reason: '补充代理人' }, staff.clerk)
      .thenRefused({ code: 'bad_party', words: '「乙某」不能代理自己' }, '不能代理自己');
  });
});
