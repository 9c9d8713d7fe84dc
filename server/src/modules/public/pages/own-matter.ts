import type { PersonActName, Stage } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { NextDate } from '../domain/next-dates.ts';
import type { ContactRow } from '../store/contact-store.ts';

/** 办理经过的一条, as it is told to the person. */
export type OwnEntry = {
  readonly at: Instant;
  readonly says: readonly string[];
  readonly texts: readonly { readonly label: string; readonly body: string }[];
  readonly own: boolean;
};

/** 本人看到的一件事. */
export type OwnMatter = {
  readonly code: string;
  readonly stage: Stage;
  readonly stageLabel: string;
  readonly registeredOn: LocalDate;
  readonly title: string;
  readonly narrative: string;
  readonly place: string;
  readonly dates: readonly NextDate[];
  readonly office: { readonly name: string; readonly contact: ContactRow | null };
  readonly outcome: string | null;
  readonly objection: boolean;
  readonly entries: readonly OwnEntry[];
  readonly can: readonly PersonActName[];
};
