import { randomUUID } from 'node:crypto';
import type { IssuedPartyLink } from '@jieyou/contracts';
import type { Client, Reply, Words } from './client.ts';

/** 一方的手机: a browser without scripts, holding the cookie that the link gave it. */
export type LinkPhone = {
  readonly base: string;
  readonly page: (path?: string) => Promise<{ status: number; text: string }>;
  /** 填一张表并提交; answers with the page one is led to, or with the faults. */
  readonly does: (act: string, fields?: Readonly<Record<string, string>>) => Promise<{ status: number; text: string }>;
};

/** 签发链接. */
export const giveLink = (
  client: Client,
  mediation: string,
  party: string,
  commandId: string = randomUUID(),
): Promise<Reply<IssuedPartyLink & Words>> =>
  client.send('POST', `/mediations/${mediation}/links`, { commandId, payload: { party, days: 7 } });

const field = (text: string, name: string): string =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(text)?.[1] ?? '';

/** 扫码打开. */
export async function scan(url: string, address: string): Promise<LinkPhone & { status: number; text: string }> {
  const here = new URL(new URL(address).pathname, url);
  const first = await fetch(here, { redirect: 'manual' });
  const base = first.headers.get('location') ?? '';
  const cookie = (first.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: new Headers([...new Headers(init.headers), ['cookie', cookie]]),
    });
    const location = answer.headers.get('location');
    return answer.status === 303 && location ? ask(location) : { status: answer.status, text: await answer.text() };
  };
  let key = '';
  const does: LinkPhone['does'] = async (act, fields = {}) => {
    const { text } = await ask(`${base}/acts/${act}`);
    // The key is the visit's; it stays when the form is no longer offered.
    key = field(text, 'key') || key;
    const body = new URLSearchParams({ key, commandId: field(text, 'commandId'), ...fields });
    return ask(`${base}/acts/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
  };
  const text = first.status === 303 ? '' : await first.text();
  return { status: first.status, text, base, page: (path = '') => ask(`${base}${path}`), does };
}
