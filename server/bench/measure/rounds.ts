export type Round = { readonly perSecond: number; readonly ms: readonly number[] };

/** 一轮: so many hands, each doing one thing after the other, for so long. Only what was begun in time counts. */
export async function roundOf(hands: readonly (() => Promise<void>)[], seconds: number): Promise<Round> {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const taken: number[] = [];
  await Promise.all(
    hands.map(async (once) => {
      for (let start = performance.now(); start < until; start = performance.now()) {
        await once();
        taken.push(performance.now() - start);
      }
    }),
  );
  return { perSecond: taken.length / ((performance.now() - began) / 1000), ms: taken };
}
