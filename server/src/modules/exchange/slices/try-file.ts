import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Importer } from '../domain/importer.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { Preview } from '../domain/preview.ts';
import type { ReadOptions } from '../domain/table.ts';
import { lookAside } from '../read/aside.ts';
import type { Look } from '../read/look.ts';
import type { ImportDeps } from './deps.ts';
import { mappingFor } from './preview-import.ts';
import type { ImportRefusal } from './refusals.ts';

export type TryFile = {
  path: string;
  mappingName?: string | undefined;
  /** 对推测或保存的列对应的改正. */
  columns?: Mapping['columns'];
} & Pick<ReadOptions, 'sheet' | 'headerRow'>;
export type Tried = Look & { preview: Preview };

/** 试读文件: what an import would do. Nothing is written, not even a job. */
export async function tryFile(
  deps: Pick<ImportDeps, 'db' | 'now'>,
  by: Importer,
  { mappingName, ...file }: TryFile,
): Promise<Result<Tried, ImportRefusal>> {
  const mapping = await mappingFor(deps, by, { mappingName });
  if (!mapping.ok) return mapping;
  const looked = await lookAside({ ...file, mapping: mapping.value, now: deps.now() });
  if (!looked.ok) return looked;
  const { preview, misfit } = looked.value;
  if (misfit) return refuse(misfit);
  if (!preview) throw new Error('a mapping that fits has a preview');
  return ok({ ...looked.value, preview });
}
