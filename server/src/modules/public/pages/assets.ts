import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type Asset = { readonly href: string; readonly name: string; readonly type: string; readonly body: string };

/** The name carries a fingerprint of what is in it, so that it may be kept for a year. */
export function assetOf(place: URL, type: string): Asset {
  const file = place.pathname.split('/').at(-1) ?? '';
  const body = readFileSync(place, 'utf8');
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const [stem = '', ending = ''] = file.split('.');
  const name = `${stem}-${mark}.${ending}`;
  return { href: `/p/assets/${name}`, name, type, body };
}

/** 版式与脚本; every page works without the script. */
export const assets = {
  style: assetOf(new URL('../assets/public.css', import.meta.url), 'text/css; charset=utf-8'),
  script: assetOf(new URL('../assets/public.js', import.meta.url), 'text/javascript; charset=utf-8'),
} as const;
