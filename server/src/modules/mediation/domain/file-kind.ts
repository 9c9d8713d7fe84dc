/** 3 MB: a page scanned in colour. */
export const MOST_BYTES = 3 * 1024 * 1024;

const kinds: readonly [mime: string, head: readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** 文件是什么, by its first bytes and never by its name; undefined for anything else and for what is too large. */
export function kindOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_BYTES) return undefined;
  return kinds.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0];
}
