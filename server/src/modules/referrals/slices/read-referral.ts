import {
  partySides,
  policeHints,
  policeViews,
  referralGrounds,
  referralPurposes,
  referralResults,
} from '@jieyou/contracts';
import type { ReferralPage } from '@jieyou/contracts';
import type { BesideContext } from '../../../kernel/beside.ts';
import { endOfDay } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { contextFor, currentText, latestText, loadMatter, readBeside, readParties } from '../../matters/index.ts';
import type { BesideEntry, Matter, Signed } from '../../matters/index.ts';
import { ofPartner } from '../domain/act.ts';
import { referralActNamed, referralActNames } from '../domain/acts/index.ts';
import type { ReferralFact } from '../domain/facts.ts';
import { letterTitle, printLetterNumber } from '../domain/letters.ts';
import { mayRefer } from '../domain/may.ts';
import { isGuarded } from '../domain/referral.ts';
import type { Referral } from '../domain/referral.ts';
import { sayReferralRefusal } from '../domain/refusals.ts';
import { sayReferralFact } from '../domain/say-fact.ts';
import { legalTerms } from '../domain/legal-terms.ts';
import { methodClock, naturalDay } from '../domain/terms.ts';
import type { ReferralTerm } from '../domain/legal-terms.ts';
import { loadReferral } from '../store/load.ts';
import { findPartner } from '../store/partners.ts';
import type { ReferralDeps } from './deps.ts';
import { fieldLabels } from './field-labels.ts';
import { referralLine } from './line.ts';

/** 一次对接 with everything around it that its page and its letters need. */
export interface GatheredReferral {
  referral: Referral;
  matter: Matter;
  context: BesideContext & { places: { shortName(path: string): string } };
  title: string;
  partner: string;
  entries: BesideEntry<ReferralFact>[];
  people: Awaited<ReturnType<typeof readParties>>;
}

/** 读出一次对接, through the asker's own rights. */
export async function gatherReferral(
  deps: ReferralDeps,
  tx: Tx,
  signed: Signed,
  id: string,
): Promise<GatheredReferral | undefined> {
  const referral = await loadReferral(tx, signed.county, id);
  const matter = referral && (await loadMatter(tx, signed.county, referral.matterId));
  if (!referral || !matter) return undefined;
  const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
  const { title } = await currentText(tx, matter.county, matter.id);
  const partner = (await findPartner(tx, signed.county, referral.partner.id))?.name ?? '（单位已删除）';
  const entries = await readBeside<ReferralFact>(deps, tx, referral, 'referral');
  return {
    referral,
    matter,
    context,
    title,
    partner,
    entries,
    people: await readParties(tx, signed.county, matter.id),
  };
}

/** 材料清单, one a line. */
export const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function clocksOf(
  { decide, handle, apply, retry, determinedOn, acceptedOn, result, kind }: Referral,
  context: BesideContext,
) {
  const basisOf = (term: ReferralTerm, which: 'decide' | 'handle'): string => {
    if (term.rule === 'agreed') return '各方当事人同意';
    return term.rule === 'method'
      ? (methodClock(context.method, kind, which)?.basis ?? '')
      : legalTerms[term.rule].basis;
  };
  const open = result === null;
  const said = (
    label: string,
    term: ReferralTerm | null,
    which: 'decide' | 'handle',
    runs: boolean,
    from: typeof determinedOn,
  ) =>
    term
      ? [
          {
            ...{ label, dueDay: term.dueDay, rawDay: term.rawDay, basis: basisOf(term, which) },
            ...{ late: runs && endOfDay(term.dueDay) <= context.now, provisional: term.provisional },
            natural: naturalDay(term, from),
          },
        ]
      : [];
  return [
    ...said('申请调解', apply, 'handle', false, determinedOn),
    ...said('决定受理或者退回', decide, 'decide', acceptedOn === null && open, null),
    ...said('办理', handle, 'handle', open, acceptedOn),
    ...said('不成后共同申请交警调解', retry, 'handle', false, result?.on ?? null),
  ];
}

const partiesOf = ({ referral: { parties, informed, wills }, people }: GatheredReferral): ReferralPage['parties'] =>
  people
    .filter(({ id }) => parties.includes(id))
    .map(({ id, name, side }) => {
      const will = wills[id];
      const answered = will?.agreed === true ? ('agreed' as const) : ('refused' as const);
      return {
        ...{ id, name, side: partySides[side], informedOn: informed[id]?.on ?? null },
        ...{ will: will ? answered : ('unasked' as const), willOn: will?.on ?? null },
      };
    });

const policeOf = ({ referral, entries }: GatheredReferral): ReferralPage['police'] =>
  referral.police && {
    ...{ hints: referral.police.hints.map((hint) => policeHints[hint]), guarded: isGuarded(referral) },
    view: referral.police.view && policeViews[referral.police.view],
    ...{ caseOpen: referral.police.caseOpen, injury: referral.police.injury },
    safetyPlan: latestText(entries, 'safetyPlan'),
  };

const labelOf = (act: string): string =>
  act === 'open' ? '登记对接' : (referralActNames.find((name) => name === act) && referralActNamed(act).label) || act;

/** 对接页. */
export function readReferral(deps: ReferralDeps, signed: Signed, id: string): Promise<ReferralPage | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const found = await gatherReferral(deps, tx, signed, id);
    if (!found) return undefined;
    const { referral, matter, context, title, partner, entries } = found;
    const { places } = context;
    const office = places.unit(referral.office)?.name ?? referral.office;
    const { kind, result } = referral;
    return {
      ...referralLine(referral, {
        matter: { id: matter.id, code: matter.code, title },
        partner,
        office,
        now: context.now,
      }),
      ...{ version: matter.version, purposeLabel: referralPurposes[referral.purpose] },
      ...{ ground: referralGrounds[referral.ground], basis: latestText(entries, 'basis') },
      ...{ request: latestText(entries, 'request'), materials: linesOf(latestText(entries, 'materials')) },
      ...{ externalNo: latestText(entries, 'externalNo'), round: referral.round },
      onBehalf: referral.partner.org === null && !ofPartner(referral, context),
      ...{ parties: partiesOf(found), clocks: clocksOf(referral, context), police: policeOf(found) },
      ...{ result: result && referralResults[result.kind], undisputed: latestText(entries, 'undisputed') },
      letters: referral.letters.map(({ kind: letter, number, at }) => ({
        ...{ kind: letter, label: letterTitle(kind, letter), at },
        number: printLetterNumber(kind, number, places.shortName(referral.office)),
      })),
      history: entries.map(({ seq, act, at, by, facts, texts }) => ({
        ...{ seq, label: labelOf(act), at, by, says: facts.flatMap((fact) => sayReferralFact(fact) ?? []) },
        texts: Object.entries(texts).map(([field, body]) => ({ label: fieldLabels[field] ?? field, body })),
      })),
      can: Object.fromEntries(
        referralActNames.map((name) => {
          const act = referralActNamed(name);
          const may = mayRefer(act, referral, context);
          return [name, { ok: may.ok, label: act.label, words: may.ok ? null : sayReferralRefusal(may.refusal) }];
        }),
      ),
    };
  });
}
