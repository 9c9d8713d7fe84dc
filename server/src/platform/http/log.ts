import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';

/** 错误的踪迹: where it arose, not what it said, for messages of a database or a parser repeat what people wrote. */
export function traceOf(error: Error): Record<string, unknown> {
  // oxlint-disable-next-line typescript/no-misused-spread -- only an error's own fields are asked for
  const known: Record<string, unknown> = { ...error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code: known['code'],
    constraint: known['constraint'],
    table: known['table'],
    routine: known['routine'],
    at: frames.slice(0, 12).map((line) => line.trim()),
  };
}

/** 日志设置: structured lines with ids only; no headers, no bodies, no query. */
export const logOptions = (level: string): FastifyServerOptions['logger'] => ({
  level,
  stream: process.stderr,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: ({ method }) => ({ method }),
    res: ({ statusCode }) => ({ statusCode }),
    err: (error) => ({ type: error.name, message: '', stack: '', ...traceOf(error) }),
  },
});

/** 记一行请求: the route's pattern, not the address, which may carry what was searched for. */
export async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  request.log.info({
    route: `${request.method} ${request.routeOptions.url ?? '-'}`,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    staff: request.person?.staffId,
  });
}
