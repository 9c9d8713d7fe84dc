import type { Instant } from '../../../kernel/local-date.ts';

/** 链接的事, as the matter's chain keeps it. */
export type LinkFact =
  { type: 'LinkIssued'; link: string; holder: string; expiresAt: Instant } | { type: 'LinkRevoked'; link: string };

/** 说链接的事: that it happened, never the link itself. */
export const sayLinkFact = (fact: LinkFact): string =>
  fact.type === 'LinkIssued' ? '给一方签发了手机链接' : '收回了一方的手机链接';
