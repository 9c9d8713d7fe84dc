import type { Instant } from '../../../kernel/local-date.ts';
import type { AsideFact } from './facts.ts';
import type { Mediation } from './mediation.ts';
import { coveredBy } from './people.ts';

/** 鉴定、中止、无争议事实, folded. */
export function evolveAside(now: Mediation, fact: AsideFact, at: Instant): Mediation {
  switch (fact.type) {
    case 'AppraisalBegan':
      return { ...now, appraisal: { since: at, paused: fact.paused } };
    case 'AppraisalEnded':
      return { ...now, appraisal: null, term: fact.term ?? now.term };
    case 'Suspended':
      return { ...now, suspended: { to: fact.to, at } };
    case 'Resumed':
      return { ...now, suspended: null };
    case 'UndisputedDrawn':
      return { ...now, undisputed: { version: fact.version, signatures: [], complete: false } };
    case 'UndisputedSigned': {
      const { party, kind, file } = fact;
      const { version = 1, signatures = [] } = now.undisputed ?? {};
      const all = [...signatures, { party, kind, file, at }];
      const complete = now.parties.every((each) =>
        coveredBy(now, each, 'settle', (one) => all.some((signature) => signature.party === one)),
      );
      return { ...now, undisputed: { version, signatures: all, complete } };
    }
    case 'SittingsReleased':
      return now;
  }
}
