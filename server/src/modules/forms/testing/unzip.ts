import { inflateRawSync } from 'node:zlib';

/** 取出压缩包里的一个文件, by the directory at the end of the archive. */
function unzip(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, named, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const start = zip.readUInt32LE(at + 42);
    if (zip.toString('utf8', at + 46, at + 46 + named) === name) {
      const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
      const held = zip.subarray(from, from + packed);
      return (zip.readUInt16LE(at + 10) === 0 ? held : inflateRawSync(held)).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  throw new Error(`no ${name} in the archive`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a Word file's body, in order. */
export const wordsOfDocx = (bytes: Uint8Array): string =>
  [...unzip(bytes, 'word/document.xml').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words = '']) => words.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? ''))
    .join('');
