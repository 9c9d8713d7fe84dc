import { newCommandId } from '../command-id.ts';

/** 当事人的临时编号, by which an agent names whom he acts for. */
export const newPartyKey = (): string => `p${newCommandId().slice(0, 8)}`;
