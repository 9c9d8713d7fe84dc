import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx, Scope } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done } from '../../matters/index.ts';
import type { Result } from '../../../kernel/result.ts';
import type { KeepingPost } from '../domain/keeper.ts';
import type { RosterRefusal } from '../domain/refusals.ts';

/** 名册模块所需. */
export type RostersDeps = Pick<MattersDeps, 'db' | 'crypto' | 'now' | 'newId' | 'places' | 'staffNames'> & {
  /** 组织树 of that day. */
  units: (tx: Tx, county: string, on: LocalDate) => Promise<readonly { path: string; kind: string; name: string }[]>;
  /** 某账号正在办的调解, as far as the asker may read them. */
  openCases: (tx: Tx, county: string, staff: string) => Promise<{ id: string; title: string; stage: string }[]>;
};

/** 谁在办: as much of a session as the acts ask. */
export interface By {
  county: string;
  staffId: string;
  post: KeepingPost;
}

/** 一个名册动作: rule and rows in one transaction that is given. */
export type RosterAct<Asked> = (
  deps: RostersDeps,
  tx: Tx,
  by: By,
  asked: Asked,
) => Promise<Result<Done, RosterRefusal>>;

/** 管名册的范围: one's own, and the key of the rosters. What may be kept with it is asked of `mayKeep`. */
export const keeperScope = (scope: Scope): Scope => ({ ...scope, scopes: [...scope.scopes, 'rosters:keeper'] });

/** 办一次: the same command sent again gets the first answer. */
export const keepOnce = <Asked extends { commandId: string }>(
  deps: RostersDeps,
  signed: Signed,
  act: RosterAct<Asked>,
  { asked, name }: { asked: Asked; name: string },
): Promise<Result<Done, RosterRefusal>> => {
  const plain = JSON.parse(JSON.stringify({ ...asked, act: `rosters.${name}` })) as Record<string, string>;
  const command = { commandId: asked.commandId, asked: plain, scope: keeperScope(signed.scope) };
  return onceOnly<RosterRefusal>(deps, signed, command, (tx) => act(deps, tx, signed, asked));
};
