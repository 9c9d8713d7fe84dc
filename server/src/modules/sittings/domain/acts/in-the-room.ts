import { dayOf } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineSittingAct, happened, notAParty } from '../act.ts';
import { readyToSit } from '../book.ts';
import { timeOf } from '../free.ts';
import type { SittingContext } from '../act.ts';
import type { SittingRefusal } from '../refusals.ts';
import type { Sitting } from '../sitting.ts';

/** 会还没有开，或者笔录已经核对过. */
function writable({ start, read }: Sitting, { now }: SittingContext): SittingRefusal | undefined {
  if (start > now) return { code: 'not_begun', at: `${dayOf(start)} ${timeOf(start)}` };
  return read.length > 0 ? { code: 'minutes_read' } : undefined;
}

/** 录音录像: only if all agree; any of them can withdraw at any moment. */
export const agreeRecording = defineSittingAct({
  name: 'agree_recording',
  label: '是否同意录音录像',
  help: '逐一问明；有一方不同意或者撤回，就不能录，已经在录的立即停止。',
  basis: '人民调解法第十五条、第二十三条；个人信息保护法第十四条、第十五条',
  from: ['booked', 'held'],
  kinds: ['mediation', 'inquiry'],
  chair: false,
  decide: (_sitting, { party, agreed }, context) =>
    notAParty(context, [party]) ?? happened({ type: 'RecordingAnswered', party, agreed }),
});

/** 单独记录: what one side said alone, for the mediators of the case and nobody else. */
export const privateNote = defineSittingAct({
  name: 'private_note',
  label: '单独谈话记录',
  help: '一方单独说的话，只有本案的调解员看得到；不进笔录，不给对方，不给中心。',
  basis: '人民调解法第十五条第四项；最高人民法院关于人民法院特邀调解的规定第二十二条',
  from: ['booked', 'held', 'adjourned'],
  kinds: ['mediation', 'inquiry'],
  chair: true,
  texts: ({ note }) => ({ private: note }),
  about: ({ party }) => party,
  decide: (_sitting, { party }, context) => notAParty(context, [party]) ?? happened({ type: 'PrivatelyNoted' }),
});

/** 调解记录: who came, that the rights were told, what was said, the plans and what each side answered, the result. */
export const minutes = defineSittingAct({
  name: 'minutes',
  label: '写调解记录',
  help: '谁到场、是否告知、说了什么、提了哪些方案、各方怎样答复、结果。核对之前可以改。',
  basis: '人民调解法第二十二条、第二十七条；司法部 2010 年人民调解文书格式',
  from: ['booked', 'held'],
  kinds: ['mediation'],
  chair: true,
  ready: (sitting, context) =>
    (context.mediation ? readyToSit(context.mediation, 'mediation', '写调解记录') : undefined) ??
    writable(sitting, context),
  texts: ({ others, record, plans = [] }) => ({
    ...{ others, record },
    ...(plans.length > 0 ? { plans: JSON.stringify(plans.map(({ what }) => what)) } : {}),
  }),
  decide: (_sitting, { present, told, plans = [], result }, context) => {
    if (!told) return refuse({ code: 'tell_rights' });
    const stranger = notAParty(context, [
      ...present,
      ...plans.flatMap((each) => each.answers.map(({ party }) => party)),
    ]);
    if (stranger) return stranger;
    const answers = plans.map((each) => ({ answers: each.answers }));
    return happened({ type: 'MinutesWritten', present: [...new Set(present)], told, plans: answers, result });
  },
});

/** 调查记录. */
export const inquiryRecord = defineSittingAct({
  name: 'inquiry_record',
  label: '写调查记录',
  help: '问了谁、在场的人、一问一答。核对之前可以改。',
  basis: '人民调解法第二十一条、第二十七条；司法部 2010 年人民调解文书格式',
  from: ['booked', 'held'],
  kinds: ['inquiry'],
  chair: true,
  ready: writable,
  texts: ({ asked, about, others, talk }) => ({ asked, askedAbout: about, others, talk }),
  decide: () => happened({ type: 'MinutesWritten', present: [], told: false, plans: [], result: null }),
});

/** 听证记录. */
export const hearingRecord = defineSittingAct({
  name: 'hearing_record',
  label: '写听证记录',
  help: '实际到会的人、陈述与质证、听证意见。听证意见供中心办理时参考，答复仍由中心作出。',
  basis: '信访工作条例第三十一条第六项',
  from: ['booked', 'held'],
  kinds: ['hearing'],
  chair: true,
  ready: writable,
  texts: ({ came, record, opinion }) => ({ came, record, opinion }),
  decide: () => happened({ type: 'MinutesWritten', present: [], told: false, plans: [], result: null }),
});

/** 核对笔录: each who was there reads it, or hears it read; then it stands. */
export const signMinutes = defineSittingAct({
  name: 'sign_minutes',
  label: '核对笔录',
  help: '由到场的当事人阅读后签名，或者向本人宣读；拒绝签名的注明情况。核对之后不能再改。',
  basis: '人民调解法第二十七条；司法部 2010 年人民调解文书格式',
  from: ['held', 'adjourned'],
  kinds: ['mediation'],
  chair: true,
  ready: ({ minutes: written }) => (written ? undefined : { code: 'no_minutes' }),
  texts: ({ note }) => ({ note }),
  decide: (sitting, { party, way, kind, file, note }, context) => {
    const stranger = notAParty(context, [party]);
    if (stranger) return stranger;
    if (!sitting.minutes?.present.includes(party)) return refuse({ code: 'was_not_there' });
    if (sitting.read.some((each) => each.party === party)) return refuse({ code: 'read_before' });
    if (way === 'signed' && !(kind && file)) return refuse({ code: 'signature_evidence' });
    if (way === 'declined' && !note) return refuse({ code: 'say_why_declined' });
    return happened({ type: 'MinutesRead', party, way, kind: kind ?? null, file: file ?? null });
  },
});
