import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { fastify, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuseUnguarded } from './access.ts';
import type { App, AppOptions } from './app.ts';
import { answerError } from './errors.ts';
import { guard } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { healthRoute } from './health.ts';
import { logAnswer, logOptions } from './log.ts';
import { openPages } from './pages.ts';
import { describeAccess, describeRoutes, openapiRoute } from './openapi.ts';
import { sayIssue } from './shape-words.ts';
import { answerElsewhere, webFiles } from './web-files.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
const FILE_LIMIT = 50 * 1024 * 1024;

/** 建立网络服务. Not yet listening; a route that does not say who may call it makes this fail. */
export async function buildApp(options: AppOptions): Promise<App> {
  z.config({ localeError: sayIssue });
  const app = fastify({
    logger: options.log ? logOptions(options.log) : false,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustedProxies ?? false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError(options.debug));
  app.setNotFoundHandler(answerElsewhere(options.web));
  app.addHook('onResponse', logAnswer);
  await machinery(app, options);
  if (options.web !== undefined) await webFiles(app, options.web);
  app.addHook('onRoute', refuseUnguarded);
  app.addHook('onRoute', describeAccess);
  await describeRoutes(app, options.probes.version);
  healthRoute(app, options.probes);
  openapiRoute(app);
  await app.register(
    async (api) => {
      guard(api, options);
      await options.routes(api.withTypeProvider<ZodTypeProvider>());
    },
    { prefix: '/api' },
  );
  const { pages } = options;
  if (pages)
    await app.register((scope) => openPages(scope.withTypeProvider<ZodTypeProvider>(), pages, options), {
      prefix: '/p',
    });
  return app;
}

async function machinery(app: App, { https = false }: AppOptions): Promise<void> {
  await app.register(helmet, securityHeaders(https));
  await app.register(compress, { brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 10, fields: 50, parts: 60 } });
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(`操作太频繁，请 ${Math.ceil(ttl / 1000)} 秒后再试。`), { statusCode: 429 }),
  });
}
