import { codesOf, petitionKinds, petitionLevels, petitionLists, petitionStages } from '@jieyou/contracts';
import type { PetitionList, PetitionListPage } from '@jieyou/contracts';
import { dayOf, endOfDay } from '../../../kernel/local-date.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { running } from '../domain/petition.ts';
import type { Petition } from '../domain/petition.ts';

// $1 county, $2 scopes, $3 now. One place says what each list holds; none of them counts persons.
const where: Readonly<Record<PetitionList, string>> = {
  to_route: `not p.over and p.stage = 'received' and p.state->>'receiver' = 'office'`,
  to_inform: `not p.over and p.stage in ('received', 'routed')`,
  handling: `not p.over and p.stage = 'accepted'`,
  to_serve: `not p.over and p.stage = 'opined'`,
  late: 'not p.over and p.due <= $3',
  open: 'not p.over',
};
const base = (list: PetitionList): string => `
  from petition p join matter m on m.county = p.county and m.id = p.matter_id
  where p.county = $1 and m.readable && $2::text[] and $3::timestamptz is not null and ${where[list]}`;
const empty: Readonly<Record<PetitionList, string>> = {
  ...{ to_route: '没有等着转送、交办的信访件', to_inform: '没有等着告知是否受理的信访件' },
  ...{ handling: '没有办理中的信访件', to_serve: '没有等着送达的意见书', late: '没有超过法定期限的信访件' },
  open: '没有在办的信访程序；在事项页登记',
};
const TITLE = `(select t.title from matter_text t where t.county = m.county and t.matter_id = m.id
  order by t.version desc limit 1)`;

type Row = { state: Petition; code: string; title: string };

/** 信访清单, the nearest statutory day first. */
export const listPetitions = (deps: MattersDeps, signed: Signed, list: PetitionList): Promise<PetitionListPage> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const now = deps.now();
    const asked = [signed.county, [...signed.scope.scopes], now];
    const names = codesOf(petitionLists);
    const each = names.map((name) => `(select count(*) from (select 1 ${base(name)} limit 1000) few)::int as ${name}`);
    const counts = await tx.one<Record<PetitionList, number>>(`select ${each.join(', ')}`, asked);
    const rows = await tx.query<Row>(
      `select p.state, m.code, ${TITLE} as title ${base(list)} order by p.due asc nulls last, p.opened_at, p.id limit 200`,
      asked,
    );
    return {
      counts: names.map((name) => ({ list: name, label: petitionLists[name], count: counts[name] })),
      lines: rows.map(({ state, code, title }) => {
        const [dueDay = null] = running(state)
          .map((clock) => clock.dueDay)
          .toSorted();
        return {
          ...{ matter: { id: state.matterId, code, title }, kindLabel: petitionKinds[state.kind] },
          ...{ stageLabel: petitionStages[state.stage], levelLabel: petitionLevels[state.level], dueDay },
          late: dueDay !== null && dueDay < dayOf(now) && endOfDay(dueDay) <= now,
        };
      }),
      empty: rows.length === 0 ? empty[list] : null,
    };
  });
