import { degrees, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { markArchive } from './archive-marks.ts';

const [A4_WIDTH, A4_HEIGHT] = [595.28, 841.89];

/** 读进来的一份 PDF, and whether it says of itself that it is fit for the archive. */
export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: number;
  readonly archival: boolean;
}

/** Throws on what is no PDF, is damaged or locked. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.getContents()).toString('utf8') : '';
  return { document, pages: document.getPageCount(), archival: /pdfaid:part(?:>|=["'])[12]/.test(xmp) };
}

/** Puts a page onto an upright sheet of A4, whole and undistorted. */
async function layPage(into: PDFDocument, page: PDFPage): Promise<PDFPage> {
  const sheet = into.addPage([A4_WIDTH, A4_HEIGHT]);
  if (page.node.Contents() === undefined) return sheet;
  const laid = await into.embedPage(page);
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const lying = turned % 180 === 90;
  const [width, height] = lying ? [laid.height, laid.width] : [laid.width, laid.height];
  // A page that lies on its side is turned to stand.
  const turn = (turned + (width > height * 1.05 ? 90 : 0)) % 360;
  const [wide, high] = turn % 180 === 90 ? [laid.height, laid.width] : [laid.width, laid.height];
  const scale = Math.min(A4_WIDTH / wide, A4_HEIGHT / high, 1.5);
  const [x, y] = [(A4_WIDTH - wide * scale) / 2, (A4_HEIGHT - high * scale) / 2];
  const corner = {
    0: [x, y],
    90: [x, y + high * scale],
    180: [x + wide * scale, y + high * scale],
    270: [x + wide * scale, y],
  };
  const [left, bottom] = corner[turn as keyof typeof corner] ?? [x, y];
  const at = { x: left ?? x, y: bottom ?? y, xScale: scale, yScale: scale };
  sheet.drawPage(laid, { ...at, rotate: degrees(turn === 0 ? 0 : 360 - turn) });
  return sheet;
}

export interface Binding {
  readonly title: string;
  readonly at: string;
  /** Cover and index: without page numbers. */
  readonly front: readonly ReadPdf[];
  readonly numbered: readonly ReadPdf[];
  /** One page for each numbered page, bearing nothing but its number. */
  readonly numbers: ReadPdf;
}

/** 装订: all pages on A4 in one PDF, numbered; archival where all that went in was. The same parts make the same bytes. */
export async function bindPages({ title, at, front, numbered, numbers }: Binding): Promise<Uint8Array> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  for (const { document } of front) for (const page of document.getPages()) await layPage(bound, page);
  const figures = numbers.document.getPages();
  let next = 0;
  for (const { document } of numbered)
    for (const page of document.getPages()) {
      const sheet = await layPage(bound, page);
      const figure = figures[next];
      next += 1;
      if (figure) sheet.drawPage(await bound.embedPage(figure), { x: 0, y: 0 });
    }
  const archival = [...front, ...numbered].every((each) => each.archival);
  markArchive(bound, numbers.document, { title, at, archival });
  return bound.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
