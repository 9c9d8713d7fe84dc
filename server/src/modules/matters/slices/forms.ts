import * as contracts from '@jieyou/contracts';
import { actPayloads, methodVersion, parseTerm, register, routeName, sayTerm, termOf } from '@jieyou/contracts';
import type { FormsView, Method } from '@jieyou/contracts';
import { z } from 'zod';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { localLabel } from '../domain/act.ts';
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

/** 各等级走哪条路径、几日办结, so that whoever grades need not know the method by heart. */
const gradesRule = (method: Method): string =>
  method.grades
    .map(
      ({ id, label, route }) => `${label}：${routeName(method, route)}，${sayTerm(termOf(method, 'resolve', id).term)}`,
    )
    .join('；');

/** What the place settles is told beside the act. */
function helpOf({ name, help }: (typeof schemas)[number], method: Method): string {
  if (name === 'ask_extension') return `${help}${extensionRule(method)}`;
  return name === 'grade' ? `${help}${gradesRule(method)}。` : help;
}

/** The version named, as a matter keeps it; the one in force where none is named. */
async function methodAsked(
  deps: MattersDeps,
  tx: Tx,
  county: string,
  version?: string,
): Promise<Result<Method, Refusal>> {
  if (version === undefined) return ruling(deps, tx, county, deps.now());
  const method = await deps.methodByVersion(tx, county, version);
  return method ? ok(method) : refuse({ code: 'no_such_method', version });
}

/**
 * 表单: what each act asks for and what may be chosen. A new matter goes by the method in force, one that is there
 * already by the version that rules it.
 */
export async function formsOf(
  deps: MattersDeps,
  signed: Signed,
  version?: string,
): Promise<Result<FormsView, Refusal>> {
  const found = await deps.db.inScope(signed.scope, (tx) => methodAsked(deps, tx, signed.county, version));
  if (!found.ok) return found;
  const method = found.value;
  const key = `${signed.county}/${methodVersion(method)}`;
  const ready = known.get(key);
  if (ready) return ok(ready);
  const all = Object.entries(listed).map(([name, labels]) => [name, optionsOf(labels)] as const);
  const forms: FormsView = {
    acts: schemas.map((act) => ({
      ...act,
      label: localLabel(actNamed(act.name), method),
      help: helpOf(act, method),
    })),
    register: registerSchema,
    options: { ...Object.fromEntries(all), ...ownOptions(method) },
  };
  known.set(key, forms);
  return ok(forms);
}
