import { createServer } from 'node:net';
import { type CannotStart, cannotStart, errorCode } from './cannot-start.ts';

/** 端口可用，才值得启动别的. Listens for a moment and lets go. */
export const checkPort = (host: string, port: number): Promise<void> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => fail(listenTrouble(error, host, port)));
    probe.listen(port, host, () => probe.close(() => done()));
  });

/** 把监听失败说成一句话. */
export function listenTrouble(error: unknown, host: string, port: number): CannotStart {
  const code = errorCode(error) ?? String(error);
  if (code === 'EADDRINUSE') {
    return cannotStart(
      'port-in-use',
      `端口 ${port} 已被占用。请停掉占用它的程序，或用 PORT 指定其他端口，如 PORT=8081 npm start。`,
    );
  }
  if (code === 'EACCES') {
    return cannotStart('port-forbidden', `当前用户无权监听端口 ${port}。请用 PORT 指定 1024 以上的端口。`);
  }
  return cannotStart('host-unusable', `无法在 ${host}:${port} 上监听（${code}）。请检查 HOST 是否为本机地址。`);
}
