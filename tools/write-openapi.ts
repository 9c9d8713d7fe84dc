import { type AppParts, appOf } from '../server/src/app-of.ts';
import { written } from './written.ts';

/** Whatever is asked of it, it is that; routes are described without a database, and nobody calls them. */
const nothing: unknown = new Proxy(() => undefined, { get: (_target, key) => (key === 'then' ? undefined : nothing) });

type Operation = { readonly operationId?: string; readonly 'x-access'?: 'public' | 'signed_in' | readonly string[] };
type OpenApi = {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation & { summary?: string }>>>>;
};

/** 接口说明 of every route, made from the schemas that check the requests. */
export async function openapi(): Promise<OpenApi> {
  const app = await appOf(nothing as AppParts);
  await app.ready();
  const described = JSON.parse(JSON.stringify(app.swagger())) as OpenApi;
  await app.close();
  return described;
}

if (import.meta.main) await written('docs/api/openapi.json', async () => JSON.stringify(await openapi()));
