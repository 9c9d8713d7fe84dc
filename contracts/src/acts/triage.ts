import { z } from 'zod';
import { codesOf, lawfulRoads } from '../vocabulary.ts';
import { choice, maybeWords, orgPath, unit, units, words } from './fields.ts';

/** 受理. */
export const accept = z.strictObject({ note: maybeWords('受理意见', 2000) });
export type Accept = z.infer<typeof accept>;

/** 不予受理: always with the lawful road named (信访工作条例 第三十一条). */
export const notAccept = z.strictObject({
  road: choice('告知的法定途径', codesOf(lawfulRoads), 'lawfulRoads'),
  reason: words('不予受理的理由', 4, 2000),
});
export type NotAccept = z.infer<typeof notAccept>;

/** 定级 and re-grading: a person decides; re-grading says why. */
export const grade = z.strictObject({
  grade: z
    .string({ error: '请选择等级' })
    .min(1, { error: '请选择等级' })
    .max(40)
    .meta({ title: '等级', form: 'grade' }),
  reason: maybeWords('定级理由（改级时必填）', 2000),
});
export type Grade = z.infer<typeof grade>;

/** 设定回避（隔离墙）: whom the accusation is about; they cannot see, receive, search or count the matter. */
export const setWall = z.strictObject({
  units: z.array(orgPath).max(20).meta({ title: '被反映的单位', form: 'units', among: 'any' }),
  staff: z.array(z.uuid()).max(20).meta({ title: '被反映的工作人员', form: 'staff' }),
  reason: words('设定理由', 2, 1000),
});
export type SetWall = z.infer<typeof setWall>;

/** 交办: one lead unit, any number of co-units. */
export const dispatch = z.strictObject({
  /** 所据的职责清单条目; the server checks that it names the lead unit. */
  duty: z.uuid({ error: '请从职责清单的建议中选择' }).optional().meta({ title: '按职责清单选主办单位', form: 'duty' }),
  lead: unit('主办单位'),
  co: units('协办单位', 0).optional(),
  requirement: words('办理要求', 2, 2000),
});
export type Dispatch = z.infer<typeof dispatch>;

/** 增派协办. */
export const addCo = z.strictObject({ co: units('协办单位', 1), requirement: words('协办要求', 2, 2000) });
export type AddCo = z.infer<typeof addCo>;

/** 收回工单: a wrong or silent unit does not keep a matter; the reason stays on record. */
export const recall = z.strictObject({ reason: words('收回理由', 4, 2000) });
export type Recall = z.infer<typeof recall>;

/** 会商: after the set number of returns nothing is dispatched until the units sat together. */
export const consult = z.strictObject({
  participants: units('参加单位', 2),
  lead: unit('会商确定的主办单位'),
  decision: words('会商意见', 4, 4000),
});
export type Consult = z.infer<typeof consult>;

/** 指定包案领导: who answers for it until it is over. */
export const nameSponsor = z.strictObject({
  leader: z.uuid({ error: '请选择包案领导' }).meta({ title: '包案领导', form: 'person' }),
  note: maybeWords('说明', 1000),
});
export type NameSponsor = z.infer<typeof nameSponsor>;

/** 提请上级统筹: the level above the county, where the method names one; the county's own clocks go on. */
export const referUp = z.strictObject({ reason: words('提请事由', 4, 2000) });
export type ReferUp = z.infer<typeof referUp>;

/** 提级: the next level up answers from now on. */
export const raise = z.strictObject({ reason: words('提级理由', 4, 2000) });
export type Raise = z.infer<typeof raise>;

/** 下交: a level below answers from now on. */
export const handDown = z.strictObject({ to: unit('下交到', 'centre'), reason: words('下交理由', 4, 2000) });
export type HandDown = z.infer<typeof handDown>;
