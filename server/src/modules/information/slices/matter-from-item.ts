import type { Register } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { onceOnly, register, sayRefusal } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { mayJudge, openItem } from '../domain/item.ts';
import type { Item } from '../domain/item.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import { lockItem, readItems, saveJudged } from '../store/rows.ts';
import { reachOf } from './deps.ts';
import type { InformationDeps } from './deps.ts';
import type { AskedOf } from './judge-item.ts';

export type Turning = AskedOf & Pick<Register, 'title' | 'nature' | 'kind'> & { applicant?: string | undefined };
type Answer<Value> = Result<Value, InformationRefusal>;

async function ready(deps: InformationDeps, signed: Signed, id: string): Promise<Answer<Item>> {
  const may = mayJudge(signed.post.role);
  if (!may.ok) return may;
  const [item] = await deps.db.inScope(signed.scope, (tx) => readItems(tx, reachOf(signed), { id, limit: 1 }));
  return item ? ok(item) : refuse({ code: 'no_such_information' });
}

/**
 * 转为事项: registered as any matter is, with the words of the item, and then noted here. Stopped in between, the same
 * command goes on: the registration is known by it and not done again.
 */
export async function matterFromItem(deps: InformationDeps, signed: Signed, asked: Turning): Promise<Answer<Done>> {
  const { id, commandId, applicant, title, nature, kind } = asked;
  const found = await ready(deps, signed, id);
  if (!found.ok) return found;
  const item = found.value;
  const known = item.turnedKind === 'matter';
  const open = openItem(item);
  if (!open.ok && !known) return open;
  const payload: Register = {
    ...{ title, nature, kind, channel: 'grid', narrative: `${item.what ?? ''}（信息第 ${item.no} 号）` },
    ...(item.place ? { place: item.place } : {}),
    parties: [{ key: 'a', side: 'applicant', kind: 'person', name: applicant ? applicant : '匿名' }],
  };
  const done = await register(deps, signed, { commandId, payload });
  if (!done.ok) return refuse({ code: 'said', words: sayRefusal(done.refusal) });
  const { matterId } = done.value;
  const noting = { commandId: deps.newId(), asked: { act: 'matter_information', id, matterId } };
  return onceOnly(deps, signed, noting, async (tx): Promise<Answer<Done>> => {
    const now = await lockItem(tx, reachOf(signed), id);
    if (!now) return refuse({ code: 'no_such_information' });
    if (now.turnedId === matterId) return ok({ id: matterId });
    const still = openItem(now);
    if (!still.ok) return still;
    const by = { county: signed.county, id, by: signed.staffId, at: deps.now() };
    await saveJudged(tx, by, { state: 'converted', reason: null, turned: { kind: 'matter', id: matterId } });
    return ok({ id: matterId });
  });
}
