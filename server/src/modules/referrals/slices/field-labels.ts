/** 文字的名称, as the page shows them. */
export const fieldLabels: Readonly<Record<string, string>> = {
  ...{
    basis: '法律依据',
    request: '事由和请求',
    materials: '材料清单',
    externalNo: '对方编号',
    safetyPlan: '安全预案',
  },
  ...{ note: '说明', supplement: '补正情况', uninformed: '没有告知的原因', receiver: '签收人', source: '凭据' },
  ...{ reason: '理由', lacks: '缺少的材料', documents: '结果文书', undisputed: '无争议的事实', way: '反馈方式' },
};
