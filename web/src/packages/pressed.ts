/** 按下的: which act, on which step or run. */
export type Pressed = { act: string; label: string; fixed: Readonly<Record<string, unknown>> };
