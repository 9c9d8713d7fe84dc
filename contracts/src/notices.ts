import { z } from 'zod';

const moment = z.string().meta({ description: 'UTC 时刻，ISO 8601' });
const day = z.string().nullable().meta({ description: '东八区日期 YYYY-MM-DD' });

/** 通知 in the desk's inbox. `matterId` is there only while the reader may open the matter. */
export const noticeView = z.object({
  id: z.string(),
  text: z.string(),
  code: z.string().meta({ description: '事项编码' }),
  matterId: z.string().nullable(),
  at: moment,
  urgent: z.boolean(),
  read: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticesView = z.object({ notices: z.array(noticeView), unread: z.number() });
export type NoticesView = z.infer<typeof noticesView>;

/** 待打印的通知单. Whom it is for and where it may be taken is told to the window, never printed on the paper. */
export const slipView = z.object({
  id: z.string(),
  title: z.string(),
  code: z.string(),
  matterId: z.string().nullable(),
  to: z.string().meta({ description: '交给谁：单位或当事人' }),
  safeContact: z.string().nullable().meta({ description: '只能经此联系当事人' }),
  due: day,
  at: moment,
  page: z.string().meta({ description: '打印页地址' }),
  printed: z.boolean(),
});
export type SlipView = z.infer<typeof slipView>;

export const slipsView = z.object({ slips: z.array(slipView), waiting: z.number() });
export type SlipsView = z.infer<typeof slipsView>;

/** 没有送达的通知: for who keeps the channels working, who sees nothing of the matter. */
export const undeliveredView = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      channel: z.string(),
      state: z.enum(['waiting', 'dead']),
      attempts: z.number(),
      reason: z.string().nullable(),
      at: moment,
      nextTry: moment.nullable(),
    }),
  ),
});
export type UndeliveredView = z.infer<typeof undeliveredView>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '请写成 22:00 这样的时间' });
const channelNames = (title: string) =>
  z
    .array(z.string().regex(/^[a-z_]{1,20}$/, { error: '请从可用的渠道中选择' }))
    .max(10)
    .meta({ title });

/** 通知设置: quiet hours, and which channels a unit and a person are told by. */
export const noticeSettings = z.strictObject({
  quietFrom: time.meta({ title: '免打扰开始' }),
  quietTo: time.meta({ title: '免打扰结束' }),
  unitChannels: channelNames('通知单位的渠道'),
  personChannels: channelNames('通知当事人的渠道'),
});
export type NoticeSettings = z.infer<typeof noticeSettings>;

export const noticeSettingsView = noticeSettings.extend({
  channels: z.array(z.object({ channel: z.string(), label: z.string() })),
});
