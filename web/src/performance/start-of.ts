/** 要办的动作, with what the place where it was pressed knows. */
export type Started = {
  act: string;
  label: string;
  fixed: Readonly<Record<string, unknown>>;
  start?: Readonly<Record<string, unknown>>;
  /** Of a choice, only these. */
  only?: readonly string[];
};

const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** 起始值: the day is today unless somebody says otherwise. */
export const startOf = ({ act, start = {} }: Started): Record<string, unknown> =>
  ['performed', 'choose_road', 'move_road'].includes(act) ? { on: today(), ...start } : { ...start };
