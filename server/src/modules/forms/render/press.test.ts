import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../domain/forms.ts';
import { sayFormRefusal } from '../domain/refusals.ts';
import { renderBlank, renderForm } from '../slices/render-form.ts';
import type { RenderedForm, RenderOptions } from '../slices/render-form.ts';
import { fontFiles, ownFontFolders } from './fonts.ts';
import { startPress } from './press.ts';
import type { Press } from './press.ts';

let data: string;
let press: Press;
const at = '2026-11-21';
const whole = forms['MED-AGR'].sample as Record<string, unknown>;
const agreement = (over: object = {}, options: Partial<RenderOptions> = {}) =>
  renderForm(press, 'MED-AGR', { ...whole, ...over }, { at, ...options });
const made = async (over: object = {}, options: Partial<RenderOptions> = {}): Promise<RenderedForm> => {
  const done = await agreement(over, options);
  if (!done.ok) throw new Error(sayFormRefusal(done.refusal));
  return done.value;
};
const said = async (over: object = {}, options: Partial<RenderOptions> = {}): Promise<string> => {
  const done = await agreement(over, options);
  return done.ok ? '' : sayFormRefusal(done.refusal);
};
const template = (text: string, ...folder: string[]) =>
  mkdir(join(data, 'forms', ...folder), { recursive: true }).then(() =>
    writeFile(join(data, 'forms', ...folder, 'MED-AGR.typ'), text),
  );

/** The processes that print for this test. */
async function workers(): Promise<number[]> {
  const children = (await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8'))
    .split(' ')
    .filter(Boolean);
  const commands = await Promise.all(children.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return children.filter((_, at) => commands[at]?.includes('press-worker')).map(Number);
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'jieyou-press-'));
  press = startPress({ templates: join(data, 'forms'), fonts: join(data, 'fonts') });
});
afterAll(async () => {
  await press.stop();
  await rm(data, { recursive: true });
});

describe('印文书', () => {
  it('同样的数据、同样的日期，出同样的字节；改一个字，指纹就变', async () => {
    const [one, again, other] = [await made(), await made(), await made({ facts: '改了' })];
    expect(one.sha256).toBe(again.sha256);
    expect(one.sha256).not.toBe(other.sha256);
    expect(one.pages).toBe(2);
  });

  it('PDF 合归档要求：声明 PDF/A-2b，字体嵌入', async () => {
    const text = Buffer.from((await made()).bytes).toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B/);
    expect(text).toContain('/OutputIntents');
    expect(text).toMatch(/\/FontFile[23]/);
    expect((await made()).bytes.length).toBeLessThan(200_000);
  });

  it('数据里写成标记的，照字面印出，不执行', async () => {
    const facts = '#panic("坏了") #read("/lib.typ") $x$ *重* @ref <label> \\ // 注释 #sys.inputs';
    expect((await made({ facts })).pages).toBe(2);
    expect((await made({ facts }, { format: 'docx' })).bytes.length).toBeGreaterThan(5000);
  });

  it('字体没有的字，拒绝并说出是哪个字、怎么办；选了留空手写的，印方框并列出', async () => {
    const parties = [
      { kind: 'person', name: '𠮷㐂䶮' },
      { kind: 'person', name: '阿依古丽·吾甫尔' },
    ];
    expect(await said({ parties })).toContain('字体里没有这些字：“𠮷”（U+20BB7）。请核对是否写错');
    expect((await made({ parties }, { rare: 'box' })).handwritten).toEqual(['𠮷']);
  });

  it('没有签完的留着线，签了的把签名图印在线上；不是图片的不收', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const partySigns = [{ name: '赵大山', on: '2026-10-20', picture: '签名1' }];
    const [unsigned, signed] = [await made(), await made({ partySigns }, { pictures: { 签名1: picture } })];
    expect(signed.sha256).not.toBe(unsigned.sha256);
    expect(await said({ partySigns }, { pictures: { 签名1: Buffer.from('GIF89a') } })).toContain('只收 PNG、JPEG');
  });

  it('空白、草稿、正式三种都能出，草稿列出还缺的栏目', async () => {
    const blank = await renderBlank(press, 'MED-JC', { at, variant: 'body' });
    expect(blank).toMatchObject({ ok: true, value: { pages: 1 } });
    expect((await made({ number: '', facts: '' }, { draft: true })).missing).toEqual([
      '编号',
      '纠纷的主要事实、争议事项',
    ]);
  });

  it('很长的文字接着往下页排', async () => {
    expect((await made({ facts: '两家为排水沟多次争吵。'.repeat(400) })).pages).toBeGreaterThan(5);
  });
});

