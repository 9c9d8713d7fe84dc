import type { Instant } from '../../../kernel/local-date.ts';
import type { SittingFact } from './facts.ts';
import type { Sitting } from './sitting.ts';

interface Happened {
  at: Instant;
  actor: string;
}

type Booked = Extract<SittingFact, { type: 'Booked' }>;

/** 约定: nothing becomes a sitting. */
export const booked = (county: string, id: string, fact: Booked): Sitting => ({
  ...{ county, id, matterId: fact.matter, mediationId: fact.mediation, kind: fact.kind, mode: fact.mode },
  ...{ state: 'booked', number: fact.number, start: fact.start, end: fact.end },
  ...{ rooms: fact.rooms, chairs: fact.chairs, eyes: fact.eyes },
  ...{ moved: 0, recording: {}, minutes: null, read: [], next: null },
});

/** 折叠: the row is the fold of what the ledger says of this sitting. */
function evolve(now: Sitting, fact: SittingFact, { at, actor }: Happened): Sitting {
  switch (fact.type) {
    case 'Booked':
    case 'PrivatelyNoted':
      return now;
    case 'Moved':
      return { ...now, start: fact.start, end: fact.end, rooms: fact.rooms, moved: now.moved + 1 };
    case 'Cancelled':
      return { ...now, state: 'cancelled' };
    case 'RecordingAnswered':
      return { ...now, recording: { ...now.recording, [fact.party]: { agreed: fact.agreed, at } } };
    case 'MinutesWritten': {
      const { present, told, plans, result } = fact;
      return { ...now, state: 'held', minutes: { at, by: actor, present, told, plans, result } };
    }
    case 'MinutesRead': {
      const { party, way, kind, file } = fact;
      return { ...now, read: [...now.read, { party, way, kind, file, at }] };
    }
    case 'Adjourned':
      return { ...now, state: 'adjourned', next: fact.next };
  }
}

export const fold = (before: Sitting, facts: readonly SittingFact[], happened: Happened): Sitting =>
  facts.reduce((now, fact) => evolve(now, fact, happened), before);
