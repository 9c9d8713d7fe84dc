import {
  channels,
  gradeOf,
  levelName,
  linkKinds,
  natures,
  outcomes,
  parseTerm,
  routeName,
  sayTerm,
  stages,
} from '@jieyou/contracts';
import type { ActName, MatterPage, Method, OrderView } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { actNamed, actNames } from '../domain/acts/index.ts';
import { localLabel } from '../domain/act.ts';
import type { ActContext } from '../domain/act.ts';
import { covers } from '../domain/matter.ts';
import type { Matter, Order } from '../domain/matter.ts';
import { may } from '../domain/may.ts';
import { sayRefusal } from '../domain/refusals.ts';
import { trackUnmet } from '../domain/tracks.ts';
import { loadMatter } from '../store/load.ts';
import { printNumber } from '../store/numbers.ts';
import { maskedNumbers, readParties } from '../store/parties.ts';
import { currentText } from '../store/texts.ts';
import { clocksOf } from './clock-view.ts';
import { contextFor } from './context.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { lineOf } from './matter-line.ts';
import { readEntries } from './read-entries.ts';

/** 每个动作可否, and when not, why: the screen never guesses. */
const canOf = (matter: Matter, context: ActContext): MatterPage['can'] =>
  Object.fromEntries(
    actNames.map((name: ActName) => {
      const act = actNamed(name);
      const open = may(act, matter, context);
      return [
        name,
        { ok: open.ok, words: open.ok ? null : sayRefusal(open.refusal), label: localLabel(act, context.method) },
      ];
    }),
  );

/** 关联的事项, both ways, and those of the same visit; only what the asker may read themselves. */
async function linksOf(tx: Tx, matter: Matter): Promise<MatterPage['links']> {
  const rows = await tx.query<{
    id: string;
    code: string;
    title: string;
    kind: keyof typeof linkKinds | 'visit';
    state: Matter;
  }>(
    `select distinct on (m.id) m.id, m.code, l.kind, m.state,
       (select t.title from matter_text t where t.county = m.county and t.matter_id = m.id order by t.version desc limit 1) as title
     from matter m join (
       select to_id as id, kind from matter_link where county = $1 and from_id = $2
       union all select from_id, kind from matter_link where county = $1 and to_id = $2
       union all select v.id, 'visit' from matter v where v.county = $1 and v.visit = $3 and v.id <> $2
     ) l on l.id = m.id
     where m.county = $1`,
    [matter.county, matter.id, matter.visit],
  );
  return rows.map(({ id, code, title, kind, state }) => ({
    ...{ id, code, title, kind },
    kindLabel: kind === 'visit' ? '同一来访' : linkKinds[kind],
    stageLabel: stages[state.stage],
  }));
}

/** 当事人, with masked numbers. */
async function partiesOf(deps: MattersDeps, tx: Tx, matter: Matter): Promise<MatterPage['parties']> {
  const rows = await readParties(tx, matter.county, matter.id);
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, side: row.side, kind: row.kind, name: row.name, address: row.address },
      ...(await maskedNumbers(deps.crypto, matter.county, row)),
      ...{ agentFor: row.agent_for, agentPowers: row.agent_powers, representative: row.representative },
      ...{ safeContact: row.safe_contact, doNotContact: row.do_not_contact },
    })),
  );
}

/** 申请的延期 in the unit that the method allows. */
const extensionOf = (
  { extension }: Matter,
  { method }: ActContext,
  name: (staff: string) => string,
): MatterPage['extension'] => {
  const unit = parseTerm(method.extension.at_most)?.unit;
  if (!extension || !unit) return null;
  return { amount: sayTerm({ amount: extension.amount, unit }), askedBy: name(extension.askedBy), at: extension.at };
};

const unended: readonly Matter['stage'][] = ['accepted', 'dispatched', 'in_handling'];

/** 分办路径: how this grade is shared out, what is still missing, and who has been named or asked. */
function trackOf(
  matter: Matter,
  method: Method,
  name: (staff: string) => string,
): Pick<MatterPage, 'route' | 'trackDue' | 'sponsor' | 'referredUp'> {
  const grade = gradeOf(method, matter.grade);
  const unmet = unended.includes(matter.stage) ? trackUnmet(matter, method) : undefined;
  return {
    route: grade ? routeName(method, grade.route) : null,
    trackDue: unmet ? sayRefusal(unmet) : null,
    sponsor: matter.sponsor === undefined ? null : name(matter.sponsor),
    referredUp: matter.referredUp ? { to: grade?.refer_up?.to ?? '上级', at: matter.referredUp } : null,
  };
}

/** 工单所据的职责清单条目, in the words of the version that was relied on. */
function dutyOf({ duty }: Order, said: Awaited<ReturnType<MattersDeps['duties']['words']>>): OrderView['duty'] {
  const words = duty && said.get(`${duty.id}@${duty.version}`);
  return duty && words ? { ...duty, ...words } : null;
}

/** 事项页: who, what, where, until when, who holds it now, what can be done and why not. Undefined when not to be seen. */
export async function readMatter(deps: MattersDeps, signed: Signed, idOrCode: string): Promise<MatterPage | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, idOrCode);
    if (!matter) return undefined;
    const context = await contextFor(deps, tx, signed, matter);
    const { method, places, now } = context;
    const unit = (path: string): string => places.unit(path)?.name ?? path;
    const { title, narrative } = await currentText(tx, matter.county, matter.id);
    const origin = await tx.one<{ place: string; source: string | null; externalNo: string | null }>(
      'select place, source, external_no as "externalNo" from matter where county = $1 and id = $2',
      [matter.county, matter.id],
    );
    const cited = matter.orders.flatMap(({ duty }) => duty ?? []);
    const said = await deps.duties.words(tx, matter.county, cited);
    const { entries, name } = await readEntries(deps, tx, matter, { method, unit, shortName: places.shortName });
    const first = matter.firstReceiver ? name(matter.firstReceiver.staff) : '群众自己登记';
    return {
      ...lineOf({ state: matter, title, place: origin.place }, { now, unit, method }),
      ...{ narrative, version: matter.version, grade: matter.grade },
      ...{
        natureLabel: natures[matter.nature],
        channelLabel: channels[matter.channel],
        levelLabel: levelName(method, matter.level),
      },
      centre: { path: matter.centre, name: unit(matter.centre) },
      answerable: matter.answerable === 'first_receiver' ? `${first}（首问负责）` : unit(matter.answerable),
      firstReceiver: first,
      ...{ hops: matter.hops, returns: matter.returns, consultationDue: matter.consultation.due },
      ...trackOf(matter, method, name),
      ...{ walled: matter.walled.length > 0, externalNo: origin.externalNo, source: origin.source },
      outcomeLabel: matter.conclusion ? outcomes[matter.conclusion.outcome] : null,
      method: { version: matter.method, label: method.label, basis: method.basis },
      clocks: clocksOf(matter, method, now),
      parties: await partiesOf(deps, tx, matter),
      orders: matter.orders.map((order) => ({
        ...{ id: order.id, role: order.role, status: order.status, paper: method.labels.orders[order.role] },
        number: printNumber(order.number, method, places.shortName(order.from)),
        from: { path: order.from, name: unit(order.from) },
        to: { path: order.to, name: unit(order.to) },
        ...{ sentAt: order.sentAt, receivedAt: order.receivedAt, endedAt: order.endedAt },
        mine: covers(signed.post.orgPath, order.to),
        duty: dutyOf(order, said),
      })),
      links: await linksOf(tx, matter),
      timeline: entries,
      can: canOf(matter, context),
      extension: extensionOf(matter, context, name),
    };
  });
}
