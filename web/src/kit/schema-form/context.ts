import { createContext, useContext } from 'react';
import type { FormOption, FormOptions } from '../../api/forms.ts';

/** 表单所在的情形: what the choices of some fields depend on. */
export type FormScene = {
  options: FormOptions;
  orders: readonly FormOption[];
  /** Names of the parties typed so far, by key, for 「代理谁」. */
  parties: readonly FormOption[];
  /** The matter that the act is about. */
  matterId?: string;
  /** Sends a scanned page and answers with its number. */
  upload?: (file: File) => Promise<string>;
  /** Own open orders that relied on the list of duties. */
  cited?: readonly CitedDuty[];
};

/** 工单所据的职责清单条目. */
export type CitedDuty = { order: string; id: string; no: number; what: string; basis: string };

export const SceneContext = createContext<FormScene>({ options: {}, orders: [], parties: [] });

/** 情形. */
export const useScene = (): FormScene => useContext(SceneContext);