describe('本单位样式与字体', () => {
  it('放进样式目录的，先拿样张试，再用；移走就用自带的', async () => {
    const before = await made();
    await template('#import "../lib.typ": *\n#show: form\n#note("清溪县司法局监制")\n#show-blocks(blocks)\n');
    const own = await made();
    expect(own.sha256).not.toBe(before.sha256);
    expect(await press.office('990101')).toEqual([{ form: 'MED-AGR', file: 'MED-AGR.typ', faults: [] }]);
    await rm(join(data, 'forms', 'MED-AGR.typ'));
    expect((await made()).sha256).toBe(before.sha256);
  });

  it('说明书里的两个例子，照抄就能用', async () => {
    const page = await readFile(new URL('../../../../../docs/how-to/own-form-templates.md', import.meta.url), 'utf8');
    const [added = '', whole = ''] = [...page.matchAll(/```typst\n(.*?)```/gs)].map(([, text = '']) => text);
    await mkdir(join(data, 'forms'), { recursive: true });
    await writeFile(join(data, 'forms', 'MED-FUP.typ'), added);
    await writeFile(join(data, 'forms', 'MED-ORAL.typ'), whole);
    expect((await press.office(null)).map(({ file, faults }) => [file, faults])).toEqual([
      ['MED-FUP.typ', []],
      ['MED-ORAL.typ', []],
    ]);
    await rm(join(data, 'forms'), { recursive: true });
  });

  it.each([
    ['写错了的', '#import "../lib.typ": *\n#show: form\n#没有这个(1)\n', /MED-AGR\.typ 第 3 行：unknown variable/],
    ['丢了内容的', '#import "../lib.typ": *\n#show: form\n#show-blocks(blocks.slice(0, 6))\n', /没有印出来：“/],
    [
      '不是 A4 的',
      '#import "../lib.typ": *\n#show: form\n#set page(paper: "a5")\n#show-blocks(blocks)\n',
      /纸张不是竖放的 A4/,
    ],
    ['要上网取东西的', '#import "@preview/cetz:0.3.0"\n', /不能引用网上的宏包/],
    [
      '想读别处文件的',
      '#import "../lib.typ": *\n#show: form\n#read("/../../../../../../../etc/hostname")\n',
      /第 3 行/,
    ],
  ])('%s，不用它，并说出原因', async (_, text, words) => {
    await template(text, '990101');
    expect(await said({}, { county: '990101' })).toMatch(words);
    expect(await said({}, { county: '990102' })).toBe('');
    await rm(join(data, 'forms', '990101'), { recursive: true });
  });

  it('字体目录里放进的字体马上能用；读不出来的说明是哪个文件', async () => {
    const [regular = ''] = ownFontFolders().flatMap(fontFiles);
    await mkdir(join(data, 'fonts'));
    await writeFile(join(data, 'fonts', '坏的.ttf'), '不是字体');
    await copyFile(regular, join(data, 'fonts', 'own.ttf'));
    expect(await press.fonts()).toMatchObject({
      office: ['Noto Serif SC'],
      characters: 30_928,
      words: '字体目录里的这些文件读不出来，没有使用：坏的.ttf',
    });
    await rm(join(data, 'fonts'), { recursive: true });
  }, 120_000);
});

describe('印房', () => {
  it('许多人同时要，一份一份都印出来；内存不过七百兆；进程死了换一个', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => made({ facts: `第${n}份` })));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(12);
    expect(press.megabytes()).toBeGreaterThan(50);
    expect(press.megabytes()).toBeLessThan(700);
    const waiting = [made({ facts: '一' }), made({ facts: '二' })];
    for (const pid of await workers()) process.kill(pid, 'SIGKILL');
    expect((await Promise.all(waiting)).map(({ pages }) => pages)).toEqual([2, 2]);
    await press.stop();
    expect([press.megabytes(), await workers()]).toEqual([0, []]);
  }, 120_000);

  it('排队的太多，请人稍候；久等不来的，说没有印成', async () => {
    const small = startPress({ templates: null, fonts: null }, { queue: 1, patienceMs: 1 });
    const [first, second] = await Promise.all([1, 2].map(() => renderForm(small, 'MED-AGR', whole, { at })));
    expect(first).toMatchObject({ ok: false, refusal: { code: 'press_failed', why: '排印超过 0 秒' } });
    expect(second).toMatchObject({ ok: false, refusal: { code: 'press_busy' } });
    await small.stop();
  });

  it('印出的 PDF，别的软件也打得开', async () => {
    expect((await PDFDocument.load((await made()).bytes)).getPageCount()).toBe(2);
  });
});
