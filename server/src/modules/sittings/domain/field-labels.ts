/** 文字的栏目. */
export const fieldLabels: Readonly<Record<string, string>> = {
  place: '地点',
  phone: '连不上视频时的电话',
  subject: '听证事项',
  reason: '理由',
  others: '其他参加人',
  record: '记录',
  asked: '被调查人',
  askedAbout: '被调查人的身份、住址',
  talk: '问答',
  came: '实际到会的人',
  opinion: '听证意见',
  note: '说明',
  private: '单独谈话记录',
};
