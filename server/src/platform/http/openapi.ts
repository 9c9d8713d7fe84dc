import swagger from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { refusal } from '@jieyou/contracts';
import type { App } from './app.ts';
import { SESSION_COOKIE } from './cookie.ts';

/** 接口说明 (OpenAPI 3.1), made from the schemas that check the requests. */
export async function describeRoutes(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '解忧 Jieyou', version },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

/** Each route's description says who may call it and how it says no. */
export function describeAccess(route: RouteOptions): void {
  const access = route.config?.access;
  const said = { 'x-access': access, ...(access === 'public' ? {} : { security: [{ session: [] }] }) };
  const response = { '4xx': refusal, ...(route.schema?.response ?? {}) };
  route.schema = { ...route.schema, ...said, response };
}

/** GET /openapi.json */
export function openapiRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/openapi.json',
    config: { access: 'public' },
    schema: { summary: '接口说明', tags: ['system'] },
    handler: () => app.swagger(),
  });
}
