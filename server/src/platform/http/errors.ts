import { randomBytes } from 'node:crypto';
import type { WrongShape } from '@jieyou/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { traceOf } from './log.ts';

const TOO_LARGE: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: '内容超过 2 MB，请缩短后再提交；大文件请用上传。',
  FST_REQ_FILE_TOO_LARGE: '文件超过 50 MB，请压缩或拆分后再上传。',
  FST_FILES_LIMIT: '一次上传的文件太多，请分批上传。',
  FST_PARTS_LIMIT: '一次上传的内容太多，请分批上传。',
  FST_FIELDS_LIMIT: '一次上传的内容太多，请分批上传。',
};

const UNREADABLE: ReadonlySet<string> = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
  'FST_INVALID_MULTIPART_CONTENT_TYPE',
]);

/** What the multipart reader throws about the upload itself comes without a code or a status. */
const isTornUpload = ({ message }: FastifyError): boolean =>
  /^(?:Multipart: |Unexpected end of (?:form|multipart)|Malformed |Premature close)/.test(message);

/** Two transactions stood in each other's way, and the database gave one of them up; nothing of it was done. */
const MET: ReadonlySet<string> = new Set(['40001', '40P01', '55P03']);

const wrongShape = (words: string, fields: WrongShape['fields'] = []): WrongShape => ({
  code: 'wrong_shape',
  words,
  fields,
});

/** 填写有误: every field with its words, at once. */
function fieldsOf(error: FastifyError): WrongShape {
  const seen = (error.validation ?? []).map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    words: message ?? '内容不符合要求',
  }));
  const first = seen[0];
  const hint = first ? `${first.path === '' ? '' : `${first.path}：`}${first.words}` : '';
  return wrongShape(`填写有误，共 ${seen.length} 处，请改正后再提交（${hint}）。`, seen);
}

export type Debug = (error: Error) => void;

/** 出错的说法: a status, a code, words. */
export type SaidError = { readonly status: number; readonly body: { readonly code: string; readonly words: string } };

/** 说明出了什么错: what to do next, never a stack; a bug gets a number under which it stands in the log. */
export const sayError =
  (debug?: Debug) =>
  (error: FastifyError, request: FastifyRequest): SaidError => {
    const said = (status: number, body: SaidError['body']): SaidError => ({ status, body });
    if (hasZodFastifySchemaValidationErrors(error)) return said(400, fieldsOf(error));
    const large = TOO_LARGE[error.code];
    if (large !== undefined) return said(413, { code: 'too_large', words: large });
    if (UNREADABLE.has(error.code) || error instanceof SyntaxError) {
      return said(400, wrongShape('请求内容不完整或不是有效的 JSON，请检查后再提交。'));
    }
    if (MET.has(error.code)) {
      const words = '刚才有人同时在办同一事项，这一次没有办成；您填写的内容仍在，请再提交一次。';
      return said(409, { code: 'try_again', words });
    }
    if (isTornUpload(error)) return said(400, wrongShape('上传没有完成或格式不对，请重新选择文件上传。'));
    if (error.statusCode === 415) {
      const words = '请求内容须为 JSON（application/json）或上传文件的表单。';
      return said(415, { code: 'wrong_content_type', words });
    }
    if (error.statusCode === 429) return said(429, { code: 'too_many', words: error.message });
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return said(error.statusCode, wrongShape('请求不符合要求，请检查后再提交。'));
    }
    debug?.(error);
    const id = randomBytes(5).toString('hex');
    request.log.error(
      { id, route: request.routeOptions.url, staff: request.person?.staffId, ...traceOf(error) },
      'internal',
    );
    const words = `系统出错，已记录，编号 ${id}。请稍后再试；仍有问题，请把编号告诉系统管理员。`;
    return { status: 500, body: Object.assign({ code: 'internal', words }, { id }) };
  };

/** 出错时的答复. */
export const answerError =
  (debug?: Debug) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, body } = sayError(debug)(error, request);
    return reply.code(status).send(body);
  };
