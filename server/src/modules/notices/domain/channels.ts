/** 不响的渠道: they lie still until somebody looks. Every other channel may wake a person. */
const still: ReadonlySet<string> = new Set(['screen', 'print']);

/** 会响的渠道, which quiet hours hold back. */
export const ringing = (channel: string): boolean => !still.has(channel);
