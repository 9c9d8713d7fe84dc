import type { MediationCandidates } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { contextFor, loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { ORDER, suggest } from '../domain/suggest.ts';
import type { Nearness } from '../domain/suggest.ts';
import { loadMediation } from '../store/load.ts';
import type { MediationDeps } from './deps.ts';

const nearness: Readonly<Record<Nearness, string>> = { committee: '本调委会', town: '同一乡镇', other: '其他地方' };

/** 可选的调解员: the roster, in an order that says why. */
export const mediationCandidates = (
  deps: MediationDeps,
  signed: Signed,
  id: string,
): Promise<MediationCandidates | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const mediation = await loadMediation(tx, county, id);
    const matter = mediation && (await loadMatter(tx, county, mediation.matterId));
    if (!mediation || !matter) return undefined;
    const { now, places } = await contextFor(deps, tx, signed, matter);
    const parties = await readParties(tx, county, matter.id);
    const roster = await deps.rosterOn(tx, county, dayOf(now));
    const found = suggest(roster, {
      ...{ kind: matter.kind, committee: mediation.committee, walled: matter.walled },
      town: matter.owner.split('.').slice(0, 2).join('.'),
      partyNames: parties.map(({ name }) => name),
      recused: mediation.recused.map(({ mediator }) => mediator),
    });
    return {
      order: ORDER,
      candidates: found.map(({ staff, name, home, languages, fullTime, load, fits, near, ask, barred }) => ({
        ...{ id: staff, name, unit: places.unit(home)?.name ?? home, languages: [...languages], fullTime, load },
        ...{ fits, near: nearness[near], ask, barred },
        assigned: mediation.mediators.includes(staff),
        chosenBy: parties.filter((party) => mediation.choices[party.id] === staff).map((party) => party.name),
      })),
      empty: found.length > 0 ? null : '名册里还没有有账号的在任调解员，请先在“名册”里登入',
    };
  });
