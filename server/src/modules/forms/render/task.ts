import type { MediationForm } from '@jieyou/contracts';
import type { Result } from '../../../kernel/result.ts';
import type { FormRefusal } from '../domain/refusals.ts';
import type { DossierPlan, FontsFound, FormJob, Printed } from './job.ts';

/** What the press is asked to do; it does one thing at a time. */
export type Task =
  | { readonly what: 'form'; readonly job: FormJob }
  | { readonly what: 'dossier'; readonly plan: DossierPlan }
  | { readonly what: 'office'; readonly office: string | null }
  | { readonly what: 'fonts' };

/** 本单位样式的状况, one for each file of an office's that replaces a form. */
export interface OfficeTemplate {
  readonly form: MediationForm;
  readonly file: string;
  readonly faults: readonly string[];
}

export interface Answers {
  readonly form: Result<Printed, FormRefusal>;
  readonly dossier: Result<Printed, FormRefusal>;
  readonly office: readonly OfficeTemplate[];
  readonly fonts: FontsFound;
}

/** Where an office keeps what is its own; null where there is nowhere. */
export interface Folders {
  readonly templates: string | null;
  readonly fonts: string | null;
}

/** What goes to the process and what comes back. */
export interface Sent {
  readonly task: Task;
}
export interface Told {
  readonly answer: Answers[keyof Answers];
  readonly megabytes: number;
}
