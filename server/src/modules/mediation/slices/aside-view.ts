import { shamReceivers } from '@jieyou/contracts';
import type { MediationPage } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Mediation } from '../domain/mediation.ts';

type Aside = Pick<MediationPage, 'paused' | 'appraisal' | 'suspended' | 'undisputed'>;

/** 鉴定、中止、无争议事实, as the page says them. */
export function asideOf({ appraisal, suspended, undisputed, parties }: Mediation, name: (id: string) => string): Aside {
  const since = appraisal ? dayOf(appraisal.since) : '';
  const counted = appraisal?.paused ? '鉴定时间不计入调解期限' : '鉴定时间计入调解期限，需要时由各方同意延长';
  const signed = undisputed?.signatures.map(({ party }) => party) ?? [];
  return {
    paused: appraisal?.paused ? since : null,
    appraisal: appraisal ? `${since} 起鉴定，${counted}` : null,
    suspended: suspended
      ? `疑似虚假调解，${dayOf(suspended.at)} 中止并已向${shamReceivers[suspended.to]}报告，等待中心主任复核`
      : null,
    undisputed: undisputed
      ? {
          ...{ version: undisputed.version, complete: undisputed.complete },
          signed: signed.map(name),
          unsigned: parties.filter((party) => !signed.includes(party)).map(name),
        }
      : null,
  };
}
