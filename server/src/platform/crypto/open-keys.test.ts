import { mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installationIdIn, keyFolder, openKeys, refuseKeysInside } from './index.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'jieyou-keys-'));
const none = (): Promise<null> => Promise.resolve(null);

describe('主密钥', () => {
  it('空安装首次启动时生成，仅本人可读；再次启动沿用', async () => {
    const keys = join(await folder(), 'fresh');
    const first = await openKeys({ folder: keys, trace: none });
    const again = await openKeys({ folder: keys, trace: none });
    expect((await stat(join(keys, 'master.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(keys)).toEqual(['master.key']);
    expect(await again.publicKey()).toBe(await first.publicKey());
  });
  it('两个进程同时首次启动，得到同一把密钥', async () => {
    const keys = await folder();
    const [one, two] = await Promise.all([1, 2].map(() => openKeys({ folder: keys, trace: none })));
    expect(await one?.publicKey()).toBe(await two?.publicKey());
  });
  it('已有加密内容而密钥不见了：说明原因，不另造密钥', async () => {
    const keys = await folder();
    const sealed = await (await openKeys({ folder: keys, trace: none })).seal('phone', '1', 'a');
    await rename(join(keys, 'master.key'), join(keys, 'elsewhere'));
    const trace = () => Promise.resolve({ sealed });
    await expect(openKeys({ folder: keys, trace })).rejects.toMatchObject({ cannotStart: 'key-missing' });
    expect(await readdir(keys)).toEqual(['elsewhere']);
  });
  it('放错了别处的密钥：说明原因', async () => {
    const sealed = await (await openKeys({ folder: await folder(), trace: none })).seal('phone', '1', 'a');
    const [other, trace] = [await folder(), () => Promise.resolve({ sealed })];
    await openKeys({ folder: other, trace: none });
    await expect(openKeys({ folder: other, trace })).rejects.toMatchObject({ cannotStart: 'key-of-another' });
  });
  it('密钥目录不得在数据目录之内；默认按安装编号分开', async () => {
    const data = await folder();
    expect(() => refuseKeysInside(data, join(data, 'keys'))).toThrow('密钥');
    const id = await installationIdIn(data);
    expect(await installationIdIn(data)).toBe(id);
    expect(keyFolder({ XDG_CONFIG_HOME: '/settings' }, id)).toBe(join('/settings/jieyou/keys', id));
  });
});
