import type { LoadedFonts } from './fonts.ts';
import type { FormJob } from './job.ts';
import { givenOf } from './typst-form.ts';
import type { Typst } from './typst.ts';

/** 印出来的样子, as a program reads it: the sizes of the pages and the words on them. */
export interface Ink {
  readonly pages: readonly { width: number; height: number }[];
  readonly words: string;
  /** The same without the feet, which come between where a paragraph goes over a page. */
  readonly body: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|apos);/g, (_, name: string) => entities[name] ?? '');

/** 读出排印的文字; undefined where nothing could be laid out. */
export function inkOf(typst: Typst, fonts: LoadedFonts, job: FormJob, file: string): Ink | undefined {
  const compiled = typst.compile(file, JSON.stringify(givenOf(fonts, job, job.layout, job.data, {})));
  if ('faults' in compiled) return undefined;
  const svg = typst.svgWithText(compiled.document);
  const words = [...svg.matchAll(/<foreignObject[^>]*>(.*?)<\/foreignObject>/gs)].map(([, inner = '']) => plain(inner));
  const pages = [...svg.matchAll(/<g class="typst-page"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)"/g)];
  const all = words.join('');
  const feet = [job.foot?.code, job.foot?.address].filter((each) => typeof each === 'string');
  return {
    words: all,
    body: feet.reduce((rest, each) => rest.replaceAll(each, ''), all).replaceAll(/第\s*\d+\s*页\s*共\s*\d+\s*页/g, ''),
    pages: pages.map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
  };
}
