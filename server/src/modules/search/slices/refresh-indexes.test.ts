import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askSuperuser } from '../../../../test/access/truth.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { keyRing } from '../../../platform/crypto/key-ring.ts';
import { softwareCrypto } from '../../../platform/crypto/software.ts';
import { systemScope } from '../../../platform/db/index.ts';
import { findPeople } from '../store/people.ts';
import { refreshIndexes } from './refresh-indexes.ts';

const county = '990101';
const phone = '13912340987';
const [first, second, third] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const cryptoWith = async (current: Buffer, previous: Buffer | null, older: Buffer[] = []): Promise<CryptoProvider> =>
  softwareCrypto(await keyRing({ current, previous, older }));

describe('更换密钥期间和以后，照样找得到人', () => {
  const fresh = freshDatabase();

  test('没有姓名盲索引的补上；旧密钥做的换成新密钥的；一次做完，再做无事', async () => {
    const [matter, party] = [randomUUID(), randomUUID()];
    const before = await cryptoWith(first, null);
    const sealed = await before.seal('phone', phone, aadOf({ table: 'party', column: 'phone', rowId: party, county }));
    const [index] = await before.blindIndex('phone', phone);
    const hex = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'`;
    await askSuperuser(
      fresh.superuserUrl,
      `insert into matter (county, id, code, stage, nature, kind, channel, level, centre_path, owner_path, first_receiver,
         answerable, readable, registered_at, method, version, state)
       values ('${county}', '${matter}', 'ZZ-1', 'registered', 'dispute', 'RT02', 'counter', 'county', 'c${county}', 'c${county}',
         '${party}', 'x', '{c${county}}', now(), 'neutral@1', 1, '{}');
       insert into party (county, matter_id, id, side, kind, name, phone_sealed, phone_index, salt)
       values ('${county}', '${matter}', '${party}', 'applicant', 'person', '欧阳 㛃㛃', ${hex(sealed)}, ${hex(index)}, '\\x00')`,
    );
    const find = async (crypto: CryptoProvider, by: 'name' | 'phone', value: string): Promise<string[]> => {
      const marks = (await crypto.blindIndex(by, value)).filter((mark) => mark !== null);
      return fresh.db.inScope(systemScope(county), async (tx) =>
        (await findPeople(tx, county, { index: by }, marks, 10)).map(({ id }) => id),
      );
    };
    expect(await find(before, 'name', '欧阳㛃㛃')).toEqual([]);
    expect(await refreshIndexes({ db: fresh.db, crypto: before }, county)).toBe(1);
    expect(await find(before, 'name', '欧阳㛃㛃')).toEqual([matter]);

    const during = await cryptoWith(second, first);
    expect([await find(during, 'name', '欧阳㛃㛃'), await find(during, 'phone', phone)]).toEqual([[matter], [matter]]);
    expect(await refreshIndexes({ db: fresh.db, crypto: during }, county)).toBe(1);
    expect(await refreshIndexes({ db: fresh.db, crypto: during }, county)).toBe(0);
    // 还没换上新密钥的进程也找得到
    expect(await find(before, 'phone', phone)).toEqual([matter]);

    const after = await cryptoWith(third, second, [first]);
    expect([await find(after, 'name', '欧阳㛃㛃'), await find(after, 'phone', phone)]).toEqual([[matter], [matter]]);
  });
});
