// The one program that any Node >= 20 can run: it installs, builds the web app, and hands over to the pinned Node.
//   node tools/bootstrap.mjs start | test | jieyou | check | trials | bench [arguments]
// npm may be set to run no pre/post scripts, so the package scripts call this directly.
import { readFileSync } from 'node:fs';
import { findBrowser } from './bootstrap/browser.mjs';
import { install } from './bootstrap/install.mjs';
import { fail, fromRoot, pinnedNode, run } from './bootstrap/pinned-node.mjs';
import { buildWeb } from './bootstrap/web.mjs';

const [what, ...args] = process.argv.slice(2);
const server = fromRoot('server/src/main.ts');
const { serve: flags } = JSON.parse(readFileSync(fromRoot('tools/bootstrap/node-flags.json'), 'utf8'));

const programs = {
  start: async () => {
    await buildWeb();
    return run([...flags, server, 'serve', ...args], { stopsWithUs: true });
  },
  jieyou: async () => {
    if (args[0] === 'serve') await buildWeb();
    const serving = args[0] === 'serve';
    return run([...(serving ? flags : []), server, ...args], { stopsWithUs: serving });
  },
  test: async () => {
    const browser = await findBrowser();
    await buildWeb();
    return run([fromRoot('node_modules/vitest/vitest.mjs'), 'run', ...args], { env: { CHROMIUM_PATH: browser } });
  },
  check: async () => run([fromRoot('tools/check.mjs'), ...args]),
  trials: async () => run([fromRoot('server/trials/main.ts'), ...args]),
  bench: async () => run([fromRoot('server/bench/main.ts'), ...args]),
};

if (!Object.hasOwn(programs, what ?? ''))
  fail('用法：node tools/bootstrap.mjs start | test | jieyou | check | trials | bench [参数]');
await install();
pinnedNode();
process.exitCode = await programs[what]();
