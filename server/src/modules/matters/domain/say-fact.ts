import {
  callBackResults,
  channels,
  clockKinds,
  contactWays,
  gradeOf,
  lawfulRoads,
  levelName,
  linkKinds,
  orderRoles,
  outcomes,
  parseTerm,
  ratings,
  routeName,
  sayTerm,
} from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Fact, FactType } from './facts.ts';

/** What the words need from elsewhere. */
export interface Saying {
  method: Method;
  unit: (path: string) => string;
  order: (id: string) => string;
  /** 工作人员的姓名. */
  name: (staff: string) => string;
  number: (fact: Extract<Fact, { type: 'OrderSent' | 'Urged' }>) => string;
  /** 可以提请的上一级. */
  referUp: string;
}

type Say = { [Type in FactType]: (fact: Extract<Fact, { type: Type }>, saying: Saying) => string | null };

const clockWords = ({ clock }: Extract<Fact, { type: 'ClockSet' }>): string => {
  const name = `「${clockKinds[clock.kind]}」时钟`;
  const mark = clock.provisional ? '（暂定，该年日历未批准）' : '';
  if (clock.status === 'met') return `${name}完成`;
  if (clock.status === 'void') return `${name}不再计时`;
  if (clock.status === 'paused') return `${name}中止`;
  const until = clock.dueDay ?? clock.due;
  const rolled = clock.rawDay && clock.rawDay !== clock.dueDay ? `（原 ${clock.rawDay}，遇休息日顺延）` : '';
  return `${name}：${sayTerm(clock.term)}，至 ${until}${rolled}${mark}`;
};

/** 定级为「复杂」，走「联席会商」，镇级办 — every word as the place calls it. */
function gradeWords({ grade, level }: Extract<Fact, { type: 'Graded' }>, { method }: Saying): string {
  const known = gradeOf(method, grade);
  const track = known ? `，走「${routeName(method, known.route)}」` : '';
  return `定级为「${known?.label ?? grade}」${track}，办理层级：${levelName(method, level)}`;
}

/** 单据的本地名称 before what it says: 回访核单：满意. */
const paper = ({ labels }: Method, id: 'verify' | 'call_back', generic: string): string => labels.papers[id] ?? generic;

const partyFields: Readonly<Record<string, string>> = {
  name: '姓名或名称',
  phone: '联系电话',
  idNumber: '证件号码',
  address: '住址',
  safeContact: '安全联系方式',
  doNotContact: '「请勿联系」',
};

const citedWords = ({ duty }: Extract<Fact, { type: 'OrderSent' }>): string =>
  duty ? `，据职责清单第 ${duty.no} 条（第 ${duty.version} 版）` : '';

