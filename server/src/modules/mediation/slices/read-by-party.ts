import { mediationEndings, mediationStages } from '@jieyou/contracts';
import type { AgreementView, MediationStage, PartyActName, RecordingAnswer } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter, personContext } from '../../matters/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { partyActNamed, partyActNames } from '../domain/party/acts/index.ts';
import { saidIn } from '../domain/party/facts.ts';
import { partyMay } from '../domain/party/party-act.ts';
import type { PartyContext } from '../domain/party/party-act.ts';
import { sayPartyRefusal } from '../domain/party/refusals.ts';
import { linkPeople } from '../store/link-people.ts';
import type { LinkPerson } from '../store/link-people.ts';
import { loadMediation, readNotes } from '../store/load.ts';
import type { StoredNote } from '../store/load.ts';
import { offeredTo } from './act-by-party.ts';
import type { OpenedForParty } from './act-by-party.ts';
import { agreementView } from './agreement-view.ts';
import type { MediationDeps } from './deps.ts';

type Named = { readonly id: string; readonly name: string };

/** 当事人看到的一次调解. */
export type PartyPage = {
  readonly id: string;
  readonly code: string;
  readonly owner: string;
  readonly stage: MediationStage;
  readonly stageLabel: string;
  readonly ending: string | null;
  readonly committee: string;
  readonly mediators: readonly Named[];
  readonly offered: readonly Named[];
  readonly dueDay: string | null;
  /** 替谁: the name of the party for whom an agent holds the link. */
  readonly agentOf: string | null;
  /** 不和对方见面: then nothing of the other side stands here. */
  readonly apart: boolean;
  readonly sides: readonly { readonly name: string; readonly own: boolean }[];
  readonly told: boolean;
  readonly agreed: boolean;
  readonly recording: RecordingAnswer | null;
  readonly proposals: readonly {
    readonly body: string;
    readonly at: Instant;
    readonly own: boolean;
    readonly shared: boolean;
  }[];
  readonly agreement: AgreementView | null;
  /** 自己要做的、该得到的. */
  readonly duties: readonly (AgreementView['duties'][number] & { readonly owes: boolean | null })[];
  readonly signed: boolean;
  readonly can: Readonly<Record<PartyActName, { ok: boolean; label: string; words: string | null }>>;
  /** 要打码的姓名. */
  readonly covered: readonly string[];
};

const OTHER = '对方';

/** Names stand here only where the sides may meet; before anybody asked whether they may, they may not. */
const mayMeet = ({ screening }: Mediation): boolean => screening?.arrangement === 'together';

type Seen = { mediation: Mediation; people: readonly LinkPerson[]; notes: readonly StoredNote[]; party: string };

const nameIn =
  ({ mediation, people }: Seen, staff: ReadonlyMap<string, string>) =>
  (id: string): string => {
    const found = people.find((one) => one.id === id);
    if (!found) return staff.get(id) ?? '调解员';
    return found.own || mayMeet(mediation) ? found.name : OTHER;
  };

function proposalsOf({ mediation, notes, party }: Seen): PartyPage['proposals'] {
  return saidIn(mediation).proposals.flatMap((each) => {
    const body = notes.find(({ id }) => id === each.id)?.body;
    return body === undefined ? [] : [{ body, at: each.at, own: each.party === party, shared: each.shared }];
  });
}

function dutiesOf({ mediation, party }: Seen, view: AgreementView | null): PartyPage['duties'] {
  const sides = new Map(mediation.agreement?.duties.map((duty) => [duty.item, duty]));
  return (view?.duties ?? []).flatMap((duty) => {
    const { debtor = null, creditor = null } = sides.get(duty.item) ?? {};
    const owes = debtor === party || (creditor === party ? false : null);
    return owes === null && (debtor !== null || creditor !== null) ? [] : [{ ...duty, owes }];
  });
}

/** 读本人的调解, under the link that opened it. */
export async function readByParty(deps: MediationDeps, tx: Tx, opened: OpenedForParty): Promise<PartyPage> {
  const { county, mediationId, matterId, partyId: holder, party } = opened;
  const mediation = await loadMediation(tx, county, mediationId);
  const matter = mediation && (await loadMatter(tx, county, matterId));
  if (!mediation || !matter) throw new Error(`the mediation of a link is not to be seen: ${mediationId}`);
  const { now, calendar, places } = await personContext(deps, tx, matter);
  const offered = await offeredTo(deps, tx, mediation, matter, now);
  const [people, notes] = [await linkPeople(tx), await readNotes(tx, county, mediationId)];
  const seen: Seen = { mediation, people, notes, party };
  const staff = await deps.staffNames(tx, county, mediation.mediators);
  const name = nameIn(seen, staff);
  const agreement = agreementView(mediation, { notes, name, committee: places.shortName(mediation.committee) });
  const context: PartyContext = {
    ...{ now, calendar, holder, party, matter, nextId: deps.newId, file: null },
    offered: offered.map(({ id }) => id),
  };
  const can = Object.fromEntries(
    partyActNames.map((each) => {
      const act = partyActNamed(each);
      const may = partyMay(act, mediation, context);
      return [each, { ok: may.ok, label: act.label, words: may.ok ? null : sayPartyRefusal(may.refusal) }];
    }),
  ) as PartyPage['can'];
  return {
    ...{ id: mediationId, code: matter.code, owner: matter.owner, stage: mediation.stage },
    ...{ stageLabel: mediationStages[mediation.stage], dueDay: mediation.term?.dueDay ?? null },
    ending: mediation.ending ? mediationEndings[mediation.ending.kind] : null,
    committee: places.unit(mediation.committee)?.name ?? '人民调解委员会',
    mediators: mediation.mediators.map((id) => ({ id, name: name(id) })),
    offered,
    agentOf: holder === party ? null : name(party),
    apart: !mayMeet(mediation),
    sides: people.filter(({ own }) => own || mayMeet(mediation)).map((one) => ({ name: one.name, own: one.own })),
    told: mediation.notices[party] !== undefined,
    agreed: mediation.wills[party]?.answer === 'agreed',
    recording: saidIn(mediation).recording[party]?.answer ?? null,
    ...{ proposals: proposalsOf(seen), agreement, duties: dutiesOf(seen, agreement), can },
    signed: mediation.agreement?.signatures.some(({ who }) => who === holder) ?? false,
    covered: mayMeet(mediation) ? [] : people.filter(({ own }) => !own).map((one) => one.name),
  };
}
