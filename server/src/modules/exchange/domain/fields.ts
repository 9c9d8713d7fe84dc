import { textLimits } from '../../../kernel/validators/text-limits.ts';

type FieldShape = {
  label: string;
  /** 表头的各种写法, from hotline, petition, grid and message-board exports. */
  headers: readonly string[];
  /** 怎样改. */
  remedy: string;
  /** 字数上限. */
  limit?: number;
};

const names = (text: string): readonly string[] => text.split(' ');

/** 导入字段: what a column of a foreign sheet can be. */
export const fields = {
  externalNo: {
    label: '来源编号',
    headers: names(
      '留言编号 工单编号 工单号 信访编号 信访件编号 事件编号 诉求编号 受理编号 案件编号 登记编号 流水号 单号 编号 ID',
    ),
    remedy: '填写来源系统的编号（按文本填写，不要让表格软件变成数字）；没有编号可留空',
    limit: 60,
  },
  applicantName: {
    label: '诉求人',
    headers: names(
      '留言用户 诉求人姓名 诉求人 信访人姓名 信访人 来电人姓名 来电人 当事人姓名 当事人 申请人姓名 申请人 反映人 投诉人 上报人 联系人 用户 姓名',
    ),
    remedy: '填写姓名或用户名，不超过 60 字；不知道可留空',
    limit: textLimits.name,
  },
  applicantPhone: {
    label: '联系电话',
    headers: names('联系电话 诉求人电话 来电号码 主叫号码 手机号码 手机号 联系方式 联系手机 电话号码 电话 手机'),
    remedy: '填写一个完整的手机号、带区号的固定电话；不知道可留空',
  },
  applicantIdNumber: {
    label: '身份证号',
    headers: names('身份证号码 身份证号 公民身份号码 证件号码 证件号 身份证'),
    remedy: '对照证件填写 18 位号码，先把此列设为文本格式；不知道可留空',
  },
  applicantAddress: {
    label: '诉求人住址',
    headers: names('住址 家庭住址 联系地址 现住址 诉求人地址 通讯地址 常住地址'),
    remedy: '精简住址',
    limit: textLimits.place,
  },
  title: {
    label: '标题',
    headers: names('留言主题 诉求标题 工单标题 信访标题 事件标题 事项名称 事件名称 主题 标题 概要'),
    remedy: '把标题精简到 200 字以内',
    limit: textLimits.title,
  },
  narrative: {
    label: '诉求内容',
    headers: names(
      '留言详情 留言内容 诉求内容 工单内容 信访内容 反映内容 主要诉求 事件描述 事项内容 问题描述 投诉内容 来电内容 基本情况 简要情况 纠纷简要情况 具体内容 内容 详情 描述',
    ),
    remedy: '补上诉求内容；超过 20,000 字的请精简，全文作为附件',
    limit: textLimits.narrative,
  },
  place: {
    label: '发生地点',
    headers: names('发生地点 事发地址 事发地点 事件地址 诉求地址 问题属地 发生地址 所属区域 属地 地点 地址'),
    remedy: '把地点精简到 200 字以内',
    limit: textLimits.place,
  },
  kind: {
    label: '事项类型',
    headers: names('纠纷类型 事项类型 事件类型 事件类别 诉求分类 问题分类 内容分类 一级分类 类别 分类'),
    remedy: '填写事项类型',
    limit: 100,
  },
  nature: {
    label: '事项性质',
    headers: names('事项性质 诉求性质 诉求类型 工单类型 信访目的 来电类型 性质'),
    remedy: '填写事项性质',
    limit: 100,
  },
  channel: {
    label: '来源渠道',
    headers: names('来源渠道 诉求来源 工单来源 信访形式 信访方式 受理渠道 受理方式 来源 渠道'),
    remedy: '填写来源渠道',
    limit: 100,
  },
  occurredAt: {
    label: '发生时间',
    headers: names('发生时间 发生日期 事发时间 案发时间'),
    remedy: '按“2026-11-21 10:30”填写，不知道可留空',
  },
  registeredAt: {
    label: '登记时间',
    headers: names(
      '留言时间 登记时间 登记日期 信访日期 信访时间 来电时间 受理时间 受理日期 上报时间 创建时间 反映时间 录入时间 时间 日期',
    ),
    remedy: '按“2026-11-21 10:30”填写登记时间，不能晚于现在',
  },
  unit: {
    label: '承办单位',
    headers: names('承办单位 办理单位 责任单位 处置部门 处理部门 转办单位 主办单位 责任部门 办理部门'),
    remedy: '把单位名称精简到 200 字以内',
    limit: textLimits.place,
  },
  reply: {
    label: '答复意见',
    headers: names(
      '答复意见 答复内容 回复内容 办理结果 处理结果 办理意见 处理意见 回复意见 处置结果 办结意见 回复 答复',
    ),
    remedy: '已办结的，答复意见和答复时间都要填；未办结的，都留空',
    limit: textLimits.note,
  },
  repliedAt: {
    label: '答复时间',
    headers: names('答复时间 回复时间 办结时间 办结日期 答复日期 完成时间 处理时间 结案时间 结案日期 化解时间'),
    remedy: '按“2026-11-21 10:30”填写，不早于登记时间，不晚于现在；未办结的，答复意见也留空',
  },
  outcome: {
    label: '化解结果',
    headers: names('化解结果 办理状态 调解结果 化解情况 办结方式 是否化解'),
    remedy: '填写化解结果',
    limit: 100,
  },
  remark: {
    label: '备注',
    headers: names('备注 说明 备注信息 其他'),
    remedy: '精简备注',
    limit: textLimits.note,
  },
} as const satisfies Record<string, FieldShape>;

export type TargetField = keyof typeof fields;

export const targetFields = Object.keys(fields) as TargetField[];

export const isTargetField = (name: string): name is TargetField => Object.hasOwn(fields, name);

/** 字段的形状, with what is optional. */
export const fieldShape = (field: TargetField): FieldShape => fields[field];
