import { petitionDecisions, petitionKinds, petitionLevels, petitionRoads, petitionStages } from '@jieyou/contracts';
import type { PetitionsOfMatter, PetitionView } from '@jieyou/contracts';
import type { BesideContext } from '../../../kernel/beside.ts';
import { endOfDay } from '../../../kernel/local-date.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { contextFor, latestText, loadMatter, readBeside } from '../../matters/index.ts';
import type { BesideEntry, MattersDeps, Signed } from '../../matters/index.ts';
import { mayOpenPetition, mayPetition, petitionActNamed, petitionActNames } from '../domain/acts.ts';
import { isOver, petitionRules, running } from '../domain/petition.ts';
import type { Opinion, Petition, PetitionFact } from '../domain/petition.ts';
import { sayPetitionRefusal } from '../domain/refusals.ts';
import { sayPetitionFact } from '../domain/say-fact.ts';
import { petitionsOf } from './kind.ts';

const fieldLabels: Readonly<Record<string, string>> = {
  ...{
    externalNo: '国家系统编号',
    organ: '机关',
    reason: '理由',
    holder: '已受理的机关',
    note: '说明',
    way: '送达方式',
  },
  ...{ request: '投诉请求', facts: '事实和理由', basis: '依据', opinion: '意见', next: '不服向何处申请' },
  ...{ newFacts: '新的事实或者理由', opinionNo: '上级文号' },
};

/** 意见书的编号: 县信访处理〔2026〕3号. */
export const printOpinionNumber = ({ level, number }: Opinion, office: string): string =>
  number ? `${office}信访${petitionLevels[level]}〔${number.year}〕${number.seq}号` : '';

type Places = { shortName(path: string): string };

async function viewOf(
  deps: MattersDeps,
  tx: Tx,
  petition: Petition,
  { context, places, version }: { context: BesideContext; places: Places; version: number },
): Promise<PetitionView> {
  const entries: BesideEntry<PetitionFact>[] = await readBeside(deps, tx, petition, 'petition');
  const { id, kind, stage, level, road, opinions } = petition;
  return {
    ...{ id, version, kindLabel: petitionKinds[kind], stageLabel: petitionStages[stage] },
    ...{ levelLabel: petitionLevels[level], road: road && petitionRoads[road] },
    externalNo: latestText(entries, 'externalNo'),
    finalWords: stage === 'final' ? sayPetitionRefusal({ code: 'petition_terminated' }) : null,
    clocks: running(petition).map(({ rule, dueDay, rawDay, provisional }) => ({
      ...{ label: petitionRules[rule].label, basis: petitionRules[rule].basis, dueDay, rawDay, provisional },
      ...{ late: endOfDay(dueDay) <= context.now, natural: null },
    })),
    opinions: opinions.map((opinion) => ({
      label: opinion.level === 'handle' ? '信访事项处理意见书' : `信访事项${petitionLevels[opinion.level]}意见书`,
      number: printOpinionNumber(opinion, places.shortName(opinion.organ)) || (latestText(entries, 'opinionNo') ?? ''),
      ...{ decision: petitionDecisions[opinion.decision], printable: opinion.number !== null },
    })),
    history: entries.map(({ seq, act, at, by, facts, texts }) => ({
      ...{ seq, at, by, label: act === 'open' ? '登记信访程序' : petitionActNamed(act).label },
      says: facts.flatMap((fact) => sayPetitionFact(fact) ?? []),
      texts: Object.entries(texts).map(([field, body]) => ({ label: fieldLabels[field] ?? field, body })),
    })),
    can: Object.fromEntries(
      petitionActNames.map((name) => {
        const act = petitionActNamed(name);
        const may = mayPetition(act, petition, context);
        return [name, { ok: may.ok, label: act.label, words: may.ok ? null : sayPetitionRefusal(may.refusal) }];
      }),
    ),
  };
}

/** 某事项的信访程序, and whether one can be begun. */
export const petitionsOfOne = (
  deps: MattersDeps,
  signed: Signed,
  code: string,
): Promise<PetitionsOfMatter | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, code);
    if (!matter) return undefined;
    const base = await contextFor(deps, tx, signed, matter);
    const about = { context: { ...base, matter }, places: base.places, version: matter.version };
    const found = await petitionsOf(tx, signed.county, [matter.id]);
    const items: PetitionView[] = [];
    for (const each of found) items.push(await viewOf(deps, tx, each, about));
    const busy = found.some((each) => !isOver(each));
    const may = busy ? refuse({ code: 'petition_running' as const }) : mayOpenPetition(about.context);
    return {
      items,
      canOpen: { ok: may.ok, label: '登记信访程序', words: may.ok ? null : sayPetitionRefusal(may.refusal) },
    };
  });
