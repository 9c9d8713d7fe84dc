import {
  mediationEndings,
  mediationSources,
  mediationStages,
  partySides,
  reportReceivers,
  safetyRisks,
} from '@jieyou/contracts';
import type { MediationPage } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { contextFor, currentText, loadMatter, readParties } from '../../matters/index.ts';
import type { PartyRow, Signed } from '../../matters/index.ts';
import type { MediationContext } from '../domain/act.ts';
import { mediationActNamed, mediationActNames } from '../domain/acts/index.ts';
import { mediationLabel } from '../domain/label.ts';
import { mayMediate } from '../domain/may.ts';
import type { Mediation } from '../domain/mediation.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import { termRules } from '../domain/terms.ts';
import { loadMediation, readNotes } from '../store/load.ts';
import { roomOf } from '../store/save.ts';
import { agreementView } from './agreement-view.ts';
import { asideOf } from './aside-view.ts';
import { confirmationViewOf } from './confirmation-view.ts';
import type { MediationDeps } from './deps.ts';
import { fieldLabels } from './field-labels.ts';
import { isGuestNote, peopleView } from './people-view.ts';

/** Every act, allowed or with the reason why not. */
const canOf = (mediation: Mediation, context: MediationContext): MediationPage['can'] =>
  Object.fromEntries(
    mediationActNames.map((name) => {
      const act = mediationActNamed(name);
      const may = mayMediate(act, mediation, context);
      return [name, { ok: may.ok, label: act.label, words: may.ok ? null : sayMediationRefusal(may.refusal) }];
    }),
  );

async function partiesOf(tx: Tx, mediation: Mediation): Promise<MediationPage['parties']> {
  const rows = await readParties(tx, mediation.county, mediation.matterId);
  return rows
    .filter(({ id }) => mediation.parties.includes(id))
    .map(({ id, name, side, kind }) => {
      const will = mediation.wills[id];
      const told = mediation.notices[id]?.at ?? null;
      const consent = { consent: will?.answer ?? ('unasked' as const), consentAt: will?.at ?? null };
      return { id, name, kind, side: partySides[side], noticeAt: told, ...consent };
    });
}

const actLabel = (act: string): string => mediationLabel(act) ?? act;

/** 可以签名的人: the parties, their agents, the mediators. */
function signersOf(
  { parties, mediators }: Mediation,
  people: readonly PartyRow[],
  staffName: (id: string) => string,
): MediationPage['signers'] {
  const principals = people.filter(({ id }) => parties.includes(id));
  const agents = people.filter(({ agent_for: whom }) => whom !== null && parties.includes(whom));
  return [
    ...principals.map(({ id, name }) => ({ id, name, role: 'party', agentFor: null })),
    ...agents.map(({ id, name, agent_for: agentFor }) => ({ id, name, role: 'agent', agentFor })),
    ...mediators.map((id) => ({ id, name: staffName(id), role: 'mediator', agentFor: null })),
  ];
}

/** 可选的人: who serves in the committee, and everybody else of the roster. */
async function rosterOf(
  { mediatorsAt, rosterOn }: MediationDeps,
  tx: Tx,
  county: string,
  committee: string,
  on: LocalDate,
): Promise<MediationPage['roster']> {
  const own = await mediatorsAt(tx, county, committee, on);
  const others = (await rosterOn(tx, county, on)).filter(({ staff }) => !own.some(({ id }) => id === staff));
  return [...own, ...others.map(({ staff, name }) => ({ id: staff, name }))];
}

/** 调解页: for who may read the matter; what is said in the room only for those in it. */
export async function readMediation(
  deps: MediationDeps,
  signed: Signed,
  id: string,
): Promise<MediationPage | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const mediation = await loadMediation(tx, signed.county, id);
    const matter = mediation && (await loadMatter(tx, signed.county, mediation.matterId));
    if (!mediation || !matter) return undefined;
    const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
    const { places } = context;
    const notes = await readNotes(tx, signed.county, id);
    const signers = (mediation.agreement?.signatures ?? []).map(({ who }) => who);
    const staff = [...new Set([...mediation.mediators, ...signers, ...notes.map(({ by }) => by)])];
    const names = await deps.staffNames(tx, signed.county, staff);
    const nameOf = (each: string): string => names.get(each) ?? '（人员已注销）';
    const { title } = await currentText(tx, matter.county, matter.id);
    const parties = await partiesOf(tx, mediation);
    const people = await readParties(tx, signed.county, matter.id);
    const personOf = (each: string): string => people.find((one) => one.id === each)?.name ?? nameOf(each);
    const room = roomOf(mediation);
    const inRoom = [...signed.scope.scopes, ...signed.scope.identity].some((key) => room.includes(key));
    const { stage, committee, screening, term, ending } = mediation;
    return {
      id,
      matter: { id: matter.id, code: matter.code, title, version: matter.version },
      ...{ stage, stageLabel: mediationStages[stage], sourceLabel: mediationSources[mediation.source] },
      committee: { path: committee, name: places.unit(committee)?.name ?? committee },
      openness: mediation.openness,
      arrangement: screening?.arrangement ?? null,
      risks: inRoom ? (screening?.risks ?? []).map((risk) => safetyRisks[risk]) : [],
      reports: inRoom ? mediation.reports.map(({ to, at }) => ({ to: reportReceivers[to], at })) : [],
      reportDue: mediation.reportDue,
      mediators: mediation.mediators.map((each) => ({ id: each, name: nameOf(each), lead: each === mediation.lead })),
      ...peopleView(mediation, { people, notes, name: personOf }),
      parties,
      roster: await rosterOf(deps, tx, signed.county, committee, dayOf(context.now)),
      signers: signersOf(mediation, people, nameOf),
      ...{
        dueDay: term?.dueDay ?? null,
        rawDay: term?.rawDay ?? null,
        basis: term ? termRules[term.rule].basis : null,
      },
      ...asideOf(mediation, personOf),
      agreement: agreementView(mediation, {
        ...{ notes, name: personOf },
        committee: places.shortName(committee),
      }),
      confirmation: confirmationViewOf(mediation.confirmation, personOf),
      ending: ending ? mediationEndings[ending.kind] : null,
      notes: notes
        .filter((note) => note.field !== 'agreement' && !isGuestNote(note))
        .map(({ id: note, act, field, body, at, by }) => ({
          ...{ id: note, actLabel: actLabel(act), field, label: fieldLabels[field] ?? field, body, at },
          by: personOf(by),
        })),
      can: canOf(mediation, context),
    };
  });
}
