import type { OrgKind } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 组织: a unit on the tree of one county. `validTo` is its last day. */
export type Org = {
  readonly county: string;
  readonly id: string;
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

/** 上级路径; null for the county itself. */
export function parentPath(path: string): string | null {
  const at = path.lastIndexOf('.');
  return at < 0 ? null : path.slice(0, at);
}

const dispatchable: ReadonlySet<OrgKind> = new Set(['village', 'centre', 'department', 'committee']);

/** 可交办: an order goes to a unit where somebody sits; a township's orders go to its centre, a grid works for its village. */
export const isDispatchable = ({ kind }: Pick<Org, 'kind'>): boolean => dispatchable.has(kind);
