import type { PartyInput } from '@jieyou/contracts';
import type { Draw } from '../draw.ts';
import { residentIdCheckDigit } from '../../kernel/validators/resident-id.ts';
import { phoneOf } from '../course.ts';
import type { Manner, Scene } from './scene.ts';

/** An id number of the invented county, which nobody has. */
function idNumberOf(draw: Draw): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const birth = `${draw.whole(1948, 2001)}${two(draw.whole(1, 12))}${two(draw.whole(1, 28))}`;
  const first17 = `990101${birth}${String(draw.whole(1, 998)).padStart(3, '0')}`;
  return `${first17}${residentIdCheckDigit(first17)}`;
}

const kin = ['儿子', '女儿', '侄子', '邻居', '外甥女', '村干部'];

function applicant({ town, village, spot }: Scene, name: string, draw: Draw): PartyInput {
  return {
    ...{ key: `a-${name}`, side: 'applicant', kind: 'person', name },
    ...(draw.chance(0.92) ? { phone: phoneOf(name) } : {}),
    ...(draw.chance(0.55) ? { address: `${town.name}${village}${spot}` } : {}),
    ...(draw.chance(0.1) ? { idNumber: idNumberOf(draw) } : {}),
  };
}

/** 没有留名的. */
const nobody = (more: Partial<PartyInput>): PartyInput[] => [
  { key: 'a', side: 'applicant', kind: 'person', name: '匿名', ...more },
];

function applicants(scene: Scene, { channel }: Manner, draw: Draw): PartyInput[] {
  const { trouble, people } = scene;
  if (trouble.safe) {
    return nobody({ safeContact: draw.pick(['只由镇妇联专干当面联系', '每周二上午打给她姐姐家']), doNotContact: true });
  }
  if (trouble.nature === 'accusation' && draw.chance(0.5)) return nobody({ doNotContact: true });
  if ((channel === 'hotline_12345' || channel === 'online') && draw.chance(0.07)) return nobody({});
  const many = people.length > 1;
  const own = people.map((name, at) => ({
    ...applicant(scene, name, draw),
    ...(many && at < 2 ? { representative: true } : {}),
  }));
  const [first] = own;
  if (channel !== 'helper' || !first) return own;
  const helper = `${first.name.slice(0, 1)}${draw.pick(['姐', '师傅', '嫂', '某'])}（${draw.pick(kin)}代办）`;
  const agent = { key: 'h', side: 'applicant', kind: 'person', name: helper, phone: phoneOf(helper) } as const;
  return [{ ...agent, agentFor: first.key, agentPowers: '代为反映、代收答复' }, ...own];
}

/** 当事人: who brings it, for whom, and against whom. */
export function partiesOf(scene: Scene, manner: Manner, draw: Draw): PartyInput[] {
  const others = scene.others.map(({ name, kind }, at): PartyInput => ({
    ...{ key: `r${at}`, side: 'respondent', kind, name },
    ...(kind === 'person' && !name.endsWith('干部') && draw.chance(0.35) ? { phone: phoneOf(name) } : {}),
  }));
  return [...applicants(scene, manner, draw), ...others];
}
