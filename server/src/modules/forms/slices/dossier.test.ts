import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { forms } from '../domain/forms.ts';
import { sayFormRefusal } from '../domain/refusals.ts';
import { startPress } from '../render/press.ts';
import { renderDossier } from './render-dossier.ts';
import type { DossierContent } from './render-dossier.ts';
import { renderForm } from './render-form.ts';

const press = startPress({ templates: null, fonts: null });
afterAll(() => press.stop());
const at = '2026-11-21';
const options = { at, foot: { code: '990101-2026-000123-45', address: null } };
const sample = (id: keyof typeof forms): unknown => forms[id].sample;
const { pages: _, ...back } = sample('MED-BACK') as Record<string, unknown>;

const photo = (): Buffer => {
  const png = new PNG({ width: 40, height: 30 });
  png.data.fill(200);
  return PNG.sync.write(png);
};

/** A scan as people bring it: one page upright, one lying, one turned by the scanner. */
async function scan(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const [wide, high, turn] of [
    [595, 842, 0],
    [842, 595, 0],
    [842, 595, 90],
  ] as const) {
    const page = pdf.addPage([wide, high]);
    page.setRotation(degrees(turn));
    page.drawRectangle({ x: 20, y: 20, width: wide - 40, height: high - 40, borderWidth: 2 });
  }
  return pdf.save();
}

/** Whether it says of itself that it is PDF/A-2. */
const claims = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).toString('latin1').includes('<pdfaid:part>2</pdfaid:part>');

const bind = async (contents: readonly DossierContent[]) =>
  renderDossier(press, { cover: sample('MED-COVER'), contents, back }, options);
const refusal = async (contents: readonly DossierContent[]): Promise<string> => {
  const bound = await bind(contents);
  return bound.ok ? '' : sayFormRefusal(bound.refusal);
};

const ours: readonly DossierContent[] = [
  { name: '人民调解申请书', form: 'MED-APPLY', data: sample('MED-APPLY') },
  { name: '人民调解协议书', form: 'MED-AGR', data: sample('MED-AGR') },
  { name: '现场照片', picture: photo(), remark: '手机拍摄' },
];

test('封面、目录、卷内、封底合成一个 PDF，同样的材料出同样的字节，都合归档要求时声明 PDF/A', async () => {
  const [one, again] = [await bind(ours), await bind(ours)];
  if (!one.ok || !again.ok) throw new Error(JSON.stringify([one, again]));
  // 封面一页、目录一页、申请书一页、协议书两页、照片一页、封底一页
  expect(one.value.pages).toBe(7);
  expect(one.value.sha256).toBe(again.value.sha256);
  const pdf = await PDFDocument.load(one.value.bytes, { updateMetadata: false });
  expect(pdf.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())])).toEqual(
    Array.from({ length: 7 }, () => [595, 842]),
  );
  expect(claims(one.value.bytes)).toBe(true);
});

test('带来的扫描件放正、放进 A4，编入页号；不合归档要求的，整卷不作归档声明', async () => {
  const bound = await bind([...ours, { name: '身份证明', pdf: await scan() }]);
  if (!bound.ok) throw new Error(JSON.stringify(bound.refusal));
  expect(bound.value.pages).toBe(10);
  const pdf = await PDFDocument.load(bound.value.bytes, { updateMetadata: false });
  expect(pdf.getPages().every((page) => Math.round(page.getWidth()) === 595 && page.getRotation().angle === 0)).toBe(
    true,
  );
  expect(claims(bound.value.bytes)).toBe(false);
});

test('签好冻结的文书原样装进去', async () => {
  const signed = await renderForm(press, 'MED-AGR', sample('MED-AGR'), options);
  if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
  const bound = await bind([{ name: '人民调解协议书', pdf: signed.value.bytes }]);
  expect(bound).toMatchObject({ ok: true, value: { pages: 5 } });
});

test('读不出来的、不是图片的、没有填全的，说出是哪一份', async () => {
  expect(await refusal([{ name: '收条', pdf: Buffer.from('不是 PDF') }])).toBe(
    '卷宗里的“收条”读不出来：不是完好的 PDF。请换一份文件。',
  );
  expect(await refusal([{ name: '照片', picture: Buffer.from('RIFF') }])).toContain('图片“照片”不能用');
  expect(await refusal([{ name: '回访', form: 'MED-FUP', data: {} }])).toContain('《人民调解回访记录》还没有填全');
});
