import { countMeasures } from './counts.ts';
import type { Measure } from './measure.ts';
import { rateMeasures } from './rates.ts';
import { spreadMeasures } from './spreads.ts';

/** 指标辞典: every figure that the platform shows stands here once. */
export const measures: readonly Measure[] = [...countMeasures, ...rateMeasures, ...spreadMeasures];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

export const measureNamed = (id: string): Measure | undefined => byId.get(id);
