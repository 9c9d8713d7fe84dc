import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { readMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { FieldFault, Typed } from '../domain/lodge-form.ts';
import type { Filled } from '../pages/fields.ts';
import { followPage, notFound } from '../pages/follow-page.ts';
import { stagePage } from '../pages/stage-page.ts';
import { closedPage } from '../pages/word-pages.ts';
import { answer, goAway, goTo, officeOf, publicRoute, publicRouteAt, queryOf, scarceRoute, typedOf } from './answer.ts';
import { chosenCounty, countiesHere } from './county.ts';
import type { PublicDeps } from './deps.ts';
import { checkDigits, readStage } from './follow.ts';
import { officeFor } from './inside.ts';
import { showPass } from './show-pass-routes.ts';
import { endVisit, openVisit, readVisit } from './visit.ts';

const onVisit = z.object({ visit: z.uuid() });
const blank: Filled = { typed: {}, faults: [] };
const lostPass = '没有找到这张回执的凭证。请照回执逐个核对；已经作废、另发了新回执的，用新的。';

/** 查询页. The digits are typed anew each time; the code stays. */
async function showForms(
  deps: PublicDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { byCode = blank, byPass = blank, status = 422 }: { byCode?: Filled; byPass?: Filled; status?: number },
): Promise<FastifyReply> {
  const all = await countiesHere(deps);
  const office = officeOf(all, chosenCounty(all, queryOf(request, 'county')));
  const faulty = byCode.faults.length + byPass.faults.length > 0;
  return answer(reply, { status, title: '查进度', office, body: followPage(office, { byCode, byPass }), faulty });
}

/** What is wrong on its face, which anybody could work out from the paper. */
function faultsOf(code: string, digits: string): FieldFault[] {
  const read = readMatterCode(code);
  return [
    ...(read.ok ? [] : [{ field: 'code', words: code.trim() === '' ? '请填写编码' : read.refusal.words }]),
    ...(/^\d{4}$/.test(digits) ? [] : [{ field: 'digits', words: '请填写四位数字' }]),
  ];
}

/** 凭编码、凭凭证查询. */
export function followRoutes(pages: App, deps: PublicDeps): void {
  pages.get('/follow', publicRoute('查询页'), (request, reply) => {
    const typed: Typed = { code: (queryOf(request, 'code') ?? '').slice(0, 60) };
    return showForms(deps, request, reply, { byCode: { typed, faults: [] }, status: 200 });
  });
  pages.post('/follow', scarceRoute('用编码和电话后四位查进度'), async (request, reply) => {
    const { code = '', digits: given = '' } = typedOf(request);
    const digits = given.normalize('NFKC').replaceAll(/\s/g, '');
    const faults = faultsOf(code, digits);
    const again = (all: readonly FieldFault[]): Promise<FastifyReply> =>
      showForms(deps, request, reply, { byCode: { typed: { code }, faults: all } });
    const read = readMatterCode(code);
    if (faults.length > 0 || !read.ok) return again(faults);
    // A code of a county that is not served here is looked for, and counted, like any other.
    const all = await countiesHere(deps);
    const { county } = chosenCounty(all, read.value.area12.slice(0, 6)) ?? all[0] ?? { county: '' };
    const asked = { county, code: read.value.code, digits };
    if (!(await checkDigits(deps, asked))) return again([{ field: '', words: notFound }]);
    const path = `/p/f/${randomUUID()}`;
    await openVisit(deps, { request, reply, path }, { by: 'code', ...asked });
    return goTo(reply, path);
  });
  pages.post('/follow/pass', scarceRoute('用凭证打开'), async (request, reply) => {
    const { pass = '', county = '' } = typedOf(request);
    const here = chosenCounty(await countiesHere(deps), county === '' ? undefined : county);
    const shown = here && (await showPass(deps, { request, reply }, { county: here.county, typed: pass }));
    return (
      shown ??
      showForms(deps, request, reply, { byPass: { typed: { pass }, faults: [{ field: 'pass', words: lostPass }] } })
    );
  });
  pages.get('/f/:visit', publicRouteAt('进度', onVisit), async (request, reply) => {
    const path = `/p/f/${request.params.visit}`;
    const visit = await readVisit(deps, request, path);
    const parts = visit?.by === 'code' ? await readStage(deps, visit) : undefined;
    if (!visit || !parts) {
      const office = officeOf(await countiesHere(deps), undefined);
      endVisit(request, reply, path);
      return answer(reply, { status: 403, title: '页面已经关闭', office, body: closedPage(office, '') });
    }
    const office = await officeFor(deps, visit.county);
    return answer(reply, { title: '进度', office, leave: `${path}/leave`, body: stagePage(office, parts) });
  });
  pages.get('/f/:visit/leave', publicRouteAt('快速离开，结束查询', onVisit), async (request, reply) => {
    endVisit(request, reply, `/p/f/${request.params.visit}`);
    return goAway(reply, deps.neutral);
  });
}
