import type { EnterRisk } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { namesNobody } from '../../information/index.ts';
import { loadMatter, onceOnly, riskSigns, takeNumber } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { reasonsFor } from '../domain/propose.ts';
import { mayKeepRisks, reviewDay } from '../domain/risk.ts';
import type { RiskRefusal } from '../domain/refusals.ts';
import { addCourse, insertDismissal, insertRisk, riskOfMatter } from '../store/risk-rows.ts';
import { handOf, risksNow } from './deps.ts';
import type { RisksDeps } from './deps.ts';

type Answer<Value> = Promise<Result<Value, RiskRefusal>>;
const MOST = 2_000;

/** 提示这件事项的规则, as they stand now; kept with the decision, so that each rule's precision can be told. */
async function rulesOn(deps: RisksDeps, tx: Tx, signed: Signed, matter: string) {
  const { county, scope } = signed;
  const signs = await riskSigns(tx, { county, scopes: scope.scopes, now: deps.now(), most: MOST });
  const found = signs.find(({ id }) => id === matter);
  return found ? reasonsFor(found, await risksNow(deps, tx, county)).map(({ rule }) => rule) : [];
}

/** 列入风险清单. A person decides; a rule only proposed. */
export const enterRisk = (deps: RisksDeps, signed: Signed, { commandId, ...asked }: EnterRisk): Answer<Done> => {
  const words = JSON.parse(JSON.stringify({ act: 'enter_risk', ...asked }));
  return onceOnly(deps, signed, { commandId, asked: words }, async (tx): Answer<Done> => {
    const { county, staffId, post } = signed;
    const may = mayKeepRisks(handOf(signed));
    if (!may.ok) return may;
    if (!namesNobody(`${asked.title} ${asked.reason}`).ok) return refuse({ code: 'names_a_number' });
    const [now, on] = [deps.now(), localDate(asked.reviewOn)];
    const day = reviewDay(await risksNow(deps, tx, county), asked.tier, { on, today: dayOf(now) });
    if (!day.ok) return day;
    const places = await deps.places(tx, county);
    if (!places.unit(asked.owner)) return refuse({ code: 'no_such_unit' });
    const matter = asked.code ? await loadMatter(tx, county, asked.code) : undefined;
    if (asked.code && !matter) return refuse({ code: 'no_such_matter' });
    const listed = matter ? await riskOfMatter(tx, county, matter.id) : undefined;
    if (listed) return refuse({ code: 'already_listed', no: listed.no });
    const id = deps.newId();
    const rules = matter ? await rulesOn(deps, tx, signed, matter.id) : [];
    const no = await takeNumber(tx, county, 'risk', 0);
    const { title, tier, owner, reason } = asked;
    await insertRisk(tx, {
      ...{ county, id, no, unit: post.orgPath, owner, title, tier, reason, rules, reviewOn: on },
      ...{ matterId: matter?.id ?? null, by: staffId, enteredAt: now },
    });
    await addCourse(tx, county, id, { what: 'entered', tier, words: reason, byStaff: staffId, at: now });
    return ok({ id });
  });
};

/** 看过提示，不列入. */
export const dismissProposal = (
  deps: RisksDeps,
  signed: Signed,
  { commandId, matter, reason }: { commandId: string; matter: string; reason: string },
): Answer<Done> =>
  onceOnly(deps, signed, { commandId, asked: { act: 'dismiss_risk', matter, reason } }, async (tx): Answer<Done> => {
    const { county, staffId } = signed;
    const may = mayKeepRisks(handOf(signed));
    if (!may.ok) return may;
    const found = await loadMatter(tx, county, matter);
    if (!found) return refuse({ code: 'no_such_matter' });
    const rules = await rulesOn(deps, tx, signed, found.id);
    await insertDismissal(tx, { county, matter: found.id, rules, reason, by: staffId, at: deps.now() });
    return ok({ id: found.id });
  });
