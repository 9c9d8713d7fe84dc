import { assetOf } from '../../public/index.ts';

/** 念给我听、手写签名: every page works without them, but for the drawing itself. */
export const linkAssets = {
  script: assetOf(new URL('../assets/party.js', import.meta.url), 'text/javascript; charset=utf-8'),
  style: assetOf(new URL('../assets/party.css', import.meta.url), 'text/css; charset=utf-8'),
} as const;

export const withLinkAssets = { scripts: [linkAssets.script.href], styles: [linkAssets.style.href] } as const;
