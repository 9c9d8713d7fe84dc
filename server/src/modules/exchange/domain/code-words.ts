import {
  channels,
  matterKinds,
  natures,
  outcomes,
  type Channel,
  type MatterKind,
  type Nature,
  type Outcome,
} from '@jieyou/contracts';

type Words<Code extends string> = readonly (readonly [RegExp, Code])[];

const natureWords: Words<Nature> = [
  [/检举|控告|举报/, 'accusation'],
  [/投诉/, 'complaint'],
  [/咨询/, 'consultation'],
  [/建议|意见/, 'suggestion'],
  [/求助|求决|诉求|申诉/, 'demand'],
  [/纠纷|矛盾|调解/, 'dispute'],
];
const channelWords: Words<Channel> = [
  [/12345|热线/, 'hotline_12345'],
  [/110|非警务|警情/, 'police_110'],
  [/网格/, 'grid'],
  [/来信|信件|邮寄/, 'letter'],
  [/网|微信|小程序|APP|留言/i, 'online'],
  [/信访/, 'petition'],
  [/法院|诉前/, 'court'],
  [/来访|走访|窗口|现场|大厅/, 'counter'],
  [/来电|电话/, 'phone'],
];
const outcomeWords: Words<Outcome> = [
  [/部分/, 'partly_settled'],
  [/未化解|未成功|未达成|失败|^否$/, 'not_settled'],
  [/化解|成功|达成|^是$/, 'settled'],
  [/仲裁/, 'referred_to_arbitration'],
  [/诉讼|起诉/, 'referred_to_court'],
  [/转送|转交|移送/, 'transferred'],
  [/答复|回复|办结|办理完/, 'answered'],
];

/** 词语对应代码: the label itself, the code itself, or a word that means it; otherwise nothing is guessed. */
export const natureOf = (text: string): Nature | undefined => codeFor(text, natures, natureWords);
export const channelOf = (text: string): Channel | undefined => codeFor(text, channels, channelWords);
export const outcomeOf = (text: string): Outcome | undefined => codeFor(text, outcomes, outcomeWords);
export const kindOf = (text: string): MatterKind | undefined =>
  codeFor(text, matterKinds, []) ?? codeFor(text.replace(/(?:纠纷|类|问题)+$/, ''), withoutEnding, []);

const withoutEnding = Object.fromEntries(
  Object.entries(matterKinds).map(([code, label]) => [code, label.replace(/纠纷$/, '')]),
) as Record<MatterKind, string>;

function codeFor<Code extends string>(
  text: string,
  labels: Readonly<Record<Code, string>>,
  words: Words<Code>,
): Code | undefined {
  const codes = Object.keys(labels) as Code[];
  return codes.find((code) => code === text || labels[code] === text) ?? words.find(([word]) => word.test(text))?.[1];
}
