/** Crockford's 32: no I, L, O or U, which are misread. */
const PASS_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 letters of five bits: 130 bits. */
export const PASS_LENGTH = 26;

/** 凭证 made of random bytes; 256 is a multiple of 32, so every letter is equally likely. */
export const passCodeOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, PASS_LENGTH)].map((byte) => PASS_LETTERS.charAt(byte % PASS_LETTERS.length)).join('');

/** 读凭证 as people type it: small letters, spaces, dashes, and the letters that are none of ours. Null for anything else. */
export function readPassCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·.‐-―_-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isOurs = code.length === PASS_LENGTH && [...code].every((letter) => PASS_LETTERS.includes(letter));
  return isOurs ? code : null;
}

/** 印凭证 in groups that can be read aloud. */
export const printPassCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ');

/** 二维码所载的网址: it opens the matter for whoever scans it. */
export const passAddress = (address: string, county: string, code: string): string => `${address}/t/${county}/${code}`;
