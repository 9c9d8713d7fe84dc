import { createHash } from 'node:crypto';
import { PDFArray, PDFHexString, PDFName, PDFObjectCopier } from '@cantoo/pdf-lib';
import type { PDFDocument } from '@cantoo/pdf-lib';

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const xmpOf = (title: string, at: string, archival: boolean): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    archival ? ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' : '>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<xmp:CreateDate>${at}T00:00:00+08:00</xmp:CreateDate>`,
    archival ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');

/**
 * 归档标记: title and day; and, where every part was archival (PDF/A-2b, GB/T 23286), the claim and the colour space
 * that it asks for, taken over from what Typst wrote.
 */
export function markArchive(
  bound: PDFDocument,
  typstMade: PDFDocument,
  { title, at, archival }: { title: string; at: string; archival: boolean },
): void {
  const { context, catalog } = bound;
  const xmp = context.stream(Buffer.from(xmpOf(title, at, archival), 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('zh-CN'));
  const id = PDFHexString.of(
    createHash('sha256').update(`${title}\n${at}\n${bound.getPageCount()}`).digest('hex').slice(0, 32),
  );
  context.trailerInfo.ID = context.obj([id, id]);
  const intents = typstMade.catalog.lookup(PDFName.of('OutputIntents'));
  if (!archival || !(intents instanceof PDFArray)) return;
  catalog.set(PDFName.of('OutputIntents'), PDFObjectCopier.for(typstMade.context, context).copy(intents));
}
