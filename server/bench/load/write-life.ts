import type { Method } from '@jieyou/contracts';
import { printNumber } from '../../src/modules/matters/store/numbers.ts';
import { saveParties } from '../../src/modules/matters/store/parties.ts';
import { insertMatter, saveOrders } from '../../src/modules/matters/store/save.ts';
import { saveNotes, saveText } from '../../src/modules/matters/store/texts.ts';
import { utf8 } from '../../src/modules/record/domain/bytes.ts';
import { entryBody } from '../../src/modules/record/domain/entry.ts';
import { entryHash, NOTHING_BEFORE } from '../../src/modules/record/domain/hash.ts';
import type { Json } from '../../src/modules/record/index.ts';
import type { CryptoProvider } from '../../src/platform/crypto/index.ts';
import { diceOf } from '../county/random.ts';
import { benchCounty, benchTree } from '../county/tree.ts';
import type { Life } from './lives.ts';
import { addLine, takingDown } from './rows.ts';
import type { Lines } from './rows.ts';

const county = benchCounty.code;
const shortNames = new Map(benchTree.map(({ path, shortName }) => [path, shortName]));
const LEDGER = 'county, matter_id, seq, body, hash, prev_hash, act, actor, actor_org, at, command_id';

/** 写下一件事项: the row as it stands now, its parties, texts and orders, and its chain from the first entry. */
export async function writeLife(lines: Lines, life: Life, method: Method, crypto: CryptoProvider): Promise<void> {
  const { matter, source, externalNo, place, recordedAt, entries } = life;
  const tx = takingDown(lines);
  await insertMatter(tx, matter, { origin: { place, source, externalNo }, recordedAt, method });
  await saveParties(tx, crypto, county, matter.id, life.parties);
  await saveOrders(tx, [], matter, ({ number, from }) => printNumber(number, method, shortNames.get(from) ?? ''));
  const commands = diceOf(Number.parseInt(matter.id.slice(0, 8), 16));
  let previous: Uint8Array = NOTHING_BEFORE;
  for (const { seq, act, by, at, facts, notes } of entries) {
    const written = { county, matterId: matter.id, by: by.staff, org: by.unit, at };
    const text = seq === 1 ? [await saveText(tx, crypto, written, 1, life.text)] : [];
    const noted = await saveNotes(
      tx,
      crypto,
      written,
      act,
      Object.fromEntries(notes.map(({ field, body }) => [field, body])),
    );
    const commandId = commands.uuid();
    const body = entryBody({
      ...{ county, matterId: matter.id, seq, act, at, commandId, texts: [...text, ...noted] },
      ...{ actor: by.staff, actorPost: by.post, actorOrg: by.unit },
      facts: { happened: JSON.parse(JSON.stringify(facts)) as Json },
    });
    const hash = entryHash(previous, utf8(body));
    addLine(lines, 'ledger_entry', LEDGER, [
      county,
      matter.id,
      seq,
      body,
      hash,
      previous,
      act,
      by.staff,
      by.unit,
      at,
      commandId,
    ]);
    previous = hash;
  }
}