const say: Say = {
  Registered: ({ channel, registeredAt, imported }, { method }) =>
    `经${channels[channel]}登记${imported ? `（历史事项，原登记日 ${dayOf(registeredAt)}）` : ''}，适用「${method.label}」`,
  PartyAdded: () => null,
  PartyCorrected: ({ fields }) => `更正了当事人的${fields.map((field) => partyFields[field] ?? field).join('、')}`,
  Corrected: () => '更正了登记内容，原内容留存',
  Accepted: () => '予以受理',
  NotAccepted: ({ road }) => `不予受理，告知途径：${lawfulRoads[road]}`,
  Graded: gradeWords,
  WallSet: () => '设定回避：被反映的单位、人员不能接触本事项',
  OrderSent: (fact, { method, unit, number }) =>
    `${method.labels.orders[fact.role]} ${number(fact)} 交 ${unit(fact.to)} ${orderRoles[fact.role]}${citedWords(fact)}`,
  OrderReceived: ({ id }, { method, order }) => {
    const called = method.labels.papers.receive;
    return `${order(id)}接单${called === undefined || called === '接单' ? '' : `（${called}）`}`;
  },
  OrderReturned: ({ id, betterOwner, dutyWrong }, { order, unit }) =>
    `${order(id)}退单，建议由 ${unit(betterOwner)} 承办${dutyWrong ? '；并报告所据的职责清单条目不对' : ''}`,
  OrderHandedBack: ({ id }, { order }) => `${order(id)}交回`,
  OrderDone: ({ id }, { order }) => `${order(id)}办结`,
  OrderRevoked: ({ id }, { order }) => `${order(id)}撤销`,
  ConsultationRequired: ({ returns }) => `已退单 ${returns} 次，须先会商再交办`,
  Consulted: ({ participants, lead }, { method, unit }) =>
    `${participants.map(unit).join('、')}${method.labels.routes?.consultation ?? '会商'}，确定由 ${unit(lead)} 主办`,
  SponsorNamed: ({ staff }, { method, name }) =>
    `${method.labels.routes?.leader ?? '领导包案'}：由 ${name(staff)} 负责到底`,
  ReferredUp: (_fact, { referUp }) => `提请${referUp}统筹，仍由本级负责，期限照算`,
  Contacted: ({ way, reached }) =>
    `${contactWays[way as keyof typeof contactWays] ?? way}联系，${reached ? '已联系上' : '未联系上'}`,
  Progressed: () => '记录办理进展',
  ExtensionAsked: ({ amount }, { method }) => {
    const most = parseTerm(method.extension.at_most);
    return most ? `申请延期 ${sayTerm({ ...most, amount })}（每次最长 ${sayTerm(most)}）` : `申请延期 ${amount}`;
  },
  ExtensionDecided: ({ approved }) => (approved ? '同意延期，已告知当事人' : '不同意延期'),
  Paused: ({ reason }, { method }) => `中止计时：${method.pauses.find(({ id }) => id === reason)?.label ?? reason}`,
  Resumed: () => '恢复计时',
  Raised: ({ to }, { unit }) => `提级，由 ${unit(to)} 负责`,
  HandedDown: ({ to }, { unit }) => `下交，由 ${unit(to)} 负责`,
  Urged: (fact, { method, unit, number }) => `${method.labels.orders.urge} ${number(fact)} 督办 ${unit(fact.to)}`,
  Linked: ({ kind }) => `与另一事项关联：${linkKinds[kind]}`,
  MergedInto: () => '并入另一事项，本件不再单独办理',
  StepBegun: ({ holder }, { unit }) => `${unit(holder)}承办的程序开始，期间可查看本件`,
  StepEnded: () => null,
  SafetyGuarded: () => '警情有人身危险的提示：不能只以调解了结，须由公安机关依法处理',
  Absorbed: () => '另一重复事项并入本件',
  SplitInto: ({ others }) => `拆分出 ${others.length} 件事项`,
  Concluded: ({ outcome, road }) => `办结：${outcomes[outcome]}${road ? `；告知途径：${lawfulRoads[road]}` : ''}`,
  Verified: (_fact, { method }) => `${paper(method, 'verify', '核验')}：通过`,
  VerificationFailed: (_fact, { method }) => `${paper(method, 'verify', '核验')}：不通过，退回继续办理`,
  CalledBack: ({ result, settled }, { method }) =>
    `${paper(method, 'call_back', '回访')}：${callBackResults[result]}${settled ? '' : '（继续联系）'}`,
  ObjectionAnswered: () => '答复了当事人的异议',
  Reopened: () => '重启办理',
  Withdrawn: () => '申请人撤回',
  Archived: () => '归档',
  Supplemented: () => '当事人作了补充',
  Objected: ({ about }) => `当事人对${about === 'result' ? '办理结果' : '办理过程'}提出异议，待答复`,
  ResultConfirmed: ({ solved }) => (solved ? '当事人确认：已经解决' : '当事人不认可：没有解决'),
  Rated: ({ rating }) => `当事人本人评价：${ratings[rating]}`,
  ClockSet: clockWords,
};

/** 把事实说成一句话; nothing for what the page shows elsewhere. */
export function sayFact<Type extends FactType>(fact: Extract<Fact, { type: Type }>, saying: Saying): string | null {
  return (say[fact.type] as (fact: Fact, saying: Saying) => string | null)(fact, saying);
}
