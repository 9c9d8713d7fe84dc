import type { RiskLine, RiskPage, RiskProposals, RisksView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import { readLines, riskSigns } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { tasksFrom } from '../../tasks/index.ts';
import { reasonsFor } from '../domain/propose.ts';
import { mayAskExit, mayDecideExit, mayKeepRisks, mayWork, sayRule } from '../domain/risk.ts';
import type { Risk } from '../domain/risk.ts';
import { sayRiskRefusal } from '../domain/refusals.ts';
import type { RiskRefusal } from '../domain/refusals.ts';
import { lettersOf, lettersToAnswer } from '../store/letter-rows.ts';
import { courseOf, findRisk, listRisks, rulePrecision, settledMatters } from '../store/risk-rows.ts';
import type { CourseRow } from '../store/risk-rows.ts';
import { handOf, namesIn, reachOf, risksNow } from './deps.ts';
import type { RisksDeps } from './deps.ts';
import { letterView } from './letters.ts';

const [SHOWN, LOOKED, PROPOSED] = [300, 2_000, 50];

const said = (may: Result<null, RiskRefusal>): { ok: boolean; words: string | null } => ({
  ok: may.ok,
  words: may.ok ? null : sayRiskRefusal(may.refusal),
});

type Tiers = readonly { readonly id: string; readonly label: string }[];
const tierName = (tiers: Tiers, tier: string): string => tiers.find(({ id }) => id === tier)?.label ?? tier;

const lineOf = (risk: Risk, name: (path: string) => string, tiers: Tiers, today: LocalDate): RiskLine => ({
  ...{ id: risk.id, no: risk.no, title: risk.title, tier: tierName(tiers, risk.tier), state: risk.state },
  ...{ unit: { path: risk.unit, name: name(risk.unit) }, owner: { path: risk.owner, name: name(risk.owner) } },
  ...{ enteredOn: dayOf(risk.enteredAt), reviewOn: risk.reviewOn },
  late: risk.state !== 'closed' && risk.reviewOn < today,
});

/** 风险清单, with the letters that wait for one's own unit. */
export function readRisks(deps: RisksDeps, signed: Signed): Promise<RisksView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county, post } = signed;
    const now = deps.now();
    const [{ tiers }, name] = [await risksNow(deps, tx, county), await namesIn(deps, tx, county)];
    const risks = await listRisks(tx, reachOf(signed), SHOWN);
    const letters = await lettersToAnswer(tx, county, post.orgPath, SHOWN);
    const openOf = (tier: string): number =>
      risks.filter((risk) => risk.tier === tier && risk.state !== 'closed').length;
    return {
      asOf: now,
      tiers: tiers.map(({ id, label }) => ({ id, label, open: openOf(id) })),
      lines: risks.map((risk) => lineOf(risk, name, tiers, dayOf(now))),
      letters: letters.map((letter) => letterView(letter, signed, name)),
      can: { enter: said(mayKeepRisks(handOf(signed))) },
      empty: risks.length > 0 ? null : '您的范围里没有列入清单的风险。清单列矛盾纠纷和问题，不列人；由人决定列入。',
    };
  });
}

/** 提示: what the rules see, and how often each was followed. */
export function readProposals(deps: RisksDeps, signed: Signed): Promise<RiskProposals> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county, scope } = signed;
    const now = deps.now();
    const risks = await risksNow(deps, tx, county);
    const signs = await riskSigns(tx, { county, scopes: scope.scopes, now, most: LOOKED });
    const seen = signs.map((each) => ({ ...each, reasons: reasonsFor(each, risks) }));
    const striking = seen.filter(({ reasons }) => reasons.length > 0);
    const settled = await settledMatters(
      tx,
      county,
      striking.map(({ id }) => id),
    );
    const precision = new Map((await rulePrecision(tx, reachOf(signed))).map((each) => [each.rule, each]));
    const proposals = striking
      .filter(({ id }) => !settled.has(id))
      .toSorted((a, b) => b.reasons.length - a.reasons.length)
      .slice(0, PROPOSED)
      .map(({ id, code, title, reasons }) => ({ matter: id, code, title, why: reasons.map(({ says }) => says) }));
    const nothing = risks.rules.length === 0 ? '本地工作法没有写提示规则。' : '没有新的提示。';
    return {
      asOf: now,
      rules: risks.rules.map((rule) => {
        const { entered = 0, seen: looked = 0 } = precision.get(rule.rule) ?? {};
        return { rule: rule.rule, says: sayRule(rule), entered, seen: looked };
      }),
      proposals,
      empty: proposals.length > 0 ? null : nothing,
    };
  });
}

const courseWords: Readonly<Record<CourseRow['what'], string>> = {
  entered: '列入',
  reviewed: '复核',
  exit_asked: '提请销号',
  exit_refused: '没有同意销号',
  closed: '核实销号',
};

/** 一项风险. */
export function readRisk(deps: RisksDeps, signed: Signed, id: string): Promise<RiskPage | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county } = signed;
    const risk = await findRisk(tx, reachOf(signed), id);
    if (!risk) return undefined;
    const today = dayOf(deps.now());
    const [{ tiers }, name] = [await risksNow(deps, tx, county), await namesIn(deps, tx, county)];
    const [matter] = await readLines(deps, tx, signed, risk.matterId ? [risk.matterId] : []);
    const course = await courseOf(tx, county, id);
    const people = await deps.staffNames(
      tx,
      county,
      course.map(({ byStaff }) => byStaff),
    );
    const measures = await tasksFrom(tx, county, 'risk', [id]);
    const letters = await lettersOf(tx, county, id);
    const hand = handOf(signed);
    const work = said(mayWork(risk, hand));
    return {
      ...lineOf(risk, name, tiers, today),
      reason: risk.reason,
      matter: matter ? { id: matter.id, code: matter.code, title: matter.title } : null,
      measures: measures.map(({ id: task, words, unit, dueOn, state, note }) => ({
        ...{ id: task, words, unit: { path: unit, name: name(unit) }, due: dueOn, state, note },
        late: state === 'open' && dueOn < today,
      })),
      letters: letters.map((letter) => letterView(letter, signed, name)),
      course: course.map(({ what, tier, words, byStaff, at }) => ({
        ...{ at, by: people.get(byStaff) ?? '', what: `${courseWords[what]}（${tierName(tiers, tier)}）`, words },
      })),
      tiers: tiers.map(({ id: tier, label }) => ({ id: tier, label })),
      can: {
        ...{ review: work, measure: work, letter: work },
        askExit: said(mayAskExit(risk, hand, name(risk.owner))),
        decideExit: said(mayDecideExit(risk, hand)),
      },
    };
  });
}
