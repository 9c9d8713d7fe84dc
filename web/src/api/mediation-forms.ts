import type { MediationFormsView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get } from './http.ts';

/** 人民调解文书样式. */
export const mediationFormsQuery = (): Asked<MediationFormsView> => ({
  queryKey: ['mediation-forms'],
  queryFn: () => get<MediationFormsView>('/api/mediation-forms'),
});

const of = (form: string, file: string): string => `/api/mediation-forms/${encodeURIComponent(form)}/${file}`;

/** 样张的地址: a draft filled with invented content. */
export const exampleOf = (form: string): string => of(form, 'example.svg');

/** 空白文书的下载地址. */
export const blankOf = (form: string, format: 'pdf' | 'docx', variant?: string): string =>
  `${of(form, `blank.${format}`)}${variant === undefined ? '' : `?${new URLSearchParams({ variant }).toString()}`}`;
