import { queries } from '../app/queries.ts';

/** 名册改过之后. */
export const refreshRosters = async (): Promise<void> => {
  await Promise.all([['rosters'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
};

/** 选项 of a labelled list. */
export const choicesOf = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
