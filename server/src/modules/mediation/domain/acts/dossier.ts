import { dayOf } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 归入卷宗: what somebody brought, scanned. */
export const addPaper = defineMediationAct({
  name: 'add_paper',
  label: '归入材料',
  help: '身份证明、调解记录、证据、凭证等扫描归入卷宗；指印只作为扫描页保存。',
  basis: '人民调解法第二十七条；司法部 2010 年人民调解文书格式',
  from: ['asking', 'mediating', 'reached', 'effective'],
  by: ['mediator', 'centre_director'],
  assigned: true,
  texts: ({ note }) => ({ note }),
  decide: (_mediation, { kind, file }) => happened({ type: 'PaperAdded', kind, file }),
});

/** 卷宗核对: everything there that the law and the forms ask for, and the parties called back. */
export const fileDossier = defineMediationAct({
  name: 'file_dossier',
  label: '核对卷宗齐全',
  help: '逐份核对卷内材料；缺的说得出缺什么、谁能补。齐全并已回访的，才能列入以案定补。',
  basis: '人民调解法第二十七条；司法部 2010 年人民调解文书格式',
  from: ['effective'],
  by: ['mediator'],
  assigned: true,
  ready: ({ agreement, filed }) => {
    if (filed) return { code: 'filed_before' };
    const called = (agreement?.callBacks ?? []).some(({ doneOn }) => doneOn !== null);
    return called ? undefined : { code: 'call_back_first' };
  },
  decide: (_mediation, { checked }, { now, lacks = [] }) => {
    if (lacks.length > 0) {
      return refuse({ code: 'dossier_lacks', what: lacks.map(({ name, supplier }) => `${name}（由${supplier}提供）`) });
    }
    return checked ? happened({ type: 'DossierFiled', on: dayOf(now) }) : refuse({ code: 'check_papers' });
  },
});
