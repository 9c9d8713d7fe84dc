/** 不准的理由. */
export type DutyRefusal =
  | { code: 'no_such_duty' }
  | { code: 'not_keeper'; words: string }
  | { code: 'no_such_unit'; what: string }
  | { code: 'nothing_changed' }
  | { code: 'draft_waits'; no: number }
  | { code: 'changed_meanwhile' }
  | { code: 'bad_term' }
  | { code: 'second_person_needed' }
  | { code: 'no_such_draft' }
  | { code: 'draft_changed' }
  | { code: 'no_such_correction' }
  | { code: 'already_answered' }
  | { code: 'own_report' }
  | { code: 'command_reused' }
  | { code: 'sheet_unreadable'; words: string }
  | { code: 'sheet_columns'; missing: string }
  | { code: 'sheet_too_long'; most: number };

const words: { [Code in DutyRefusal['code']]: (refusal: Extract<DutyRefusal, { code: Code }>) => string } = {
  no_such_duty: () => '没有找到这一条职责；请从职责清单中重新选择',
  not_keeper: ({ words: said }) => said,
  no_such_unit: ({ what }) => `${what}不存在、已撤销或不能接收工单，请从列表中重新选择`,
  nothing_changed: () => '内容与现行的一版完全相同，无需另立新版本',
  draft_waits: ({ no }) => `第 ${no} 条已有一份草案等待审定；请先审定或退回那一份`,
  changed_meanwhile: () => '这一条刚刚有了新版本，请刷新后对照新版本再改；您填写的内容仍保留在表单中',
  bad_term: () => '停止日期不能早于施行日期',
  second_person_needed: () => '须由起草人以外的人审定',
  no_such_draft: () => '没有找到待审定的草案；它可能已被审定或退回，请刷新',
  draft_changed: () => '草案与您看到的不同，请刷新后重新核对',
  no_such_correction: () => '没有找到这份报告，或它不在您的范围内；请刷新',
  already_answered: () => '这份报告已经答复，不能再答复',
  own_report: () => '自己报告的，须由另一人答复',
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
  sheet_unreadable: ({ words: said }) => said,
  sheet_columns: ({ missing }) => `表里没有这些列：${missing}；请下载现行清单，照它的表头填写`,
  sheet_too_long: ({ most }) => `一次最多导入 ${most} 条，请分成几个文件`,
};

/** 说明不准的理由和下一步. */
export function sayDutyRefusal<Code extends DutyRefusal['code']>(
  refusal: Extract<DutyRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: DutyRefusal) => string;
  return say(refusal);
}
