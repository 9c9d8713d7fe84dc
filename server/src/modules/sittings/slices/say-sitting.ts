import {
  hearingRoles,
  minutesWays,
  planAnswers,
  sittingKinds,
  sittingModes,
  sittingResults,
  sittingStates,
} from '@jieyou/contracts';
import type { HearingRole, SittingView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { PartyRow } from '../../matters/index.ts';
import { fieldLabels } from '../domain/field-labels.ts';
import { timeOf } from '../domain/free.ts';
import type { Room } from '../domain/room.ts';
import { mayRecord } from '../domain/sitting.ts';
import type { Sitting } from '../domain/sitting.ts';
import { lastOf } from '../store/notes.ts';
import type { SittingNote } from '../store/notes.ts';

/** What is known around a sitting when it is put into words. */
export interface Around {
  rooms: readonly Room[];
  people: readonly PartyRow[];
  parties: readonly string[];
  notes: readonly SittingNote[];
  staffName: (id: string) => string;
}

/** 联系: what the window may know of how to reach somebody; never shown across, never printed. */
const contactOf = ({ do_not_contact: never, safe_contact: safe }: PartyRow): string => {
  if (never) return '请勿联系：不通知，当面约';
  return safe ? `只经安全联系方式：${safe}` : '可以通知';
};

const nameOf = (people: readonly PartyRow[], id: string): string =>
  people.find((one) => one.id === id)?.name ?? '（当事人）';

/** 录音录像能不能录, in words. */
function recordingOf(sitting: Sitting, { parties, people }: Around): SittingView['recording'] {
  const answers = Object.entries(sitting.recording).map(([party, { agreed, at }]) => ({
    ...{ party, name: nameOf(people, party), agreed, at },
  }));
  const allowed = mayRecord(sitting, parties);
  const no = answers.filter(({ agreed }) => !agreed).map(({ name }) => name);
  const left = parties.filter((party) => !sitting.recording[party]).map((party) => nameOf(people, party));
  if (allowed) return { allowed, answers, words: '各方都同意，可以录音录像；任何一方撤回，立即停止' };
  if (no.length > 0) return { allowed, answers, words: `不能录音录像：${no.join('、')}不同意` };
  return { allowed, answers, words: `不能录音录像：还没有问${left.join('、') || '各方'}` };
}

function minutesOf(sitting: Sitting, { notes, people }: Around): SittingView['minutes'] {
  const { minutes, read } = sitting;
  if (!minutes) return null;
  const plans = JSON.parse(lastOf(notes, 'plans') ?? '[]') as string[];
  const done = read.map(({ party }) => party);
  return {
    ...{ at: minutes.at, told: minutes.told, result: minutes.result ? sittingResults[minutes.result] : null },
    present: minutes.present.map((each) => nameOf(people, each)),
    plans: minutes.plans.map(({ answers }, at) => ({
      what: plans[at] ?? null,
      answers: answers.map(({ party, answer }) => ({ name: nameOf(people, party), answer: planAnswers[answer] })),
    })),
    read: read.map(({ party, way, at }) => ({ name: nameOf(people, party), way: minutesWays[way], at })),
    unread: minutes.present.filter((each) => !done.includes(each)).map((each) => nameOf(people, each)),
  };
}

/** 参加听证的人, by their roles. */
const sayPeople = (body: string): string =>
  (JSON.parse(body) as { role: HearingRole; name: string }[])
    .map(({ role, name }) => `${hearingRoles[role]}：${name}`)
    .join('；');

function notesOf({ notes, staffName }: Around, which: (note: SittingNote) => boolean): SittingView['notes'] {
  return notes
    .filter((note) => note.field !== 'plans' && which(note))
    .map(({ field, body, at, by }) => ({
      ...{ field, at, by: staffName(by) },
      label: field === 'people' ? '参加听证的人' : (fieldLabels[field] ?? field),
      body: field === 'people' ? sayPeople(body) : body,
    }));
}

type Said = Omit<SittingView, 'matter' | 'can' | 'papers'>;

/** 一次会, in words. */
export function saySitting(sitting: Sitting, around: Around): Said {
  const { id, mediationId, kind, mode, state, number, start, end, rooms, chairs, moved, next } = sitting;
  const { people, parties } = around;
  return {
    ...{ id, mediationId, kind, mode, state, number, moved, next },
    ...{ kindLabel: sittingKinds[kind], modeLabel: sittingModes[mode], stateLabel: sittingStates[state] },
    ...{ day: dayOf(start), from: timeOf(start), to: timeOf(end) },
    rooms: rooms.map((each) => ({ id: each, name: around.rooms.find((room) => room.id === each)?.name ?? '（场所）' })),
    chairs: chairs.map((each) => ({ id: each, name: around.staffName(each) })),
    recording: recordingOf(sitting, around),
    minutes: minutesOf(sitting, around),
    sides: parties
      .map((party) => ({ party, name: nameOf(people, party), notes: notesOf(around, ({ about }) => about === party) }))
      .filter(({ notes }) => notes.length > 0),
    notes: notesOf(around, ({ about }) => about === null),
    invitations: people
      .filter(({ id: party }) => kind === 'hearing' || (kind === 'mediation' && parties.includes(party)))
      .map((row) => ({ party: row.id, name: row.name, contact: contactOf(row) })),
  };
}
