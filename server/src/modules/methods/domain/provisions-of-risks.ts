import { riskRules } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Provision } from './provision.ts';

/** 风险清单: the tiers, how often each is looked at again, and what the rules look at. */
export const provisionsOfRisks = ({ risks }: Method): Provision[] =>
  risks
    ? [
        ...risks.tiers.map(({ id, label, review_days: days }) => ({
          ...{ key: `risks.tiers.${id}`, part: '风险清单', what: '风险的类别', basis: risks.basis },
          says: `${label}，最迟 ${days} 日复核一次`,
        })),
        ...risks.rules.map(({ rule, at, words }) => ({
          ...{
            key: `risks.rules.${rule}`,
            part: '风险清单',
            what: `提示规则（${riskRules[rule]}）`,
            basis: risks.basis,
          },
          says: [at === undefined ? null : `满 ${at}`, words?.join('、')].filter(Boolean).join('：') || '一有就提示',
        })),
      ]
    : [];
