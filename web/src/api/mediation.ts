import type { ActAnswer, AgreementDraft, DraftCheck, MediationPage, mediationsOfMatter } from '@jieyou/contracts';
import type { z } from 'zod';
import type { Asked } from './asked.ts';
import type { ActForm, FieldSchema, FormOptions } from './forms.ts';
import { get, post, postForPicture } from './http.ts';

export type MediationsOfMatter = z.infer<typeof mediationsOfMatter>;
export type MediationActs = { acts: ActForm[]; open: FieldSchema; options: FormOptions };

/** 调解页. */
export const mediationQuery = (id: string): Asked<MediationPage> => ({
  queryKey: ['matter', 'mediation', id],
  queryFn: () => get<MediationPage>(`/api/mediations/${encodeURIComponent(id)}`),
});

/** 某事项的调解. */
export const mediationsQuery = (matter: string): Asked<MediationsOfMatter> => ({
  queryKey: ['matter', 'mediations', matter],
  queryFn: () => get<MediationsOfMatter>(`/api/matters/${encodeURIComponent(matter)}/mediations`),
});

/** 调解各动作的表单: the same everywhere, while the server runs. */
export const mediationActsQuery = (): Asked<MediationActs> => ({
  queryKey: ['mediation-acts'],
  queryFn: () => get<MediationActs>('/api/mediation-acts'),
  staleTime: 60 * 60_000,
});

export type MediationCommand = { id: string; act: string; commandId: string; seen: number; payload: unknown };

/** 办一个调解动作. */
export const doMediationAct = ({ id, act, ...envelope }: MediationCommand): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/mediations/${encodeURIComponent(id)}/acts/${act}`, envelope);

/** 开始调解. */
export const openMediation = (matter: string, command: { commandId: string; payload: unknown }): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/matters/${encodeURIComponent(matter)}/mediations`, command);

/** 上传签名图样、扫描页, as base64. */
export const uploadMediationFile = (id: string, content: string): Promise<{ id: string; mime: string }> =>
  post<{ id: string; mime: string }>(`/api/mediations/${encodeURIComponent(id)}/files`, { content });

export type MediationPapers = { forms: { form: string; name: string; draft: boolean; of?: string }[] };

/** 本次调解可印的文书; nothing for those who are not in the room. */
export const mediationPapersQuery = (id: string): Asked<MediationPapers> => ({
  queryKey: ['matter', 'mediation', id, 'forms'],
  queryFn: () => get<MediationPapers>(`/api/mediations/${encodeURIComponent(id)}/forms`),
});

export type DossierCheck = { held: string[]; lacks: { name: string; supplier: string; basis: string }[] };

/** 卷宗还缺什么. */
export const dossierQuery = (id: string): Asked<DossierCheck> => ({
  queryKey: ['matter', 'mediation', id, 'dossier'],
  queryFn: () => get<DossierCheck>(`/api/mediations/${encodeURIComponent(id)}/dossier`),
});

/** 边谈边查: asked anew when the pen rests. */
export const draftCheckQuery = (id: string, draft: AgreementDraft): Asked<DraftCheck> => ({
  queryKey: ['mediation-draft', id, 'check', draft],
  queryFn: () => post<DraftCheck>(`/api/mediations/${encodeURIComponent(id)}/draft-check`, draft),
  placeholderData: (earlier) => earlier,
});

/** 正在写的协议的样子, as a picture. */
export const draftPictureQuery = (id: string, draft: AgreementDraft): Asked<string> => ({
  queryKey: ['mediation-draft', id, 'picture', draft],
  queryFn: () => postForPicture(`/api/mediations/${encodeURIComponent(id)}/draft.svg`, draft),
});

/** 卷宗的地址. */
export const dossierAddress = (id: string): string => `/api/mediations/${encodeURIComponent(id)}/dossier.pdf`;

/** 填好的文书的地址; `of` names the agent whose power of attorney it is. */
export function mediationPaperAddress(
  id: string,
  form: string,
  format: 'pdf' | 'docx',
  { draft = false, of }: { draft?: boolean; of?: string | undefined } = {},
): string {
  const asked = new URLSearchParams({ ...(draft ? { draft: '1' } : {}), ...(of ? { of } : {}) }).toString();
  return `/api/mediations/${encodeURIComponent(id)}/forms/${form}.${format}${asked ? `?${asked}` : ''}`;
}

/** 签名图样、扫描页的地址. */
export const mediationFileAddress = (id: string, file: string): string =>
  `/api/mediations/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`;
