import { randomUUID } from 'node:crypto';
import { lists } from '@jieyou/contracts';
import type { Scene } from './scene.ts';
import type { True } from './truth.ts';

/** What the addresses name: the matters there are, and one of each other thing. */
export interface Named {
  ids: {
    import: string;
    duty: string;
    grid: string;
    mediation: string;
    referral: string;
    notices: string[];
    slips: string[];
  };
  scene: Scene;
  matters: True[];
  kinds: () => True[];
}

/** Every address of the interface that is read; a new one must be given its place here. Asked once the scene is set. */
export const addressesOf = (named: () => Named): Readonly<Record<string, () => string[]>> => ({
  '/healthz': () => [],
  '/openapi.json': () => [],
  '/api/session': () => ['/api/session'],
  '/api/staff': () => ['/api/staff?q=李'],
  '/api/places': () => ['/api/places'],
  '/api/desk': () => ['/api/desk'],
  '/api/lists/{list}': () => Object.keys(lists).map((list) => `/api/lists/${list}?limit=100`),
  '/api/search': () =>
    named()
      .kinds()
      .map(({ code }) => `/api/search?q=${code}`),
  '/api/search/people/log': () => ['/api/search/people/log'],
  '/api/forms': () => ['/api/forms'],
  '/api/mediation-forms': () => ['/api/mediation-forms'],
  '/api/mediation-forms/{form}/blank.pdf': () => ['/api/mediation-forms/MED-AGR/blank.pdf'],
  '/api/mediation-forms/{form}/blank.docx': () => ['/api/mediation-forms/MED-AGR/blank.docx'],
  '/api/mediation-forms/{form}/example.svg': () => ['/api/mediation-forms/MED-REG/example.svg'],
  '/api/mediation-acts': () => ['/api/mediation-acts'],
  '/api/mediations/{id}': () => [`/api/mediations/${named().ids.mediation}`],
  '/api/mediations/{id}/links': () => [`/api/mediations/${named().ids.mediation}/links`],
  '/api/mediations/{id}/files/{file}': () => [`/api/mediations/${named().ids.mediation}/files/${randomUUID()}`],
  '/api/mediations/{id}/candidates': () => [`/api/mediations/${named().ids.mediation}/candidates`],
  '/api/rosters/people': () => ['/api/rosters/people', '/api/rosters/people?kind=mediator&near=1'],
  '/api/rosters/people/{id}': () => [`/api/rosters/people/${randomUUID()}`],
  '/api/rosters/committees': () => ['/api/rosters/committees'],
  '/api/rosters/studios': () => ['/api/rosters/studios'],
  '/api/rosters/duty-days': () => ['/api/rosters/duty-days'],
  '/api/rosters/complaints': () => ['/api/rosters/complaints'],
  '/api/mediations/{id}/dossier': () => [`/api/mediations/${named().ids.mediation}/dossier`],
  '/api/mediations/{id}/dossier.pdf': () => [`/api/mediations/${named().ids.mediation}/dossier.pdf`],
  '/api/mediations/{id}/forms': () => [`/api/mediations/${named().ids.mediation}/forms`],
  '/api/mediations/{id}/forms/{form}.pdf': () => [`/api/mediations/${named().ids.mediation}/forms/MED-REG.pdf`],
  '/api/mediations/{id}/forms/{form}.docx': () => [`/api/mediations/${named().ids.mediation}/forms/MED-REG.docx`],
  '/api/proceeding-acts': () => ['/api/proceeding-acts'],
  '/api/petition-acts': () => ['/api/petition-acts'],
  '/api/petitions': () => ['open', 'late', 'handling'].map((list) => `/api/petitions?list=${list}`),
  '/api/petitions/{id}/opinions/{at}.pdf': () => [`/api/petitions/${randomUUID()}/opinions/0.pdf`],
  '/api/matters/{id}/proceedings': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/proceedings`),
  '/api/matters/{id}/petitions': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/petitions`),
  '/api/partners': () => ['/api/partners'],
  '/api/referral-acts': () => ['/api/referral-acts'],
  '/api/referrals': () =>
    ['to_answer', 'waiting', 'late', 'open', 'closed'].map((list) => `/api/referrals?list=${list}`),
  '/api/referrals/{id}': () => [`/api/referrals/${named().ids.referral}`],
  '/api/referrals/{id}/letters/{at}.pdf': () => [`/api/referrals/${named().ids.referral}/letters/0.pdf`],
  '/api/referrals/{id}/letters/{at}.docx': () => [`/api/referrals/${named().ids.referral}/letters/0.docx`],
  '/api/matters/{id}/referrals': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/referrals`),
  '/api/mediations/{id}/sittings': () => [`/api/mediations/${named().ids.mediation}/sittings`],
  '/api/matters/{id}/sittings': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/sittings`),
  '/api/sitting-acts': () => ['/api/sitting-acts'],
  '/api/rooms': () => ['/api/rooms'],
  '/api/rooms/bookable': () => ['/api/rooms/bookable'],
  '/api/sittings/week': () => ['/api/sittings/week'],
  '/api/sittings/{id}/calendar.ics': () => [`/api/sittings/${randomUUID()}/calendar.ics`],
  '/api/sittings/{id}/invitations/{party}': () => [`/api/sittings/${randomUUID()}/invitations/${randomUUID()}`],
  '/api/sittings/{id}/record': () => [`/api/sittings/${randomUUID()}/record`],
  '/api/sittings/{id}/record.pdf': () => [`/api/sittings/${randomUUID()}/record.pdf`],
  '/api/sittings/{id}/record.docx': () => [`/api/sittings/${randomUUID()}/record.docx`],
  '/api/matters/{id}/mediations': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/mediations`),
  '/api/matters/{id}/packages': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/packages`),
  '/api/subsidies': () => ['/api/subsidies'],
  '/api/subsidies/{id}': () => [`/api/subsidies/${randomUUID()}`],
  '/api/subsidies/{id}/sheet.xlsx': () => [`/api/subsidies/${randomUUID()}/sheet.xlsx`],
  '/api/performance': () =>
    ['today', 'week', 'late', 'partial', 'call_backs', 'all'].map((show) => `/api/performance?show=${show}`),
  '/api/mediations/{id}/performance': () => [`/api/mediations/${named().ids.mediation}/performance`],
  '/api/mediations/{id}/roads.pdf': () => [`/api/mediations/${named().ids.mediation}/roads.pdf`],
  '/api/mediations/{id}/roads/{road}/payment-order.pdf': () => [
    `/api/mediations/${named().ids.mediation}/roads/${randomUUID()}/payment-order.pdf?creditor=${randomUUID()}`,
  ],
  '/api/package-forms': () => ['/api/package-forms'],
  '/api/package-steps': () => ['mine', 'late', 'all'].map((show) => `/api/package-steps?show=${show}`),
  '/api/matters/{id}': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}`),
  '/api/matters/{id}/receipt': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/receipt`),
  '/api/matters/{id}/papers': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/papers`),
  '/api/matters/{id}/similar': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/similar`),
  '/api/matters/{id}/papers/{paper}': () => [`/api/matters/${named().scene.own}/papers/1-receipt`],
  '/api/grids': () => ['/api/grids', '/api/grids?vacant=true'],
  '/api/grids/at': () => ['/api/grids/at?lng=112.3&lat=30.5'],
  '/api/grids/marks': () => ['/api/grids/marks?q=卫生室'],
  '/api/grids/{id}': () => [`/api/grids/${named().ids.grid}`],
  '/api/imports': () => ['/api/imports'],
  '/api/imports/{id}': () => [`/api/imports/${named().ids.import}`],
  '/api/imports/{id}/similar': () => [`/api/imports/${named().ids.import}/similar`],
  '/api/imports/{id}/problems': () => [`/api/imports/${named().ids.import}/problems`],
  '/api/import-mappings': () => ['/api/import-mappings'],
  '/api/notices': () => ['/api/notices'],
  '/api/notices/slips': () => ['/api/notices/slips'],
  '/api/notices/slips/{id}/page': () =>
    named()
      .ids.slips.slice(0, 10)
      .map((id) => `/api/notices/slips/${id}/page`),
  '/api/notices/undelivered': () => ['/api/notices/undelivered'],
  '/api/notices/settings': () => ['/api/notices/settings'],
  '/api/methods': () => ['/api/methods'],
  '/api/methods/{id}/{version}/differences': () => ['/api/methods/neutral/1/differences'],
  '/api/methods/{id}/{version}/simulation': () => ['/api/methods/neutral/1/simulation'],
  '/api/methods/choices': () => ['/api/methods/choices'],
  '/api/matters/{id}/look-through': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/look-through?method=neutral`),
  '/api/look-through': () => [
    `/api/look-through?method=neutral&ids=${named()
      .matters.slice(0, 100)
      .map(({ id }) => id)
      .join(',')}`,
  ],
  '/api/measures': () => ['/api/measures'],
  '/api/measures/figures': () => ['/api/measures/figures?measures=registered&from=2020-01-01&to=2029-12-31&by=kind'],
  '/api/measures/{id}/rows': () => [
    '/api/measures/registered/rows?part=numerator&from=2020-01-01&to=2029-12-31',
    '/api/measures/concluded_rate/rows?part=denominator&from=2020-01-01&to=2029-12-31',
  ],
  '/api/months': () => ['/api/months'],
  '/api/months/{month}': () => ['/api/months/2026-01'],
  '/api/calendars': () => ['/api/calendars'],
  '/api/public-page': () => ['/api/public-page'],
  '/api/risks': () => ['/api/risks'],
  '/api/risks/proposals': () => ['/api/risks/proposals'],
  '/api/risks/{id}': () => [`/api/risks/${randomUUID()}`],
  '/api/meetings': () => ['/api/meetings'],
  '/api/meetings/{id}': () => [`/api/meetings/${randomUUID()}`],
  '/api/meetings/{id}/minutes': () => [`/api/meetings/${randomUUID()}/minutes`],
  '/api/information': () => ['/api/information', '/api/information?state=new'],
  '/api/tasks': () => ['/api/tasks'],
  '/api/tasks/feed': () => ['/api/tasks/feed'],
  // Open to whoever has the address, and to nobody else: asked in the module's own test.
  '/api/feeds/{token}/tasks.ics': () => [],
  '/api/cadences': () => ['/api/cadences', '/api/cadences?month=2026-10&unit=c990101.t01.zx&cadence=weekly-review'],
  '/api/cadences/overview': () => ['/api/cadences/overview'],
  '/api/duties': () => ['/api/duties', '/api/duties?q=工资'],
  '/api/duties/search': () => ['/api/duties/search?q=拖欠工资'],
  '/api/duties/waiting': () => ['/api/duties/waiting'],
  '/api/duties/drafts': () => ['/api/duties/drafts'],
  '/api/duties/corrections': () => ['/api/duties/corrections'],
  '/api/duties/sheet': () => ['/api/duties/sheet'],
  '/api/duties/{id}': () => [`/api/duties/${named().ids.duty}`],
  '/api/matters/{id}/owner-proposals': () =>
    named()
      .kinds()
      .map(({ id }) => `/api/matters/${id}/owner-proposals`),
});
