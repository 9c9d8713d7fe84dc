import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Lodge } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import { lodge, lodgingScope, sayRefusal } from '../../matters/index.ts';
import type { Lodging } from '../../matters/index.ts';
import { issuePass } from '../../passes/index.ts';
import { partiesOf, readLodgeForm } from '../domain/lodge-form.ts';
import type { Typed } from '../domain/lodge-form.ts';
import { placeSaid, placeWords } from '../domain/place-said.ts';
import { titleOf } from '../domain/title-of.ts';
import type { Filled } from '../pages/fields.ts';
import { lodgePage } from '../pages/lodge-page.ts';
import { refusedPage } from '../pages/word-pages.ts';
import { answer, goTo, officeOf, publicRoute, queryOf, scarceRoute, typedOf } from './answer.ts';
import { chosenCounty, countiesHere, groundOf, publicScope } from './county.ts';
import type { CountyHere, Ground } from './county.ts';
import type { PublicDeps } from './deps.ts';
import { openVisit } from './visit.ts';

const MOST_PLACE = 200;

/** 登记所送: the place decides the centre; an accusation goes to the county's own, for the township's may be the accused. */
async function lodgingOf(deps: PublicDeps, county: string, told: Lodge, { places }: Ground): Promise<Lodging> {
  const { commandId, said, township, place = '', accusation } = told;
  const where = placeSaid(places, { township, words: place });
  const book = await deps.matters.db.inScope(publicScope(county), (tx) => deps.matters.places(tx, county));
  const root = `c${county}`;
  const centre = book.centreOf(accusation || !where ? root : where.path) ?? book.centreOf(root);
  const any = places.find(({ kind }) => kind === 'centre');
  return {
    ...{ commandId, title: titleOf(said), narrative: said, accusation, ...partiesOf(told) },
    place: [...placeWords(where, place)].slice(0, MOST_PLACE).join(''),
    centre: centre?.path ?? any?.path ?? root,
  };
}

type Lodged = { readonly matterId: string; readonly pass: { readonly id: string; readonly code: string } };

/** 登记并签发凭证, both or neither. Sent a second time it is the same matter, with a pass of its own. */
async function lodgeAndIssue(deps: PublicDeps, county: string, lodging: Lodging): Promise<Result<Lodged, string>> {
  const { matters } = deps;
  return matters.db.inScope(lodgingScope(county, lodging.commandId), async (tx) => {
    const id = randomUUID();
    const done = await lodge(matters, tx, county, { lodging, pass: id });
    if (!done.ok && done.refusal.code === 'command_reused') {
      return refuse('刚才的内容已经登记过了。如果这是另外一件事，请再按一次提交；要补充刚才那件，请打开它的回执。');
    }
    if (!done.ok) return refuse(`${sayRefusal(done.refusal)}。也可以打电话、到窗口反映`);
    const { matterId, party } = done.value;
    const pass = await issuePass(
      tx,
      matters.crypto,
      { county, matterId, partyId: party, at: matters.now(), by: null },
      id,
    );
    return ok({ matterId, pass });
  });
}

/** 登记页, with whatever was typed. */
async function showForm(
  deps: PublicDeps,
  reply: FastifyReply,
  {
    all,
    here,
    filled,
    status = 200,
  }: { all: readonly CountyHere[]; here: CountyHere; filled: Filled; status?: number },
): Promise<FastifyReply> {
  const office = officeOf(all, here);
  const { places, open } = await deps.matters.db.inScope(publicScope(here.county), (tx) =>
    groundOf(deps, tx, here.county),
  );
  if (!open) {
    const words = '本县还没有开通网上登记。请打 12345，或者到综治中心的窗口反映。';
    return answer(reply, { title: '暂未开通', office, body: refusedPage(office, '暂未开通', words) });
  }
  const towns = places
    .filter(({ kind }) => kind === 'township')
    .map(({ path, name }) => ({ value: path, label: name }));
  const body = lodgePage(office, { filled, towns });
  return answer(reply, { status, title: '反映一件事', office, body, faulty: filled.faults.length > 0 });
}

const anew = (typed: Typed): Typed => ({ ...typed, commandId: randomUUID() });

/** 登记. */
export function lodgeRoutes(pages: App, deps: PublicDeps): void {
  pages.get('/lodge', publicRoute('登记表'), async (request, reply) => {
    const all = await countiesHere(deps);
    const here = chosenCounty(all, queryOf(request, 'county'));
    if (!here) return goTo(reply, '/p');
    return showForm(deps, reply, { all, here, filled: { typed: anew({}), faults: [] } });
  });
  pages.post('/lodge', scarceRoute('登记'), async (request, reply) => {
    const all = await countiesHere(deps);
    const here = chosenCounty(all, queryOf(request, 'county'));
    if (!here) return goTo(reply, '/p');
    const typed = typedOf(request);
    const again = (form: Typed, faults: Filled['faults']): Promise<FastifyReply> =>
      showForm(deps, reply, { all, here, status: 422, filled: { typed: form, faults } });
    const read = readLodgeForm(typed);
    if (!read.ok) {
      // Nobody mends the number of a form; a wrong one is exchanged.
      const mended = read.refusal.some(({ field }) => field === 'commandId');
      return again(
        mended ? anew(typed) : typed,
        read.refusal.filter(({ field }) => field !== 'commandId'),
      );
    }
    const ground = await deps.matters.db.inScope(publicScope(here.county), (tx) => groundOf(deps, tx, here.county));
    if (!ground.open) return again(typed, []);
    const done = await lodgeAndIssue(deps, here.county, await lodgingOf(deps, here.county, read.value, ground));
    if (!done.ok) return again(anew(typed), [{ field: '', words: done.refusal }]);
    const { id, code } = done.value.pass;
    const path = `/p/m/${id}`;
    await openVisit(deps, { request, reply, path }, { by: 'pass', county: here.county, code, digits: '' });
    return goTo(reply, `${path}/receipt`);
  });
}
