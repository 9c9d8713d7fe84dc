import type { MeasureRisk, ReviewRisk, SendLetter } from '@jieyou/contracts';
import { dayOf, localDate, yearOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatter, onceOnly, takeNumber } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { addTask } from '../../tasks/index.ts';
import { mayAskExit, mayDecideExit, mayWork, reviewDay } from '../domain/risk.ts';
import type { Risk } from '../domain/risk.ts';
import type { RiskRefusal } from '../domain/refusals.ts';
import { insertLetter } from '../store/letter-rows.ts';
import { addCourse, lockRisk, saveRisk } from '../store/risk-rows.ts';
import { handOf, namesIn, reachOf, risksNow } from './deps.ts';
import type { RisksDeps } from './deps.ts';

type Answer<Value> = Promise<Result<Value, RiskRefusal>>;
type AskedOf = { readonly id: string; readonly commandId: string };

/** 办一项风险的事: lock it, decide, save, once. */
const working = (
  deps: RisksDeps,
  signed: Signed,
  { commandId, ...asked }: AskedOf & Readonly<Record<string, unknown>>,
  run: (tx: Tx, risk: Risk) => Answer<Done>,
): Answer<Done> => {
  const words = JSON.parse(JSON.stringify(asked));
  return onceOnly(deps, signed, { commandId, asked: words }, async (tx): Answer<Done> => {
    const risk = await lockRisk(tx, reachOf(signed), asked.id);
    return risk ? run(tx, risk) : refuse({ code: 'no_such_risk' });
  });
};

/** 复核: the tier as it is now seen, and when to look again. */
export const reviewRisk = (deps: RisksDeps, signed: Signed, asked: AskedOf & ReviewRisk): Answer<Done> =>
  working(deps, signed, { ...asked, act: 'review_risk' }, async (tx, risk): Answer<Done> => {
    const { county, staffId } = signed;
    const may = mayWork(risk, handOf(signed));
    if (!may.ok) return may;
    const [now, on] = [deps.now(), localDate(asked.reviewOn)];
    const day = reviewDay(await risksNow(deps, tx, county), asked.tier, { on, today: dayOf(now) });
    if (!day.ok) return day;
    await saveRisk(tx, county, risk.id, { tier: asked.tier, state: 'open', reviewOn: on, exitBy: null });
    await addCourse(tx, county, risk.id, {
      ...{ what: 'reviewed', tier: asked.tier, words: asked.words, byStaff: staffId, at: now },
    });
    return ok({ id: risk.id });
  });

/** 定一项措施: it is a task of that unit until its day. */
export const addMeasure = (deps: RisksDeps, signed: Signed, asked: AskedOf & MeasureRisk): Answer<Done> =>
  working(deps, signed, { ...asked, act: 'measure_risk' }, async (tx, risk): Answer<Done> => {
    const { county, staffId } = signed;
    const may = mayWork(risk, handOf(signed));
    if (!may.ok) return may;
    const due = localDate(asked.due);
    if (due < dayOf(deps.now())) return refuse({ code: 'bad_day' });
    const places = await deps.places(tx, county);
    if (!places.unit(asked.unit)) return refuse({ code: 'no_such_unit' });
    const id = deps.newId();
    await addTask(tx, {
      ...{ county, id, source: 'risk', sourceId: risk.id, unit: asked.unit, from: risk.unit, words: asked.words },
      ...{ dueOn: due, by: staffId, at: deps.now() },
    });
    return ok({ id });
  });

/** 提请销号, with the evidence. */
export const askExit = (deps: RisksDeps, signed: Signed, asked: AskedOf & { evidence: string }): Answer<Done> =>
  working(deps, signed, { ...asked, act: 'ask_exit' }, async (tx, risk): Answer<Done> => {
    const { county, staffId } = signed;
    const name = await namesIn(deps, tx, county);
    const may = mayAskExit(risk, handOf(signed), name(risk.owner));
    if (!may.ok) return may;
    const { tier, reviewOn } = risk;
    await saveRisk(tx, county, risk.id, { tier, reviewOn, state: 'exit_asked', exitBy: staffId });
    await addCourse(tx, county, risk.id, {
      ...{ what: 'exit_asked', tier, words: asked.evidence, byStaff: staffId, at: deps.now() },
    });
    return ok({ id: risk.id });
  });

/** 核实销号, by somebody who neither asked for it nor answers for it. */
export const decideExit = (
  deps: RisksDeps,
  signed: Signed,
  asked: AskedOf & { agree: boolean; words: string },
): Answer<Done> =>
  working(deps, signed, { ...asked, act: 'decide_exit' }, async (tx, risk): Answer<Done> => {
    const { county, staffId } = signed;
    const may = mayDecideExit(risk, handOf(signed));
    if (!may.ok) return may;
    const { tier, reviewOn, exitBy } = risk;
    const change = asked.agree ? ({ state: 'closed', exitBy } as const) : ({ state: 'open', exitBy: null } as const);
    await saveRisk(tx, county, risk.id, { tier, reviewOn, ...change });
    await addCourse(tx, county, risk.id, {
      ...{ what: asked.agree ? 'closed' : 'exit_refused', tier, words: asked.words, byStaff: staffId, at: deps.now() },
    });
    return ok({ id: risk.id });
  });

const covers = (about: string, path: string): boolean => path === about || path.startsWith(`${about}.`);

/** 发风险预警函: numbered, with a day for its answer; never to whom the matter is about. */
export const sendLetter = (deps: RisksDeps, signed: Signed, asked: AskedOf & SendLetter): Answer<Done> =>
  working(deps, signed, { ...asked, act: 'send_letter' }, async (tx, risk): Answer<Done> => {
    const { county, staffId } = signed;
    const may = mayWork(risk, handOf(signed));
    if (!may.ok) return may;
    const [now, due] = [deps.now(), localDate(asked.due)];
    if (due < dayOf(now)) return refuse({ code: 'bad_day' });
    const places = await deps.places(tx, county);
    if (!places.unit(asked.unit)) return refuse({ code: 'no_such_unit' });
    const matter = risk.matterId ? await loadMatter(tx, county, risk.matterId) : undefined;
    if (matter?.walled.some((about) => covers(about, asked.unit))) return refuse({ code: 'behind_the_wall' });
    const [id, year] = [deps.newId(), yearOf(dayOf(now))];
    const no = await takeNumber(tx, county, `risk-letter:${risk.unit}`, year);
    await insertLetter(tx, county, {
      ...{ id, riskId: risk.id, year, no, from: risk.unit, to: asked.unit, words: asked.words, dueOn: due },
      ...{ by: staffId, at: now },
    });
    return ok({ id });
  });
