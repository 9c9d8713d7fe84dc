import { clockKinds, orderRoles } from '@jieyou/contracts';
import type { NoticeParams, Template } from './notice.ts';

type Words = {
  /** 在收件箱里的一句话, without the code. */
  readonly line: (params: NoticeParams) => string;
  /** 纸面: its title, and what the paper says. A template without one is never printed. */
  readonly slip?: { readonly title: string; readonly says: (params: NoticeParams, code: string) => string };
};

const until = ({ due }: NoticeParams): string => (due ? `，办理期限至 ${due}` : '');
const on = ({ at, where }: NoticeParams): string => (at ? `：${at}${where ? `，${where}` : ''}` : '');
const ask = '持本编码可到负责的综治中心窗口查询进展。';

const clockOf = ({ clock = 'resolve' }: NoticeParams): string => clockKinds[clock];

const words: Readonly<Record<Template, Words>> = {
  order_sent: {
    line: (params) => `新的${orderRoles[params.role ?? 'lead']}工单待接单${until(params)}`,
    slip: {
      title: '工单送达通知',
      says: (params, code) =>
        `事项 ${code} 已交你单位${orderRoles[params.role ?? 'lead']}，请及时接单${until(params)}。`,
    },
  },
  order_returned: { line: () => '有单位退单，请改派' },
  order_handed_back: { line: () => '承办单位已交回，请查看并决定下一步' },
  order_revoked: { line: () => '工单已撤销，不再由你单位承办' },
  urged: {
    line: (params) => `督办，请抓紧办理${until(params)}`,
    slip: { title: '督办通知', says: (params, code) => `事项 ${code} 已被督办，请抓紧办理${until(params)}。` },
  },
  extension_asked: { line: (params) => `延期申请待审批${until(params)}` },
  extension_decided: { line: (params) => `延期申请${params.approved ? '已获同意' : '未获同意'}${until(params)}` },
  consultation_due: { line: () => '退单已达规定次数，须组织会商后再交办' },
  sponsor_named: { line: (params) => `您被指定为包案领导，请负责到底${until(params)}` },
  to_verify: { line: () => '已办结，待核验' },
  due_soon: { line: (params) => `「${clockOf(params)}」期限将至：${params.due ?? '今日'}` },
  overdue: { line: (params) => `「${clockOf(params)}」期限已过：${params.due ?? '今日'}，请即办理或依规申请延期` },
  step_due_soon: { line: ({ due }) => `套餐的一步期限将至：${due ?? '今日'}` },
  step_overdue: { line: ({ due }) => `套餐的一步期限已过：${due ?? '今日'}，请办理，或者登记没有办成` },
  duty_due_soon: { line: ({ due }) => `协议的一期将到期：${due ?? '今日'}，请提醒履行` },
  duty_late: { line: ({ due }) => `协议的一期已过期：${due ?? '今日'}，请核实是否履行` },
  call_back_due: { line: ({ due }) => `应回访：${due ?? '今日'}` },
  road_due: { line: ({ due }) => `途径的一步期限：${due ?? '今日'}，请核实并登记进展` },
  debtor_due_soon: {
    line: () => '到期提醒待交当事人',
    slip: {
      title: '到期提醒',
      says: (params, code) =>
        `与事项 ${code} 有关的一项约定将于 ${params.due ?? '近日'} 到期，请按约定办理。已经办理的，请告诉调解员。`,
    },
  },
  debtor_late: {
    line: () => '逾期提醒待交当事人',
    slip: {
      title: '逾期提醒',
      says: (params, code) =>
        `与事项 ${code} 有关的一项约定已于 ${params.due ?? '近日'} 到期。已经办理的，请告诉调解员；有困难的，请与调解员联系。`,
    },
  },
  raised: { line: () => '提级至你中心负责' },
  handed_down: { line: () => '下交至你中心负责' },
  lodged: { line: ({ due }) => `群众在公众页登记，待受理${due ? `，${due} 前决定` : ''}` },
  person_added: { line: () => '当事人补充了情况，请查看' },
  person_objected: { line: () => '当事人提出异议，须答复' },
  person_confirmed: { line: () => '当事人确认已经解决' },
  person_rated: { line: () => '当事人作了评价' },
  person_withdrew: { line: () => '当事人自己撤回' },
  sitting_booked: { line: (params) => `约定了一次会${on(params)}` },
  sitting_moved: { line: (params) => `会已改期${on(params)}` },
  sitting_cancelled: { line: (params) => `会已取消${on(params)}` },
  person_invited: {
    line: () => '到会通知待交当事人',
    slip: {
      title: '到会通知',
      says: (params, code) =>
        `请您就事项（编码 ${code}）到会${on(params)}。是否接受调解由您自愿，也可以随时要求终止；不能到的，请提前告诉窗口改期。${ask}`,
    },
  },
  person_moved: {
    line: () => '改期通知待交当事人',
    slip: { title: '改期通知', says: (params, code) => `事项（编码 ${code}）原约的会已改期${on(params)}。${ask}` },
  },
  person_cancelled: {
    line: () => '取消到会通知待交当事人',
    slip: { title: '取消到会通知', says: (params, code) => `事项（编码 ${code}）原约的会已取消${on(params)}。${ask}` },
  },
  person_accepted: {
    line: () => '受理告知待交当事人',
    slip: { title: '受理告知', says: (params, code) => `您反映的事项（编码 ${code}）已受理${until(params)}。${ask}` },
  },
  person_not_accepted: {
    line: () => '不予受理告知待交当事人',
    slip: {
      title: '不予受理告知',
      says: (_params, code) =>
        `您反映的事项（编码 ${code}）不予受理。理由和可走的法定途径由受理窗口当面说明，您也可以要求书面答复。${ask}`,
    },
  },
  person_answered: {
    line: () => '异议答复待告知当事人',
    slip: {
      title: '异议答复告知',
      says: (_params, code) =>
        `您对事项（编码 ${code}）提出的异议已有答复。扫回执上的二维码可以查看，也可以由窗口当面说明。${ask}`,
    },
  },
  person_concluded: {
    line: () => '办结告知待交当事人',
    slip: {
      title: '办结告知',
      says: (_params, code) =>
        `您反映的事项（编码 ${code}）已办结。办理结果由受理窗口答复；对结果不满意的，可以要求重新办理，也可以依法另寻途径。${ask}`,
    },
  },
};

/** 通知的一句话. The words come from the template when it is read, never from the outbox. */
export const sayNotice = (template: Template, params: NoticeParams, code: string): string =>
  `${words[template].line(params)}：事项 ${code}`;

export const hasSlip = (template: Template): boolean => words[template].slip !== undefined;

/** 通知单的题目与正文. */
export function saySlip(template: Template, params: NoticeParams, code: string): { title: string; says: string } {
  const { slip } = words[template];
  if (!slip) throw new Error(`${template} has no paper`);
  return { title: slip.title, says: slip.says(params, code) };
}

/** 通知的种类, for who keeps the channels working. */
export const sayKind = (template: Template): string => words[template].slip?.title ?? words[template].line({});
