import type { ActAnswer, PartyInput } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { Scope, Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import { begin } from '../domain/evolve.ts';
import { lodgeMatter } from '../domain/lodge.ts';
import { PERSON } from '../domain/matter.ts';
import type { Refusal } from '../domain/refusals.ts';
import { openMatter } from '../store/codes.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { saveParties } from '../store/parties.ts';
import { carryKey } from '../store/save.ts';
import { saveText } from '../store/texts.ts';
import type { MattersDeps } from './deps.ts';
import { recordChange } from './record-change.ts';
import { ruling } from './register-matter.ts';

/** 公众页登记所送: cleaned and checked. The holder is whoever fills it in, for themselves or for somebody else. */
export type Lodging = {
  readonly commandId: string;
  readonly title: string;
  readonly narrative: string;
  readonly place: string;
  readonly accusation: boolean;
  readonly parties: readonly PartyInput[];
  readonly holder: string;
  /** 受理中心的路径. */
  readonly centre: string;
};

/** What it has become, and which party is the one who lodged it. */
export type LodgedAnswer = ActAnswer & { readonly party: string };

/** 登记人的范围: nothing but the matter that is being written, and the command that it was asked with. */
export const lodgingScope = (county: string, commandId: string): Scope => ({
  county,
  scopes: [],
  identity: [`person:${commandId}`],
});

/**
 * 群众自己登记, in a transaction of `lodgingScope`. The form's own id is the command: sent twice, it is one matter. The
 * pass that the record names is issued by the caller in the same transaction.
 */
export async function lodge(
  deps: MattersDeps,
  tx: Tx,
  county: string,
  { lodging, pass }: { lodging: Lodging; pass: string },
): Promise<Result<LodgedAnswer, Refusal>> {
  const { commandId, title, narrative, place, accusation, parties, holder, centre } = lodging;
  const asked = JSON.parse(JSON.stringify({ act: 'lodge', lodging })) as Json;
  const command = { county, actor: commandId, commandId, asked };
  const known = await findCommand(tx, deps.crypto, command);
  if (known.state === 'reused') return refuse({ code: 'command_reused' });
  if (known.state === 'done') {
    // The same form once more: its matter is opened to this transaction again, for a pass of its own.
    const again = JSON.parse(known.answer) as LodgedAnswer;
    await carryKey(tx, again.matterId);
    return ok(again);
  }
  const now = deps.now();
  const found = await ruling(deps, tx, county, now);
  if (!found.ok) return found;
  const [calendar, places] = [await deps.calendar(tx, county), await deps.places(tx, county)];
  const id = deps.newId();
  const seq = await openMatter(tx, [], id);
  const code = makeMatterCode({ area12: places.areaCode(centre), day: dayOf(now), seq });
  const context = { now, method: found.value, calendar, places, nextId: deps.newId };
  const decided = lodgeMatter({ id, code, county }, { accusation, parties, centre }, context);
  if (!decided.ok) return decided;
  const { facts, parties: named } = decided.value;
  const [first] = facts;
  const party = named.find(({ input }) => input.key === holder)?.fact.id;
  if (first?.type !== 'Registered' || party === undefined) throw new Error('a lodging begins with its registration');
  const hand = { county, staffId: party, post: { id: pass, orgPath: PERSON } };
  const after = await recordChange(deps, tx, hand, now, {
    ...{ act: 'register', commandId, before: begin(county, id, first), facts },
    ...{ method: context.method, shortName: places.shortName, origin: { place, source: null, externalNo: null } },
    texts: async () => {
      await saveParties(tx, deps.crypto, county, id, named);
      const written = { county, matterId: id, by: party, org: PERSON, at: now };
      return [await saveText(tx, deps.crypto, written, 1, { title, narrative })];
    },
  });
  const answer = { matterId: id, code: after.code, seq: after.version, created: [id], party };
  await recordCommand(tx, deps.crypto, command, JSON.stringify(answer));
  return ok(answer);
}
