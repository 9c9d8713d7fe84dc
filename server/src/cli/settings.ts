import { resolve } from 'node:path';
import { demoSizes } from '../demo/index.ts';
import type { DemoSize } from '../demo/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import type { DatabaseSettings } from '../platform/db/index.ts';

export type ServeSettings = DatabaseSettings & {
  readonly host: string;
  readonly port: number;
  /** Loads the demo county into an empty DATABASE_URL too. */
  readonly demo: boolean;
  /** How large the demo county is. */
  readonly demoSize?: DemoSize;
  /** 公众页对外的网址, where it differs from the one that is listened on: https://jieyou.example.gov.cn/p */
  readonly publicUrl?: string | undefined;
  /** Proxies whose word about the caller's address is taken. */
  readonly trustedProxies?: string[];
  /** Where 快速离开 leads. */
  readonly neutral?: string | undefined;
};

const ROOT = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** 数据放在哪里：JIEYOU_DATA、DATABASE_URL、JIEYOU_OWNER_URL. */
export function databaseSettings(env: Environment = process.env): DatabaseSettings {
  const dataDir = resolve(given(env['JIEYOU_DATA']) ?? resolve(ROOT, 'data'));
  return { dataDir, databaseUrl: given(env['DATABASE_URL']), ownerUrl: given(env['JIEYOU_OWNER_URL']) };
}

/**
 * 服务的设置：另有 HOST（默认只在本机）与 PORT（默认 8080）；公众页对外的网址 JIEYOU_PUBLIC_URL，前面的反向代理
 * JIEYOU_TRUSTED_PROXIES（逗号分隔），快速离开去的网页 JIEYOU_QUICK_EXIT.
 */
export function serveSettings(options: { demo?: boolean }, env: Environment = process.env): ServeSettings {
  const host = given(env['HOST']) ?? '127.0.0.1';
  const port = portFrom(given(env['PORT']) ?? '8080');
  return {
    ...{ ...databaseSettings(env), host, port, demo: options.demo === true },
    demoSize: demoSizeFrom(given(env['JIEYOU_DEMO'])),
    publicUrl: urlFrom('JIEYOU_PUBLIC_URL', given(env['JIEYOU_PUBLIC_URL'])),
    trustedProxies: (given(env['JIEYOU_TRUSTED_PROXIES']) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    neutral: urlFrom('JIEYOU_QUICK_EXIT', given(env['JIEYOU_QUICK_EXIT'])),
  };
}

/** 演示县的规模 JIEYOU_DEMO: a county of real size unless told. */
export function demoSizeFrom(text: string | undefined): DemoSize {
  const size = demoSizes.find((each) => each === (text ?? 'county'));
  if (size) return size;
  throw cannotStart('demo-size-unknown', `JIEYOU_DEMO 可以是 ${demoSizes.join('、')}，现在是“${text}”。`);
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw cannotStart('port-malformed', `PORT 应是 0 到 65535 的整数，现在是“${text}”。`);
}

/** 网址 without a slash at its end. */
function urlFrom(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isWeb = URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
  if (isWeb) return text.replace(/\/+$/, '');
  throw cannotStart('url-malformed', `${name} 应是以 http:// 或 https:// 开头的网址，现在是“${text}”。`);
}

/** An empty variable is as good as none. */
const given = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim());
