import { isClash } from '../store/sittings.ts';

/** 两人同时约了同一间: whoever comes second is refused by the database, asks again and is told when it is free. */
export async function onceMore<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!isClash(error)) throw error;
    return act();
  }
}
