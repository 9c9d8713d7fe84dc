/** A rule answers with a value: what happened, or a refusal that has words. Throwing is for bugs. */
export type Result<Value, Refused> = { ok: true; value: Value } | { ok: false; refusal: Refused };

/** 准予. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** 不准. */
export const refuse = <Refused>(refusal: Refused): { ok: false; refusal: Refused } => ({ ok: false, refusal });
