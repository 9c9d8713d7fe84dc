import { idOf } from '../ids.ts';
import { at } from '../tree.ts';
import type { Lead } from '../words/shapes.ts';
import { act, desk, director, wait, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { isCounty, unitOf } from './offices.ts';

const usual = [
  ['general', 83],
  ['serious', 14],
  ['major', 3],
] as const;

const leaders = ['xian.lingdao1', 'xian.lingdao2', 'xian.lingdao3'];

/** 重大的由县里负责. */
function raise(file: CaseFile): void {
  if (isCounty(file.owner)) return;
  wait(file, 20, 240);
  act(file, director(file), 'raise', { reason: words(file, 'raise') });
  file.owner = at.centre;
  wait(file, 15, 200);
}

/** 定级. Now and then on second thoughts. */
export function gradeIt(file: CaseFile): void {
  const { draw, scene } = file;
  const grade = draw.weighed(scene.trouble.grade ?? usual);
  // Only the whole county has leaders to name.
  file.grade = grade === 'major' && file.world.size === 'small' ? 'serious' : grade;
  if (file.grade === 'major') raise(file);
  wait(file, 3, 60);
  const corrected = file.grade === 'serious' && draw.chance(0.12);
  act(file, desk(file), 'grade', { grade: corrected ? 'general' : file.grade });
  if (!corrected) return;
  wait(file, 20, 200);
  act(file, director(file), 'grade', { grade: file.grade, reason: words(file, 'grade') });
}

/** 会商定主办. */
export function consultOn(file: CaseFile, lead: string, others: readonly string[]): void {
  const participants = [lead, ...others.filter((unit) => unit !== lead)];
  wait(file, 90, 900);
  file.consulted = true;
  const decision = words(file, 'consult', shortOf(lead));
  act(file, director(file), 'consult', { participants: participants.slice(0, 4), lead, decision });
}

const shorts: Readonly<Record<string, string>> = {
  ...{ tw: '调委会', rs: '人社局', zr: '自然资源局', zj: '住建局', ny: '农业农村局', sf: '司法局', xf: '信访局' },
  ...{ ga: '公安局', mz: '民政局', sc: '市监局', jy: '教育局', wj: '卫健局', jt: '交通运输局', sl: '水利局' },
  ...{ ly: '林业局', hb: '生态环境局', cg: '城管执法局', zx: '综治中心' },
};
const shortOf = (unit: string): string => shorts[unit.split('.').at(-1) ?? ''] ?? '村里';

/** 等级所定的分办路径: a consultation, or a leader who answers for it. */
export function walkTrack(file: CaseFile, lead: string, others: readonly string[]): void {
  if (file.grade === 'serious') return consultOn(file, lead, others);
  if (file.grade !== 'major') return;
  wait(file, 30, 400);
  const leader = idOf(`staff ${file.draw.pick(leaders)}`);
  act(file, director(file), 'name_sponsor', { leader, note: words(file, 'sponsor') });
}

/** 主办与协办, and who else might have it. */
export type Sharing = { readonly lead: string; readonly co: readonly string[]; readonly others: readonly string[] };

export function shareOut(file: CaseFile): Sharing {
  const { draw, scene, owner, world } = file;
  const { trouble, villagePath } = scene;
  const served = world.offices.has(villagePath, 'grid_worker');
  const unit = (lead: Lead): string => unitOf(lead === 'village' && !served ? 'committee' : lead, owner, villagePath);
  const chosen = draw.weighed(trouble.lead);
  const lead = unit(chosen);
  const co = (trouble.co ?? []).flatMap(([each, ofTen]) => (draw.chance(ofTen / 10) ? [unit(each)] : []));
  const others = [...trouble.lead.map(([each]) => unit(each)), unit('committee'), at.justice, unit('village')];
  const fit = [...new Set(others)].filter((each) => each !== lead && each !== owner);
  return { lead, co: [...new Set(co)].filter((each) => each !== lead && each !== owner), others: fit };
}

export const isAtTheCounter = (file: CaseFile, { lead }: Sharing): boolean => lead === file.owner;
