import { FORMS_PER_MINUTE, PAGES_PER_MINUTE, SCARCE_PER_TEN_MINUTES } from './app.ts';
import type { App, AppOptions, Pages } from './app.ts';
import { sayError } from './errors.ts';
import { refusedForm } from './same-origin.ts';
import { refusedText } from './storable-text.ts';

const FORM_LIMIT = 256 * 1024;

/**
 * Nothing but our own style sheet and script; no frame, no object, nothing inline. Addresses never leave this server,
 * but a form must say where it comes from, which it would not under no-referrer.
 */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** The fields of a form, without what no database holds; of one sent twice the last counts. */
const formOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, text]) => [name, text.toWellFormed().replaceAll('\0', '')]),
  );

/** 网页的门卫: every request under /p passes here. A form that comes too often is refused after it was read, so that nothing typed is lost. */
export function openPages(pages: App, { routes, refuse }: Pages, { limits, debug }: AppOptions): void {
  pages.removeAllContentTypeParsers();
  pages.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => done(null, formOf(String(body))),
  );
  const say = sayError(debug);
  pages.setErrorHandler((error, request, reply) => {
    const { status, body } = say(error as Parameters<typeof say>[0], request);
    return refuse(request, reply, { status, ...body });
  });
  const [usual, forms, scarce] = [
    pages.rateLimit({ max: limits?.pagesPerMinute ?? PAGES_PER_MINUTE }),
    pages.rateLimit({ max: limits?.formsPerMinute ?? FORMS_PER_MINUTE }),
    pages.rateLimit({ max: limits?.scarcePerTenMinutes ?? SCARCE_PER_TEN_MINUTES, timeWindow: 600_000 }),
  ];
  pages.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const foreign = refusedForm(request);
    if (foreign) return refuse(request, reply, foreign);
  });
  // Each request is counted once: a page when it is asked for, a form after it was read.
  pages.addHook('onRequest', async function (request, reply) {
    if (request.method !== 'POST') await usual.call(this, request, reply);
  });
  pages.addHook('preValidation', async function (request, reply) {
    const unstorable = refusedText(request);
    if (unstorable) return refuse(request, reply, unstorable);
    if (request.method !== 'POST') return;
    await (request.routeOptions.config.scarce ? scarce : forms).call(this, request, reply);
  });
  routes(pages);
  // Or the desk's own page would answer for whatever is not here.
  pages.route({
    method: ['GET', 'POST'],
    url: '/*',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (request, reply) =>
      refuse(request, reply, { status: 404, code: 'no_such_page', words: '没有这个页面，网址可能不完整。' }),
  });
}
