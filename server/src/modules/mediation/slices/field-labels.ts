/** 文字的栏目. */
export const fieldLabels: Readonly<Record<string, string>> = {
  claim: '申请事项',
  note: '说明',
  reason: '理由',
  receiver: '接报单位和人员',
  receipt: '接报回执',
  undisputed: '无争议事实',
};
