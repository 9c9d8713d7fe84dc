import { ImageRun } from 'docx';
import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** 图片 by its first bytes. */
export const pictureKind = (bytes: Uint8Array): 'png' | 'jpg' | null => {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpg' : null;
};

/** Width and height of a picture; the whole of the room where they cannot be told. */
function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pictureKind(bytes) === 'png' && bytes.length > 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

/** A picture fitted into so many pixels, never distorted. */
export function pictureRun(bytes: Uint8Array, width: number, height: number): ImageRun {
  const size = pictureSize(bytes) ?? { width, height };
  const scale = Math.min(width / size.width, height / size.height);
  const transformation = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  return new ImageRun({ type: pictureKind(bytes) ?? 'png', data: bytes, transformation });
}

/** 二维码 as a picture: Word shows no SVG everywhere. */
export function qrPicture(words: string): Uint8Array {
  const { data, size } = encode(words, { ecc: 'M', border: 2 });
  const dot = 6;
  const png = new PNG({ width: size * dot, height: size * dot, colorType: 0 });
  for (let y = 0; y < png.height; y += 1)
    for (let x = 0; x < png.width; x += 1) {
      const dark = data[Math.floor(y / dot)]?.[Math.floor(x / dot)] === true;
      png.data.fill(dark ? 0 : 255, (y * png.width + x) * 4, (y * png.width + x) * 4 + 3);
      png.data[(y * png.width + x) * 4 + 3] = 255;
    }
  return PNG.sync.write(png, { colorType: 0 });
}
