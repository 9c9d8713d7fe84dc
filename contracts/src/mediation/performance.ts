import { z } from 'zod';
import { choice, maybeWords, words, yes } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';
import { breachRoads } from './vocabulary.ts';

/** 走一条途径的各步. Which of them a road has, and which clock each starts, is in the guidance and in the rules. */
export const roadMoves = {
  applied: '已申请（起诉）',
  accepted: '已受理',
  not_accepted: '不予受理',
  issued: '已发出支付令、裁判或执行证书',
  served: '已送达对方',
  objected: '对方提出异议，支付令失效',
  undeliverable: '无法送达，支付令程序终结',
  effective: '已发生效力，可以申请执行',
  settled: '已经结清或者达成新的协议',
  given_up: '权利人不再主张',
} as const;
export type RoadMove = keyof typeof roadMoves;

/** 走完了的. */
export const roadEnds: readonly RoadMove[] = ['not_accepted', 'objected', 'undeliverable', 'settled', 'given_up'];

const day = (title: string) => z.iso.date({ error: `请填写${title}` }).meta({ title, form: 'day' });
const item = z.string().regex(/^o\d+(\.\d+)?$/, { error: '请选择是哪一项' });

/** 权利人选定途径: whose choice it is, and that the conditions were gone through. */
export const chooseRoad = z.strictObject({
  items: z
    .array(item)
    .min(1, { error: '请选择未履行的各项' })
    .max(200)
    .meta({ title: '就哪几项', form: 'choices', labels: 'item' }),
  road: choice('权利人选定的途径', codesOf(breachRoads), 'breachRoads'),
  on: day('选定日期'),
  conditions: yes('已逐项说明条件、期限和费用，由权利人自己选定'),
  note: maybeWords('说明', 1000),
});

/** 途径的进展. */
export const moveRoad = z.strictObject({
  road: z.uuid({ error: '请选择哪一条途径' }).meta({ title: '途径', form: 'road' }),
  move: choice('走到哪一步', codesOf(roadMoves), 'roadMoves'),
  on: day('日期'),
  note: words('情况（案号、文书、金额）', 2, 1000),
});

/** 提醒意愿: without the debtor's own wish nobody is reminded but the mediator. */
export const wantReminders = z.strictObject({
  party: z.uuid({ error: '请选择当事人' }).meta({ title: '当事人', form: 'mediationParty' }),
  wanted: yes('愿意在到期前收到提醒（不写内容，只经安全联系方式）'),
});

const can = z.object({ ok: z.boolean(), label: z.string(), words: z.string().nullable() });

/** 一条途径的说明, as data with its version and authority; shown in plain words. */
export const roadGuide = z.object({
  road: z.enum(codesOf(breachRoads)),
  title: z.string(),
  plain: z.string(),
  conditions: z.array(z.string()),
  steps: z.array(z.string()),
  papers: z.array(z.string()),
  cost: z.string(),
  clocks: z.array(z.object({ what: z.string(), basis: z.string() })),
  basis: z.string(),
});
export type RoadGuideView = z.infer<typeof roadGuide>;

export const callBackStates = {
  upcoming: '未到期',
  due: '今日应回访',
  missed: '到期未回访',
  done: '已回访',
  done_late: '已回访（逾期）',
  lapsed: '履行完毕，不再回访',
} as const;
export type CallBackState = keyof typeof callBackStates;

export const dutyStates = {
  done: '已履行',
  done_late: '逾期后履行',
  partial: '部分履行',
  late: '逾期未履行',
  partial_late: '逾期，部分履行',
  today: '今日到期',
  soon: '七日内到期',
  open: '未到期',
  undated: '没有约定期限',
} as const;
export type DutyState = keyof typeof dutyStates;

/** 一次调解的履行. */
export const performanceOfMediation = z.object({
  effective: z.boolean(),
  items: z.array(
    z.object({
      item: z.string(),
      debtor: z.string().nullable(),
      creditor: z.string().nullable(),
      due: z.string().nullable(),
      money: z.string().nullable(),
      left: z.string().nullable(),
      state: z.enum(codesOf(dutyStates)),
      stateLabel: z.string(),
      breached: z.boolean(),
      receipts: z.array(z.object({ on: z.string(), money: z.string().nullable(), file: z.string().nullable() })),
      limits: z.array(z.object({ what: z.string(), until: z.string(), basis: z.string() })),
    }),
  ),
  callBacks: z.array(
    z.object({
      id: z.string(),
      why: z.string(),
      due: z.string(),
      state: z.enum(codesOf(callBackStates)),
      stateLabel: z.string(),
      doneOn: z.string().nullable(),
      tries: z.number(),
    }),
  ),
  callBackBasis: z.string(),
  reminders: z.array(z.string()).meta({ description: '愿意收到提醒的当事人' }),
  roads: z.array(
    z.object({
      id: z.string(),
      road: z.enum(codesOf(breachRoads)),
      label: z.string(),
      items: z.array(z.string()),
      on: z.string(),
      over: z.boolean(),
      moves: z.array(
        z.object({ label: z.string(), on: z.string(), until: z.string().nullable(), next: z.string().nullable() }),
      ),
      next: z.array(z.string()).meta({ description: '接着可以登记的各步' }),
      papers: z.array(z.object({ label: z.string(), href: z.string() })),
    }),
  ),
  guides: z.array(roadGuide.extend({ can })),
  guideVersion: z.string(),
  guidePage: z.string().nullable().meta({ description: '打印的途径告知书；不在场的人没有' }),
});
export type PerformanceOfMediation = z.infer<typeof performanceOfMediation>;

/** 履约看板的清单. */
export const watchShows = {
  today: '今日到期',
  week: '七日内到期',
  late: '逾期未履行',
  partial: '部分履行',
  call_backs: '待回访',
  all: '全部未履行',
} as const;
export type WatchShow = keyof typeof watchShows;

export const watchView = z.object({
  counts: z.array(
    z.object({ show: z.enum(codesOf(watchShows)), label: z.string(), count: z.number(), text: z.string() }),
  ),
  lines: z.array(
    z.object({
      id: z.string(),
      mediationId: z.string(),
      matterId: z.string(),
      code: z.string(),
      title: z.string(),
      committee: z.string(),
      what: z.string().meta({ description: '第几项，或者哪一次回访' }),
      people: z.string(),
      money: z.string().nullable(),
      due: z.string().nullable(),
      stateLabel: z.string(),
      late: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
  empty: z.string().nullable(),
});
export type WatchView = z.infer<typeof watchView>;
