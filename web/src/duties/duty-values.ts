import type { DutyEntry, DutyVersionView } from '@jieyou/contracts';
import { sayDay } from '../kit/moment.ts';

/** 表单里的一条: as it is typed, before it becomes a command. */
export type DutyValues = Omit<DutyEntry, 'effectiveTo'> & {
  effectiveTo: string;
  reason: string;
  answers: string[];
};

/** 空白的一条, in force from today. */
export const emptyEntry = (): Partial<DutyValues> => ({
  ...{ what: '', kinds: [], keywords: [], co: [], basis: [{ document: '' }], reason: '', answers: [] },
  ...{ effectiveFrom: sayDay(new Date().toISOString()), effectiveTo: '' },
});

/** 从现行的一版改起; a report that names a better owner has it filled in. */
export const entryValues = (version: DutyVersionView, better: string | undefined): Partial<DutyValues> => ({
  ...{
    what: version.what,
    keywords: version.keywords,
    kinds: version.kinds.map(({ code }) => code) as DutyEntry['kinds'],
  },
  ...{ owner: better ?? version.owner.value, co: version.co.map(({ value }) => value), basis: version.basis },
  ...{ effectiveFrom: version.effectiveFrom, effectiveTo: version.effectiveTo ?? '', reason: '' },
});

/** 组成一条. */
export const entryFrom = (values: DutyValues): DutyEntry => ({
  ...{ what: values.what ?? '', kinds: values.kinds ?? [], keywords: values.keywords ?? [] },
  ...{ owner: values.owner, co: values.co ?? [], effectiveFrom: values.effectiveFrom },
  basis: (values.basis ?? []).map(({ document, article, quote }) => ({
    document: document ?? '',
    ...(article ? { article } : {}),
    ...(quote ? { quote } : {}),
  })),
  effectiveTo: values.effectiveTo || null,
});
