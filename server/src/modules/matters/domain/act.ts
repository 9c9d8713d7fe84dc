import type { ActName, actPayloads, Level, Method, OrgKind, Role, Stage } from '@jieyou/contracts';
import type { z } from 'zod';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Fact } from './facts.ts';
import type { DutyRef, Matter, OrgPath } from './matter.ts';
import type { NamedParty, PartyChange } from './parties.ts';
import type { Refusal } from './refusals.ts';

/** 办理人 and the post they act in. */
export interface Actor {
  staff: string;
  role: Role;
  orgPath: OrgPath;
  scopePath: OrgPath;
  /** 回避所认的人和单位: `staff:<id>` and the chains of every unit served in, whichever post was chosen. */
  identity?: readonly string[];
}

export interface Unit {
  path: OrgPath;
  kind: OrgKind;
  name: string;
}

/** 单位名册, as far as the rules ask it. */
export interface PlaceBook {
  unit(path: OrgPath): Unit | undefined;
  /** 该路径所属的综治中心: the nearest one at or above it. */
  centreOf(path: OrgPath): Unit | undefined;
  /** 上一级综治中心. */
  centreAbove(path: OrgPath): Unit | undefined;
  /** 下级综治中心: those of the area that this centre serves, itself excepted. */
  centresBelow(path: OrgPath): readonly Unit[];
  levelOf(path: OrgPath): Level;
}

/** 在任岗位 of somebody who is named in an act. */
export interface NamedPost {
  role: Role;
  orgPath: OrgPath;
  scopePath: OrgPath;
}

/** 可以引用的职责清单条目, as it stands today. */
export interface CitedDuty extends DutyRef {
  /** 主责单位就是它. */
  names: (unit: OrgPath) => boolean;
}

/** What a rule needs from elsewhere; it arrives as an argument, so the rule stays pure. */
export interface ActContext {
  now: Instant;
  actor: Actor;
  method: Method;
  calendar: WorkCalendar;
  places: PlaceBook;
  nextId: () => string;
  /** The second matter of a merge or a link, read through the actor's own rights. */
  other?: Matter;
  /** 在任岗位 of the staff that the act names; nobody who has none is in it. */
  named?: ReadonlyMap<string, readonly NamedPost[]>;
  /** The entry of the list of duties that the act relies on; undefined when there is none of that id today. */
  duty?: CitedDuty | undefined;
}

/** A matter that an act brings into being (拆分). */
export interface Born {
  id: string;
  facts: Fact[];
  text: { title: string; narrative: string };
}

export interface Decided {
  facts: Fact[];
  /** What happened to the other matter. */
  other?: Fact[];
  born?: Born[];
  /** Parties to be written down beside their facts. */
  parties?: NamedParty[];
  /** One party's details, checked; what is left out stays. */
  partyChange?: PartyChange;
}

export type Payload<Name extends ActName> = z.infer<(typeof actPayloads)[Name]>;

/** Who may do it: posts acting for the responsible centre, for the lead unit, for a co-unit. */
export interface By {
  owner?: readonly Role[];
  lead?: readonly Role[];
  co?: readonly Role[];
}

/** 动作 — one act: its name, when, by whom, what keeps it from being done now, and what then happened. */
export interface Act<Name extends ActName = ActName> {
  name: Name;
  label: string;
  /** What it is for and on what it rests, in one sentence for the clerk. */
  help: string;
  basis: string;
  from: readonly Stage[];
  by: By;
  /** 接单之前即可进行: everything else a unit does begins with receiving the order. */
  beforeReceipt?: true;
  /** Beyond stage and post: why it cannot be done now, whatever is filled in. */
  ready?(matter: Matter, context: ActContext): Refusal | undefined;
  /** 对方事项编码, when the act concerns two. */
  otherCode?(payload: Payload<Name>): string;
  /** 所指的工作人员, whose posts the rule looks at. */
  staffNamed?(payload: Payload<Name>): readonly string[];
  /** 所据的职责清单条目. */
  dutyOf?(payload: Payload<Name>): string | undefined;
  /** 说明文字, kept beside the ledger. */
  texts?(payload: Payload<Name>): Record<string, string | undefined>;
  decide(matter: Matter, payload: Payload<Name>, context: ActContext): Result<Decided, Refusal>;
}

/** Gives an act its types from its name. */
export const defineAct = <Name extends ActName>(act: Act<Name>): Act<Name> => act;

/** 动作的本地叫法: a place that calls the consultation by a name of its own reads that name on the button. */
export const localLabel = ({ name, label }: Act, { labels }: Pick<Method, 'labels'>): string =>
  name === 'consult' && labels.routes?.consultation ? `记录${labels.routes.consultation}` : label;

/** 只记事实. */
export const happened = (...facts: Fact[]): Result<Decided, Refusal> => ({ ok: true, value: { facts } });
