import {
  agentKinds,
  agreementForms,
  breachRoads,
  confirmationInstruments,
  confirmationOutcomes,
  courtGrounds,
  dossierPapers,
  guestAnswers,
  guestKinds,
  lawfulRoads,
  mediationEndings,
  mediationSources,
  performanceStates,
  roadMoves,
  recordingAnswers,
  reportedStates,
  shamReceivers,
  signerRoles,
} from '@jieyou/contracts';
import type { MediationFact, MediationFactType } from './facts.ts';
import { termRules } from './terms.ts';

type Say = { [Type in MediationFactType]: (fact: Extract<MediationFact, { type: Type }>) => string };

/** For everybody who may read the matter: that it happened, never what was found or said in the room. */
const says: Say = {
  Opened: ({ source }) => `开始调解（${mediationSources[source]}）`,
  Screened: () => '完成安全筛查',
  DangerReported: () => '已依法报告',
  NoticeGiven: () => '已向一方告知权利义务',
  Agreed: () => '一方同意调解',
  Refused: () => '一方明确拒绝调解',
  Assigned: ({ mediators }) => `确定调解员 ${mediators.length} 名`,
  AgentEmpowered: ({ kind, powers }) => `登记一名代理人（${agentKinds[kind]}）的权限 ${powers.length} 项`,
  RepresentativesElected: ({ members, representatives }) =>
    `${members.length} 人推选代表人 ${representatives.length} 名`,
  MediatorChosen: () => '一方选定调解员',
  GuestInvited: ({ kind }) => `邀请一人参加调解（${guestKinds[kind]}）`,
  GuestAnswered: ({ answer }) => `一方${guestAnswers[answer]}`,
  Recused: () => '一名调解员回避',
  Begun: ({ term }) => `调解开始，期限至 ${term.dueDay}（${termRules[term.rule].basis}）`,
  Extended: ({ term }) => `各方同意延长调解期限至 ${term.dueDay}`,
  DrawnUp: ({ form, version, drafter }) =>
    `拟订${agreementForms[form]}（第 ${version} 稿${drafter ? `，${guestKinds[drafter]}拟稿` : ''}）`,
  Numbered: ({ number }) => `协议编号 ${number.year} 年第 ${number.seq} 号`,
  Signed: ({ role }) => `${signerRoles[role]}签名`,
  Sealed: () => '加盖人民调解委员会印章',
  TookEffect: ({ on, confirmBy }) => `协议于 ${on} 生效；可在 ${confirmBy.day} 前共同申请司法确认`,
  Performed: ({ on }) => `${on} 履行一项`,
  FollowedUp: ({ reached, state }) => (reached && state ? `回访：${performanceStates[state]}` : '回访：没有联系上'),
  Breached: ({ remedies }) => `到期未履行；已告知：${remedies.map((road) => breachRoads[road]).join('、')}`,
  CallBacksPlanned: ({ days }) => `排定回访 ${days.length} 次，最近的在 ${days[0]?.due ?? '—'}`,
  RoadChosen: ({ road, on }) => `${on} 权利人选定：${breachRoads[road]}`,
  RoadMoved: ({ move, on, until }) => `${on} ${roadMoves[move]}${until ? `，接着的期限至 ${until}` : ''}`,
  RemindersWanted: ({ wanted }) => (wanted ? '一方愿意收到到期提醒' : '一方不要到期提醒'),
  PaperAdded: ({ kind }) => `卷宗归入${dossierPapers[kind]}`,
  DossierFiled: ({ on }) => `${on} 卷宗核对齐全`,
  Fulfilled: () => '协议履行完毕',
  ConfirmAgreed: () => '一方同意申请司法确认',
  ConfirmChecked: ({ bars }) => (bars.length > 0 ? '核对：不能申请司法确认' : '核对：可以申请司法确认'),
  ConfirmApplied: ({ on, ground }) => `${on} 申请司法确认（${courtGrounds[ground]}）`,
  CourtAccepted: ({ on, decideBy }) => `法院于 ${on} 受理，应在 ${decideBy} 前裁定`,
  CourtDecided: ({ outcome, on }) =>
    `${on} 法院：${confirmationOutcomes[outcome]}，出具${confirmationInstruments[outcome]}`,
  RulingServed: ({ on, objectBy }) => `裁定于 ${on} 送达一方，异议至 ${objectBy}`,
  EnforcementApplied: ({ on }) => `${on} 一方申请强制执行`,
  MediatorObjected: () => '一方要求更换调解员',
  RecordingAnswered: ({ answer }) => `一方${recordingAnswers[answer]}`,
  Proposed: () => '一方向调解员提出了想法',
  ProposalShared: () => '调解员把一方的想法转告了对方',
  PauseAsked: () => '一方要求先停一停',
  DeskSigningAsked: () => '一方要到窗口当面签名',
  PerformanceReported: ({ state }) => `一方说：${reportedStates[state]}`,
  AppraisalBegan: ({ paused }) => (paused ? '委托鉴定，调解期限暂停' : '委托鉴定，鉴定时间计入调解期限'),
  AppraisalEnded: ({ term }) => (term ? `鉴定结束，调解期限至 ${term.dueDay}` : '鉴定结束'),
  Suspended: ({ to }) => `疑似虚假调解，已中止并向${shamReceivers[to]}报告`,
  Resumed: () => '复核排除虚假调解，恢复调解',
  UndisputedDrawn: ({ version }) => `记载无争议事实（第 ${version} 稿）`,
  UndisputedSigned: () => '一方在无争议事实记载上签名',
  SittingsReleased: ({ sittings }) => `随之取消已约定的会 ${sittings.length} 次`,
  Ended: ({ ending, roads }) =>
    `调解终结：${mediationEndings[ending]}；已告知：${roads.map((road) => lawfulRoads[road]).join('、')}`,
};

/** 调解中发生的事, in words. */
export function sayMediationFact(fact: MediationFact): string {
  const say = says[fact.type] as (fact: MediationFact) => string;
  return say(fact);
}
