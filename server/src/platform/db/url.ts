/** 在连接地址上加服务器选项（`-c name=value`），保留原有的. Kept in the address, so every library that opens it obeys. */
export function withServerOptions(url: string, added: string): string {
  const found = /[?&]options=([^&]*)/.exec(url);
  if (found !== null) {
    const before = decodeURIComponent((found[1] ?? '').replaceAll('+', ' '));
    return url.replace(found[0], `${found[0].charAt(0)}options=${encodeURIComponent(`${before} ${added}`)}`);
  }
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent(added)}`;
}

/** 不含密码的地址，供显示. */
export const withoutPassword = (url: string): string =>
  url.replace(/^(\w+:\/\/[^:@/]*):.*@/, '$1@').replace(/\?.*$/, '');
