import { createHash, randomBytes, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyRing } from './key-ring.ts';
import { aadOf } from './provider.ts';
import { softwareCrypto } from './software.ts';

const master = (seed: string): Buffer => createHash('sha256').update(seed).digest();
const provider = async (current = 'a', previous: string | null = null) =>
  softwareCrypto(await keyRing({ current: master(current), previous: previous ? master(previous) : null, older: [] }));
const place = aadOf({ table: 'party', column: 'phone', rowId: '1', county: '990101' });

describe('密码服务', () => {
  it('加密后可解密，同一内容两次加密结果不同，密文不含原文', async () => {
    const crypto = await provider();
    const [one, two] = [
      await crypto.seal('phone', '13800000000', place),
      await crypto.seal('phone', '13800000000', place),
    ];
    expect((await crypto.open(one, place)).toString()).toBe('13800000000');
    expect(one.equals(two)).toBe(false);
    expect(one.includes('13800000000')).toBe(false);
  });
  it('密文挪到另一行、改动任何一个字节，都不能解密', async () => {
    const crypto = await provider();
    const sealed = await crypto.seal('phone', '13800000000', place);
    await expect(crypto.open(sealed, place.replace('/1/', '/2/'))).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = Buffer.from(sealed);
      bent.writeUInt8((bent.readUInt8(at) + 1) % 256, at);
      await expect(crypto.open(bent, place)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
    }
  });
  it('另一安装的密钥不能解密', async () => {
    const sealed = await (await provider('a')).seal('phone', '13800000000', place);
    await expect((await provider('b')).open(sealed, place)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });
  it('盲索引：同值同索引，用途不同则索引不同；更换密钥期间给出新旧两列', async () => {
    const [old] = await (await provider('a')).blindIndex('phone', '13800000000');
    const [other] = await (await provider('a')).blindIndex('idno', '13800000000');
    const [now, previous] = await (await provider('b', 'a')).blindIndex('phone', '13800000000');
    expect(previous).toEqual(old);
    expect(now).not.toEqual(old);
    expect(other).not.toEqual(old);
  });
  it('更换密钥之后，旧密文仍可解密，旧摘要仍可核对', async () => {
    const [before, after] = [await provider('a'), await provider('b', 'a')];
    const [salt, text] = [randomBytes(16), Buffer.from('两家争水')];
    const sealed = await before.seal('text', text, place);
    const mac = await before.mac('text', salt, text);
    expect((await after.open(sealed, place)).equals(text)).toBe(true);
    expect(await after.macMatches('text', salt, text, mac)).toBe(true);
    expect(await after.macMatches('text', salt, Buffer.from('两家争地'), mac)).toBe(false);
    expect(await after.macs('text', salt, text)).toContainEqual(mac);
    expect(await after.macMatches('text', randomBytes(16), text, mac)).toBe(false);
  });
  it('签名可用公钥独立验证，同一主密钥公钥不变', async () => {
    const head = Buffer.from('head');
    const signature = await (await provider()).sign(head);
    expect(verify(null, head, await (await provider()).publicKey(), signature)).toBe(true);
    expect(verify(null, Buffer.from('other'), await (await provider()).publicKey(), signature)).toBe(false);
  });
});
