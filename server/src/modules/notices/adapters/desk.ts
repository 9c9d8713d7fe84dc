import type { NoticeAdapter } from '../domain/adapter.ts';

/** 屏幕: the row is the inbox; every reader sees it through their own rights. */
export const screenAdapter: NoticeAdapter = {
  channel: 'screen',
  label: '岗位收件箱',
  send: async () => ({ state: 'delivered' }),
};

/** 打印: the row is the pile at the window; it is done once somebody marks it printed. */
export const printAdapter: NoticeAdapter = {
  channel: 'print',
  label: '窗口打印的通知单',
  send: async () => ({ state: 'sent' }),
};
