import type { ActAnswer, BookableRooms, KeepRoom, RoomsView, SittingsView, WeekView } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import type { ActForm, FormOptions } from './forms.ts';
import { get, post } from './http.ts';

export type SittingActs = { acts: ActForm[]; options: FormOptions };
const at = encodeURIComponent;

/** 一次调解的各次会. */
export const sittingsQuery = (mediation: string): Asked<SittingsView> => ({
  queryKey: ['matter', 'mediation', mediation, 'sittings'],
  queryFn: () => get<SittingsView>(`/api/mediations/${at(mediation)}/sittings`),
});

/** 一件事项的各次会. */
export const sittingsOfMatterQuery = (matter: string): Asked<SittingsView> => ({
  queryKey: ['matter', 'sittings', matter],
  queryFn: () => get<SittingsView>(`/api/matters/${at(matter)}/sittings`),
});

/** 会上各动作的表单. */
export const sittingActsQuery = (): Asked<SittingActs> => ({
  queryKey: ['sitting-acts'],
  queryFn: () => get<SittingActs>('/api/sitting-acts'),
  staleTime: 60 * 60_000,
});

/** 可以约的场所. */
export const bookableRoomsQuery = (mediation?: string): Asked<BookableRooms> => ({
  queryKey: ['rooms', 'bookable', mediation],
  queryFn: () => get<BookableRooms>(`/api/rooms/bookable${mediation ? `?mediation=${at(mediation)}` : ''}`),
});

/** 场所一周. */
export const roomsQuery = (day?: string): Asked<RoomsView> => ({
  queryKey: ['rooms', 'week', day],
  queryFn: () => get<RoomsView>(`/api/rooms${day ? `?day=${at(day)}` : ''}`),
  placeholderData: (earlier) => earlier,
});

/** 本周我主持的会. */
export const ownWeekQuery = (): Asked<WeekView> => ({
  queryKey: ['desk', 'week'],
  queryFn: () => get<WeekView>('/api/sittings/week'),
});

type Command = { commandId: string; seen: number; payload: unknown };

export const bookSitting = (mediation: string, command: Command): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/mediations/${at(mediation)}/sittings`, command);
export const bookHearing = (matter: string, command: Command): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/matters/${at(matter)}/hearings`, command);
export const doSittingAct = (sitting: string, act: string, command: Command): Promise<ActAnswer> =>
  post<ActAnswer>(`/api/sittings/${at(sitting)}/acts/${act}`, command);

/** 登记、更改场所. */
export const keepRoom = (id: string | undefined, room: KeepRoom): Promise<unknown> =>
  post(id ? `/api/rooms/${at(id)}` : '/api/rooms', room);

export const sittingRecordAddress = (id: string, form: string): string =>
  `/api/sittings/${at(id)}/${form === 'HEARING' ? 'record' : 'record.pdf'}`;
export const sittingWordAddress = (id: string): string => `/api/sittings/${at(id)}/record.docx`;
export const sittingCalendarAddress = (id: string): string => `/api/sittings/${at(id)}/calendar.ics`;
export const invitationAddress = (id: string, party: string): string =>
  `/api/sittings/${at(id)}/invitations/${at(party)}`;
