import type { Draw } from '../draw.ts';

const surnames: readonly (readonly [string, number])[] = [
  ...Array.from('王李张刘陈杨黄周吴徐').map((one) => [one, 9] as const),
  ...Array.from('赵孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程').map((one) => [one, 5] as const),
  ...Array.from('曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方').map((one) => [one, 3] as const),
  ...Array.from('石姚谭廖邹熊金陆郝孔白崔毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文').map(
    (one) => [one, 1] as const,
  ),
  ['欧阳', 1],
  ['司马', 0.4],
  ['上官', 0.4],
];

export type Age = 'old' | 'middle' | 'young';

/** 名字用字 by age and sex, for a name tells both: what stands first, and what stands last. */
const given: Readonly<Record<Age, readonly (readonly [first: string, last: string])[]>> = {
  old: [
    ['福长水金德炳腊满国有春光兴正', '贵根生发旺祥才林山堂友喜元义'],
    ['秀桂凤玉菊腊春金招翠冬细', '英兰香莲枝珍娥芝娣云秀姣'],
  ],
  middle: [
    ['建志国文永光正家立晓少宏振忠新', '军强伟勇斌平涛华明峰辉海波林东'],
    ['丽秀晓春红金玉美雪海艳小爱', '芳敏燕霞娟萍玲梅琴兰英华丽'],
  ],
  young: [
    ['子浩宇俊博嘉思梓明一泽', '轩然杰航远晨阳文鸣睿辰'],
    ['雨欣梓佳思若嘉诗静可语', '涵怡琪薇溪雪瑶彤萱心妍'],
  ],
};

/** Rare characters that a register must be able to hold: outside the usual sets, and one outside the first plane. */
export const rareNames = ['陈䶮', '刘𬱖'] as const;

/** 姓名, made up of parts. Any likeness to a living person is chance. */
export function personName(draw: Draw, age: Age = 'middle', surname: string = draw.weighed(surnames)): string {
  const [first, last] = draw.pick(given[age]);
  const end = draw.pick(Array.from(last));
  if (draw.chance(age === 'old' ? 0.04 : 0.12)) return `${surname}${end}`;
  return `${surname}${draw.pick(Array.from(first).filter((letter) => letter !== end))}${end}`;
}

export const surnameOf = (name: string): string =>
  ['欧阳', '司马', '上官'].find((double) => name.startsWith(double)) ?? name.slice(0, 1);

const luck = Array.from('禾昌川垒顺沛庆坤旺穗岚恒沅宏垚兴旻丰茂霖裕舟锦程腾跃辰泽');
const second = Array.from('禾昌川顺沛坤穗岚沅垚旻霖舟程跃辰泽达泰源成和');

/** 字号 of a company or a shop. */
export function brandName(draw: Draw): string {
  const first = draw.pick(luck);
  return `${first}${draw.pick(second.filter((letter) => letter !== first))}`;
}

const flowers = [
  '金桂',
  '滨溪',
  '翠堤',
  '书香',
  '望江',
  '和顺',
  '锦绣',
  '阳光',
  '梧桐',
  '凤栖',
  '御景',
  '东篱',
  '春晓',
  '清华园',
  '丽景',
  '紫荆',
  '银杏',
  '学府',
  '水岸',
  '枫情',
];
const courts = ['小区', '花园', '苑', '家园', '新城', '公寓', '名居', '里'];

/** 小区名. */
export const estateName = (draw: Draw): string => `${draw.pick(flowers)}${draw.pick(courts)}`;
