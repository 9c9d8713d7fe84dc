import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** What came back: the status, and the body unread. */
export type Answer = { readonly status: number; readonly cookie: string; readonly body: string };

/** One keep-alive connection, one request at a time: as little work beside the server's as can be. */
export type Wire = {
  readonly ask: (method: 'GET' | 'POST', path: string, body?: string) => Promise<Answer>;
  readonly close: () => void;
};

const END = Buffer.from('\r\n\r\n');

/** The first whole answer in the bytes so far, or nothing yet. Chunked bodies are joined. */
function answerIn(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf(END);
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1] ?? '';
  const from = headEnd + END.length;
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer of unknown length: ${head.slice(0, 200)}`);
  const to = from + Number(length);
  return bytes.length < to ? undefined : { status, cookie, body: bytes.toString('utf8', from, to) };
}

/**
 * 一条连接. `from` is the loopback address that it comes from: the server counts requests by address, and a desk of
 * one's own is an address of one's own.
 */
export function openWire(
  url: string,
  { cookie = '', from = '127.0.0.1' }: { cookie?: string; from?: string } = {},
): Wire {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect({ host: hostname, port: Number(port), localAddress: from, noDelay: true });
  let seen: Buffer[] = [];
  let waiting: { done: (answer: Answer) => void; failed: (error: Error) => void } | undefined;
  socket.on('data', (part: Buffer) => {
    seen.push(part);
    const bytes = seen.length === 1 ? part : Buffer.concat(seen);
    const answer = answerIn(bytes);
    seen = answer ? [] : [bytes];
    if (!answer) return;
    const { done } = waiting ?? { done: () => undefined };
    waiting = undefined;
    done(answer);
  });
  const end = (error: Error): void => waiting?.failed(error);
  socket.on('error', end).on('close', () => end(new Error('the server closed the connection')));
  const head = `host: ${hostname}:${port}\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}`;
  return {
    ask: (method, path, body) =>
      new Promise((done, failed) => {
        waiting = { done, failed };
        const told =
          body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
        socket.write(`${method} ${path} HTTP/1.1\r\n${head}${told}\r\n${body ?? ''}`);
      }),
    close: () => void socket.destroy(),
  };
}

/** 登录; gives the cookie. */
export async function signInOver(url: string, login: string, password: string, from?: string): Promise<string> {
  const wire = openWire(url, from === undefined ? {} : { from });
  const answer = await wire.ask('POST', '/api/session', JSON.stringify({ login, password }));
  wire.close();
  if (answer.status !== 200) throw new Error(`${login} could not sign in: ${answer.status} ${answer.body}`);
  return answer.cookie;
}
