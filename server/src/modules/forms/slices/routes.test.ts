import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediationForms } from '@jieyou/contracts';
import type { MediationFormsView } from '@jieyou/contracts';
import { rawAs } from '../../../../test/access/raw.ts';
import type { Raw } from '../../../../test/access/raw.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';

let server: TestServer;
let clerk: Raw;
beforeAll(async () => {
  server = await startTestServer();
  clerk = await rawAs(server, 'lchuangkou');
});
afterAll(() => server.stop());

describe('文书样式', () => {
  it('登录的人都看得到全部文书，各有依据、用处和数据字段', async () => {
    const { status, text } = await clerk('/api/mediation-forms');
    const { forms, fonts } = JSON.parse(text) as MediationFormsView;
    expect([status, forms.map(({ id }) => id)]).toEqual([200, Object.keys(mediationForms)]);
    expect(forms.find(({ id }) => id === 'MED-AGR')).toMatchObject({
      name: '人民调解协议书',
      office: null,
      fields: expect.arrayContaining([
        { path: 'obligations[].amount', title: '金额', required: false },
        { path: 'parties[].name', title: '姓名', required: true },
      ]) as unknown[],
    });
    expect(fonts).toMatchObject({ body: ['Noto Serif SC'], characters: 30_928, words: '' });
    expect(await (await rawAs(server, 'xitong'))('/api/mediation-forms')).toMatchObject({ status: 200 });
  });

  it.each(Object.keys(mediationForms))('%s 的空白 PDF、空白 Word 和样张都能下载', async (id) => {
    const of = (file: string) => clerk(`/api/mediation-forms/${id}/${file}`);
    const [pdf, word, example] = [await of('blank.pdf'), await of('blank.docx'), await of('example.svg')];
    expect([pdf.status, pdf.type, pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect([word.status, word.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect([example.status, example.type, example.text.slice(0, 4)]).toEqual([200, 'image/svg+xml', '<svg']);
  });

  it('没有的文书、没有登录的人，照样拒绝', async () => {
    expect((await clerk('/api/mediation-forms/MED-NONE/blank.pdf')).status).toBe(400);
    expect((await fetch(`${server.url}/api/mediation-forms`)).status).toBe(401);
  });
});
