import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';

/** 无争议事实记载: what both sides agree happened, so that a court need not hear proof of it again. */
export const recordUndisputed = defineMediationAct({
  name: 'record_undisputed',
  label: '记载无争议事实',
  help: '可能谈不成时，各方同意的，把没有争议的事实写下来，由各方签名，随材料移交；谈话中作的让步不写在这里。',
  basis: '最高人民法院关于人民法院进一步深化多元化纠纷解决机制改革的意见第二十三条；特邀调解规定第二十二条',
  from: ['mediating', 'reached'],
  by: ['mediator'],
  assigned: true,
  texts: ({ undisputed }) => ({ undisputed }),
  decide: ({ undisputed }, { agreed }) =>
    agreed
      ? happened({ type: 'UndisputedDrawn', version: (undisputed?.version ?? 0) + 1 })
      : refuse({ code: 'undisputed_together' }),
});

/** 在无争议事实记载上签名: complete when every party has signed. */
export const signUndisputed = defineMediationAct({
  name: 'sign_undisputed',
  label: '无争议事实签名',
  help: '由各方本人阅读或者听读后签名；都签了才随材料移交。重新记载的，已有的签名作废。',
  basis: '最高人民法院关于人民法院进一步深化多元化纠纷解决机制改革的意见第二十三条',
  from: ['mediating', 'reached'],
  by: ['mediator'],
  assigned: true,
  ready: ({ undisputed }) => (undisputed ? undefined : { code: 'nothing_undisputed' }),
  decide: (mediation, { party, kind, file }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    const before = mediation.undisputed?.signatures.some((each) => each.party === party);
    return before ? refuse({ code: 'signed_before' }) : happened({ type: 'UndisputedSigned', party, kind, file });
  },
});
