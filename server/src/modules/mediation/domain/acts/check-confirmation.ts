import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 适格核对: what a court will not take, asked beforehand. */
export const checkConfirmation = defineMediationAct({
  name: 'check_confirmation',
  label: '核对能否申请确认',
  help: '逐项核对法院不予受理的情形；有一项的，不能申请，改走正确的途径。',
  basis: '最高人民法院关于适用民事诉讼法的解释第三百五十五条、第三百五十八条',
  from: ['effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  decide: (_mediation, { bars, asked }) =>
    asked ? happened({ type: 'ConfirmChecked', bars: [...new Set(bars)] }) : refuse({ code: 'check_each' }),
});
