import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Db, Scope, Tx } from '../../../platform/db/index.ts';
import type { CitedDuty, NamedPost, PlaceBook } from '../domain/act.ts';
import type { Json } from '../../record/index.ts';
import type { Fact } from '../domain/facts.ts';
import type { DutyRef, Matter } from '../domain/matter.ts';
import type { Role } from '@jieyou/contracts';

/** Who acts, as the session says. */
export interface Signed {
  county: string;
  staffId: string;
  scope: Scope;
  post: { id: string; role: Role; orgPath: string; scopePath: string };
}

/** 记录上的办理人: what the record says of who did it, staff by their post, or the person themselves by their pass. */
export interface Hand {
  county: string;
  /** The staff's id, or the party's. */
  staffId: string;
  /** The post, or the pass; the unit, or `PERSON`. */
  post: { id: string; orgPath: string };
}

/** 请谁来: a meeting that was booked, moved or called off. A room's name is the only word it carries. */
export interface Summons {
  what: 'booked' | 'moved' | 'cancelled';
  /** `2026-03-05 14:00`. */
  at: string;
  staff: readonly string[];
  parties: readonly { id: string; where: string | null }[];
}

/** What happened to a matter, for whoever wants to be told; written in the act's own transaction. */
export interface Told {
  before: Matter | null;
  after: Matter;
  facts: readonly Fact[];
  seq: number;
  at: Instant;
  by: Hand;
  /** 动作里写的话, by field; never kept with the facts. */
  said?: Readonly<Record<string, string | undefined>>;
  /** 约定的会: who is to come, when and where. */
  summons?: Summons;
}

/** 事项模块所需: everything that is not its own arrives here, from the one file that knows every module. */
export interface MattersDeps {
  db: Db;
  crypto: CryptoProvider;
  now: () => Instant;
  newId: () => string;
  places: (
    tx: Tx,
    county: string,
  ) => Promise<PlaceBook & { areaCode: (path: string) => string; shortName: (path: string) => string }>;
  methodInForce: (tx: Tx, county: string, on: LocalDate) => Promise<Method | null>;
  methodByVersion: (tx: Tx, county: string, version: string) => Promise<Method | null>;
  calendar: (tx: Tx, county: string) => Promise<WorkCalendar>;
  staffNames: (tx: Tx, county: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** 在任岗位 of these people on that day. */
  postsOf: (
    tx: Tx,
    county: string,
    staff: readonly string[],
    on: LocalDate,
  ) => Promise<ReadonlyMap<string, readonly NamedPost[]>>;
  tell: (tx: Tx, told: Told) => Promise<void>;
  /** 职责清单: an entry to rely on today, and the words of those that orders relied on, by `<id>@<version>`. */
  duties: {
    toRelyOn: (tx: Tx, county: string, id: string, now: Instant) => Promise<CitedDuty | undefined>;
    words: (
      tx: Tx,
      county: string,
      refs: readonly DutyRef[],
    ) => Promise<ReadonlyMap<string, { what: string; basis: string }>>;
  };
  /** 另一模块的动作, said in words for the timeline. */
  besides?: readonly SaysBeside[];
}

/** How another module's entries in a matter's chain read. */
export interface SaysBeside {
  /** Its acts are named `<name>.<act>`, its facts stand under that name. */
  readonly name: string;
  readonly label: (act: string) => string | undefined;
  readonly say: (facts: Json, unit: (path: string) => string) => readonly string[];
}
