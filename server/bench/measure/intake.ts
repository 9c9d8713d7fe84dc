import { benchPassword, benchPeople } from '../county/people.ts';
import { bodyOf, registrations } from './bodies.ts';
import { openWire, signInOver } from './wire.ts';
import type { Wire } from './wire.ts';

export const CONNECTIONS = 32;

/** 32 个窗口: two at each of the fifteen townships and at the county, each from an address of its own. */
export async function openCounters(
  url: string,
): Promise<{ hands: readonly (() => Promise<void>)[]; close: () => Promise<void> }> {
  const clerks = benchPeople.filter(({ role }) => role === 'window_clerk').slice(0, CONNECTIONS);
  const payloads = registrations(2_000, 7);
  const wires: Wire[] = [];
  for (const [at, { login }] of clerks.entries()) {
    const from = `127.0.2.${at + 1}`;
    wires.push(openWire(url, { from, cookie: await signInOver(url, login, benchPassword, from) }));
  }
  let next = 0;
  const hands = wires.map((wire) => async () => {
    const payload = payloads[(next += 1) % payloads.length];
    if (!payload) throw new Error('nothing to register');
    const { status, body } = await wire.ask('POST', '/api/matters', bodyOf(payload));
    if (status !== 201) throw new Error(`POST /api/matters: ${status} ${body}`);
  });
  return { hands, close: async () => wires.forEach((wire) => wire.close()) };
}
