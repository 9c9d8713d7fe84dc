import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

/** 画成图: all pages of a form, one under the other, in eight shades of grey. */
export function pictureOf(svg: Uint8Array, width: number): PNG {
  const drawn = new Resvg(Buffer.from(svg).toString('utf8'), {
    background: 'white',
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render();
  const png = new PNG({ width: drawn.width, height: drawn.height });
  const { pixels } = drawn;
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
    png.data.fill(Math.round(Math.round((grey / 255) * 7) * (255 / 7)), at, at + 3);
    png.data[at + 3] = 255;
  }
  return png;
}

/** Small on disk: grey only. */
export const saved = (png: PNG): Buffer => PNG.sync.write(png, { colorType: 0, deflateLevel: 9 });
