import { petitionPayloads } from '@jieyou/contracts';
import { dayOf, endOfDay, yearOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { BesideKind, BesideStore } from '../../matters/index.ts';
import { mayPetition, petitionActNamed, petitionActNames } from '../domain/acts.ts';
import type { PetitionAct } from '../domain/acts.ts';
import { fold, isOver, running } from '../domain/petition.ts';
import type { Petition, PetitionFact } from '../domain/petition.ts';
import type { PetitionRefusal } from '../domain/refusals.ts';

export const petitionKind: BesideKind<Petition, PetitionFact, PetitionRefusal, PetitionAct> = {
  ...{ name: 'petition', acts: petitionActNames, act: petitionActNamed, may: mayPetition },
  fold: (before, facts) => fold(before, facts),
  missing: { code: 'no_such_petition' },
};

/** 某事项的信访程序, the latest first. */
export const petitionsOf = async (tx: Tx, county: string, matters: readonly string[]): Promise<Petition[]> =>
  (
    await tx.query<{ state: Petition }>(
      'select state from petition where county = $1 and matter_id = any($2::uuid[]) order by opened_at desc, id',
      [county, matters],
    )
  ).map(({ state }) => state);

const TAKE = `
  insert into paper_series (county, series, year, last) values ($1, $2, $3, 1)
  on conflict (county, series, year) do update set last = paper_series.last + 1
  returning last`;

const SAVE = `
  insert into petition (county, id, matter_id, stage, over, due, opened_at, state)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (county, id) do update set
    stage = excluded.stage, over = excluded.over, due = excluded.due, state = excluded.state`;

export const petitionStore: BesideStore<Petition, PetitionFact> = {
  payloads: petitionPayloads,
  load: async (tx, county, id) =>
    (await tx.maybe<{ state: Petition }>('select state from petition where county = $1 and id = $2', [county, id]))
      ?.state,
  save: (tx, petition) => {
    const { county, id, matterId, stage, openedAt } = petition;
    const [first] = running(petition)
      .filter(({ rule }) => rule !== 'ask_review' && rule !== 'ask_recheck' && rule !== 'object')
      .map(({ dueDay }) => dueDay)
      .toSorted();
    const due = first === undefined ? null : endOfDay(first);
    return tx.write(SAVE, [county, id, matterId, stage, isOver(petition), due, openedAt, JSON.stringify(petition)]);
  },
  number: async (tx, { county }, facts, { now }) => {
    const numbered: PetitionFact[] = [...facts];
    for (const fact of facts) {
      if (fact.type !== 'Opined' || !fact.own) continue;
      const year = yearOf(dayOf(now));
      const { last } = await tx.one<{ last: number }>(TAKE, [county, `petition/${fact.level}/${fact.organ}`, year]);
      numbered.push({ type: 'Numbered', number: { year, seq: last } });
    }
    return numbered;
  },
  keep: async (tx, { county, id }, { externalNo }) => {
    if (externalNo === undefined) return;
    await tx.write('update petition set external_no = $3 where county = $1 and id = $2', [county, id, externalNo]);
  },
};
