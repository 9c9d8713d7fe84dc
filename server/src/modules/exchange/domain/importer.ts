import type { Role } from '@jieyou/contracts';

/** 导入人: in whose name and under which post rows are registered, also when the job is taken up again later. */
export type Importer = {
  county: string;
  staffId: string;
  post: { id: string; role: Role; orgPath: string; scopePath: string };
  scope: { county: string; scopes: readonly string[]; identity: readonly string[] };
};
