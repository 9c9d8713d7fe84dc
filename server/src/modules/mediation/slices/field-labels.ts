/** 文字的栏目. */
export const fieldLabels: Readonly<Record<string, string>> = {
  relation: '代理人与当事人的关系',
  why: '邀请参加的理由',
  claim: '申请事项',
  note: '说明',
  reason: '理由',
  receiver: '接报单位和人员',
  receipt: '接报回执',
  keepUnclear: '保留不明确字句的理由',
  court: '受理法院',
  caseNo: '法院案号',
  undisputed: '无争议事实',
  proposal: '想法',
  words: '本人的话',
};
