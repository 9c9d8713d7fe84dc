import type { ActAnswer } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import type { ActForm, FieldSchema, FormOptions } from './forms.ts';
import { get, post } from './http.ts';

export type BesideForms = { acts: ActForm[]; open: FieldSchema; options: FormOptions };

/** 旁支的种类: where its acts answer. */
export type BesideName = 'referral' | 'proceeding' | 'petition';

/** 旁支各动作的表单: the same everywhere, while the server runs. */
export const besideFormsQuery = (name: BesideName): Asked<BesideForms> => ({
  queryKey: ['beside-acts', name],
  queryFn: () => get<BesideForms>(`/api/${name}-acts`),
  staleTime: 60 * 60_000,
});

/** 开始一个旁支 on a matter. */
export const beginBeside = (
  name: BesideName,
  matter: string,
  command: { commandId: string; payload: unknown },
): Promise<ActAnswer> => post<ActAnswer>(`/api/matters/${encodeURIComponent(matter)}/${name}s`, command);

export type BesideCommand = { id: string; act: string; commandId: string; seen: number; payload: unknown };

/** 办旁支的一个动作. */
export const doBesideAct = (name: BesideName, { id, act, ...command }: BesideCommand): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/${name}s/${encodeURIComponent(id)}/acts/${act}`, command);
