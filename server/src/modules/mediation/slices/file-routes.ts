import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { kindOf, MOST_BYTES } from '../domain/file-kind.ts';
import { sayMediationRefusal } from '../domain/refusals.ts';
import { readFile, saveFile } from '../store/files.ts';
import { loadMediation } from '../store/load.ts';
import { roomOf } from '../store/save.ts';
import type { MediationDeps } from './deps.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['调解'];
const config = { access: 'signed_in' as const };
const no = (code: 'no_such_mediation' | 'no_such_file' | 'bad_file') => ({
  code,
  words: sayMediationRefusal({ code }),
});

/** 签名图样、扫描页、凭证: in and out, for those in the room. */
export function fileRoutes(app: App, deps: MediationDeps): void {
  app.post(
    '/mediations/:id/files',
    {
      config,
      bodyLimit: 2 * MOST_BYTES,
      schema: {
        summary: '上传签名图样或扫描页',
        tags,
        params: z.object({ id: z.uuid() }),
        body: z.strictObject({
          content: z.base64({ error: '文件没有完整上传，请重试' }).max(Math.ceil((MOST_BYTES * 4) / 3) + 4),
        }),
        response: { 201: z.object({ id: z.string(), mime: z.string() }), 404: refused, 409: refused },
      },
    },
    ({ signed, params, body }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const mediation = await loadMediation(tx, signed.county, params.id);
        const keys = [...signed.scope.scopes, ...signed.scope.identity];
        if (!mediation || !keys.some((key) => roomOf(mediation).includes(key))) {
          return reply.code(404).send(no('no_such_mediation'));
        }
        const bytes = Buffer.from(body.content, 'base64');
        const mime = kindOf(bytes);
        if (mime === undefined) return reply.code(409).send(no('bad_file'));
        const id = deps.newId();
        await saveFile(tx, deps.crypto, mediation, { id, mime, bytes, by: signed.staffId, at: deps.now() });
        return reply.code(201).send({ id, mime });
      }),
  );
  app.get(
    '/mediations/:id/files/:file',
    { config, schema: { summary: '查看签名图样或扫描页', tags, params: z.object({ id: z.uuid(), file: z.uuid() }) } },
    ({ signed, params }, reply) =>
      deps.db.inScope(signed.scope, async (tx) => {
        const mediation = await loadMediation(tx, signed.county, params.id);
        const found = mediation && (await readFile(tx, deps.crypto, mediation, params.file));
        if (!found) return reply.code(404).send(no('no_such_file'));
        return reply
          .header('content-type', found.mime)
          .header('content-disposition', 'inline')
          .header('cache-control', 'private, no-store')
          .send(found.bytes);
      }),
  );
}
