import type { ListName, MatterLine, Role } from '@jieyou/contracts';
import type { MattersDeps, Signed } from './deps.ts';
import { listMatters } from './list-matters.ts';

const MOST = 50;
const counter: readonly ListName[] = [
  'to_accept',
  'to_grade',
  'to_dispatch',
  'to_receive',
  'to_call_back',
  'to_answer',
];
const handling: readonly ListName[] = ['to_receive', 'mine'];

/** What a post has to do with matters, by the lists that wait for it. */
const waitingFor: Readonly<Record<Role, readonly ListName[]>> = {
  window_clerk: counter,
  centre_director: [...counter, 'to_consult', 'to_sponsor', 'to_decide', 'to_verify', 'to_archive'],
  department_handler: handling,
  mediator: handling,
  grid_worker: handling,
  supervisor: ['late', 'to_decide'],
  system_officer: [],
  security_officer: [],
  audit_officer: [],
};

export type WaitingMatter = { readonly step: string; readonly line: MatterLine };

/** 等本岗办的事项: each once, under the first step that waits. */
export async function waitingMatters(deps: MattersDeps, signed: Signed): Promise<WaitingMatter[]> {
  const found = new Map<string, WaitingMatter>();
  for (const list of waitingFor[signed.post.role]) {
    const { label, lines } = await listMatters(deps, signed, { list, query: '', limit: MOST });
    for (const line of lines) if (!found.has(line.id)) found.set(line.id, { step: label, line });
  }
  return [...found.values()];
}
