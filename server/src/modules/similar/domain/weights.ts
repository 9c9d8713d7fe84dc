/**
 * 常用字, the most frequent first (general written Chinese). Names of places, firms and people are made of the others,
 * so the order alone tells how much a pair of characters says. A fixed list and no count of the county's own texts:
 * what others brought must not move what one person is shown.
 */
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所' +
  '民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那' +
  '社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通' +
  '并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区' +
  '强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清' +
  '己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步' +
  '群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团' +
  '往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县' +
  '局照参红细引听该铁价严龙飞';

const RAREST = Math.log(COMMON.length + 100);
const LEAST = 0.15;
/** Letters and digits: a house number tells something, a date nothing. */
const OTHER = 0.5;
const FIRST_HAN = '\u3400';

const known = new Map([...COMMON].map((letter, at) => [letter, Math.max(LEAST, Math.log(at + 2) / RAREST)]));
const weightOfLetter = (letter: string): number => known.get(letter) ?? (letter < FIRST_HAN ? OTHER : 1);

/** 官话与客套: what most complaints contain, whatever they are about. */
const EVERYDAY = new Set(
  (
    '请求 希望 望领 领导 导能 部门 相关 有关 关部 解决 问题 政府 我们 居民 业主 投诉 反映 建议 严重 影响 生活 您好 你好 尊敬 敬的 ' +
    '的领 谢谢 感谢 处理 没有 一个 现在 多次 可以 什么 这个 已经 进行 为什 我是 市民 群众 老百 百姓 百忙 之中 恳请 强烈 要求 给予 ' +
    '回复 答复 管理 无人 人管 导致 情况 工作 国家 社区 街道 小区 我家 们的 是否 如何 何时 时候 不能 能不 怎么 自己 大家 人员 单位 ' +
    '期待 关注 重视 部分 今年 去年 目前 一直 至今 这样 因为 所以 但是 如果 而且 以及 其他 今天 附近 周边 问一 一下 周围 出行 安全 ' +
    '加快 建设 力度 步伐 具体 行动 有何 咨询 请问 协调 帮忙 帮助 村民 大队 当事 双方 本人 来访 来电 纠纷'
  ).split(' '),
);

function weigh(pair: string): number {
  const first = String.fromCodePoint(pair.codePointAt(0) ?? 0);
  const weight = weightOfLetter(first) * weightOfLetter(pair.slice(first.length));
  return EVERYDAY.has(pair) ? weight / 10 : weight;
}

/** Weighed once: the same pairs come again and again. Never more than so many are kept. */
const weighedBefore = new Map<string, number>();
const KEPT = 50_000;

/** 字对的分量, 0 to 1: rare letters say much, words that every complaint has say next to nothing. */
export function weightOf(pair: string): number {
  const before = weighedBefore.get(pair);
  if (before !== undefined) return before;
  if (weighedBefore.size >= KEPT) weighedBefore.clear();
  const weight = weigh(pair);
  weighedBefore.set(pair, weight);
  return weight;
}
