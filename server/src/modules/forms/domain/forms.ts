import type { MediationForm } from '@jieyou/contracts';
import type { Form } from './form.ts';
import { agreement } from './forms/agreement.ts';
import { application } from './forms/application.ts';
import { back } from './forms/back.ts';
import { breachRoads } from './forms/breach-roads.ts';
import { caseReport } from './forms/case-report.ts';
import { confirmation } from './forms/confirmation.ts';
import { contents } from './forms/contents.ts';
import { cover } from './forms/cover.ts';
import { evidence } from './forms/evidence.ts';
import { fileNote } from './forms/file-note.ts';
import { followUp } from './forms/follow-up.ts';
import { inquiry } from './forms/inquiry.ts';
import { letter } from './forms/letter.ts';
import { minutes } from './forms/minutes.ts';
import { opinion } from './forms/opinion.ts';
import { oral } from './forms/oral.ts';
import { paymentOrder } from './forms/payment-order.ts';
import { powerOfAttorney } from './forms/power-of-attorney.ts';
import { registration } from './forms/registration.ts';
import { rights } from './forms/rights.ts';
import { termination } from './forms/termination.ts';
import { undisputed } from './forms/undisputed.ts';

/** 全部文书, by the id that an office names its own template by. */
export const forms: Readonly<Record<MediationForm, Form>> = {
  'MED-COVER': cover,
  'MED-INDEX': contents,
  'MED-APPLY': application,
  'MED-REG': registration,
  'MED-INQ': inquiry,
  'MED-EVID': evidence,
  'MED-MIN': minutes,
  'MED-AGR': agreement,
  'MED-ORAL': oral,
  'MED-FUP': followUp,
  'MED-JC': confirmation,
  'MED-NOTE': fileNote,
  'MED-BACK': back,
  'MED-RIGHTS': rights,
  'MED-POA': powerOfAttorney,
  'MED-TERM': termination,
  'MED-FACTS': undisputed,
  'MED-CLOSE': caseReport,
  'REF-LETTER': letter,
  'PET-OPINION': opinion,
  'MED-ROADS': breachRoads,
  'MED-PAYORDER': paymentOrder,
};
