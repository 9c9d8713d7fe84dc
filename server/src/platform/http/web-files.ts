import { existsSync } from 'node:fs';
import { join } from 'node:path';
import statics from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>解忧</title>
<h1>页面尚未生成</h1><p>服务已启动，但没有找到网页文件。请在项目目录运行 <code>npm start</code>，它会先生成网页再启动。</p></html>`;

/** 网页文件: names with a hash never change and may be kept for a year; index.html is asked for anew each time. */
export async function webFiles(app: App, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(statics, {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
    redirect: false,
    schemaHide: true,
    setHeaders: (reply, path) => {
      const hashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8,}\.\w+$/.test(path);
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

const isPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/api(?:\/|\?|$)/.test(request.url) &&
  !request.url.startsWith('/assets/') &&
  (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null;

/** 其余地址: the page itself for whatever a browser opens; words for everything else. */
export const answerElsewhere =
  (folder: string | undefined) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!isPage(request))
      return reply.code(404).send({ code: 'no_such_address', words: '没有这个地址，请检查后再试。' });
    if (folder === undefined || !existsSync(join(folder, 'index.html')) || typeof reply.sendFile !== 'function') {
      return reply.code(503).type('text/html; charset=utf-8').send(notBuilt);
    }
    return reply.sendFile('index.html');
  };
