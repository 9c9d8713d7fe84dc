import { describe, expect, it } from 'vitest';
import { accepted, archived, staff } from '../../../../../test/given.ts';

describe('更正当事人', () => {
  it('号码记错了，更正后留痕，只记更正了哪几项', () => {
    const before = accepted();
    const party = before.matter.parties[0]?.id ?? '';
    before
      .when('correct_party', { party, phone: '13800000000', doNotContact: true, reason: '电话记错一位' }, staff.clerk)
      .thenRecorded({ type: 'PartyCorrected', id: party, fields: ['doNotContact', 'phone'] });
  });
  it('号码不对的，说明哪里不对', () => {
    const before = accepted();
    const party = before.matter.parties[0]?.id ?? '';
    const asked = { party, idNumber: '110105194912310021', reason: '证件号记错' };
    before
      .when('correct_party', asked, staff.clerk)
      .thenRefused({ code: 'bad_party', words: expect.stringContaining('证件号码') as string, field: 'idNumber' });
  });
  it('什么也没填的，请填写更正的内容', () => {
    const before = accepted();
    const party = before.matter.parties[0]?.id ?? '';
    const refusal = { code: 'reason_needed', what: '更正的内容' } as const;
    before.when('correct_party', { party, reason: '更正一下' }, staff.clerk).thenRefused(refusal, '更正的内容');
  });
  it('不在本事项中的当事人，请重新选择', () => {
    const party = '00000000-0000-4000-8000-00000000ffff';
    accepted()
      .when('correct_party', { party, name: '甲某某', reason: '姓名记错' }, staff.clerk)
      .thenRefused({ code: 'no_such_party' });
  });
  it('归档之后不再更正', () => {
    const before = archived();
    const party = before.matter.parties[0]?.id ?? '';
    const from = ['registered', 'accepted', 'dispatched', 'in_handling', 'concluded', 'verified'] as const;
    const refusal = { code: 'wrong_stage', stage: 'archived', act: '更正当事人', from } as const;
    before.when('correct_party', { party, name: '甲某某', reason: '姓名记错' }, staff.clerk).thenRefused(refusal);
  });
});
