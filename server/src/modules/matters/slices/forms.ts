import * as contracts from '@jieyou/contracts';
import { actPayloads, methodVersion, parseTerm, register, sayTerm } from '@jieyou/contracts';
import type { FormsView, Method } from '@jieyou/contracts';
import { z } from 'zod';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actNamed, actNames } from '../domain/acts/index.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { ruling } from './register-matter.ts';

const partyKinds = { person: '个人', organisation: '单位' };

/** The labelled lists that a form may name; the place's own come from its method. */
const listed = {
  natures: contracts.natures,
  matterKinds: contracts.matterKinds,
  channels: contracts.channels,
  outcomes: contracts.outcomes,
  lawfulRoads: contracts.lawfulRoads,
  callBackResults: contracts.callBackResults,
  linkKinds: contracts.linkKinds,
  partySides: contracts.partySides,
  contactWays: contracts.contactWays,
  partyKinds,
};

type Options = FormsView['options'][string];

const optionsOf = (labels: Readonly<Record<string, string>>, only?: readonly string[]): Options =>
  Object.entries(labels)
    .filter(([value]) => only === undefined || only.includes(value))
    .map(([value, label]) => ({ value, label }));

const ownOptions = (method: Method): Record<string, Options> => ({
  grade: method.grades.map(({ id, label }) => ({ value: id, label })),
  pauseReason: method.pauses.map(({ id, label }) => ({ value: id, label })),
  channels: optionsOf(contracts.channels, method.sources),
  natures: optionsOf(contracts.natures, method.natures),
  outcomes: optionsOf(contracts.outcomes, method.outcomes),
});

/** What is asked does not change while the server runs, only what may be chosen. */
const schemas = actNames.map((name) => {
  const { label, help, basis } = actNamed(name);
  return {
    name,
    label,
    help,
    basis,
    schema: z.toJSONSchema(actPayloads[name], { io: 'input', unrepresentable: 'any' }),
  };
});
const registerSchema = z.toJSONSchema(register, { io: 'input', unrepresentable: 'any' });

/** How long, in the unit of the method: the form asks for a number only. */
function extensionRule({ extension }: Method): string {
  const most = parseTerm(extension.at_most);
  return most ? `每次最长 ${sayTerm(most)}，最多 ${extension.times} 次。` : '';
}

const known = new Map<string, FormsView>();

/** 表单: what each act asks for and what may be chosen, by the method in force. */
export async function formsOf(deps: MattersDeps, signed: Signed): Promise<Result<FormsView, Refusal>> {
  const found = await deps.db.inScope(signed.scope, (tx) => ruling(deps, tx, signed.county, deps.now()));
  if (!found.ok) return found;
  const method = found.value;
  const key = `${signed.county}/${methodVersion(method)}`;
  const ready = known.get(key);
  if (ready) return ok(ready);
  const all = Object.entries(listed).map(([name, labels]) => [name, optionsOf(labels)] as const);
  const forms: FormsView = {
    acts: schemas.map((act) =>
      act.name === 'ask_extension' ? { ...act, help: `${act.help}${extensionRule(method)}` } : act,
    ),
    register: registerSchema,
    options: { ...Object.fromEntries(all), ...ownOptions(method) },
  };
  known.set(key, forms);
  return ok(forms);
}
