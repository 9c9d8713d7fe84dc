import { mediationForm, mediationForms, mediationFormsView } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { forms } from '../domain/forms.ts';
import { sayFormRefusal } from '../domain/refusals.ts';
import type { Press } from '../render/press.ts';
import { listForms } from './list-forms.ts';
import { renderBlank, renderForm } from './render-form.ts';
import type { RenderedForm } from './render-form.ts';

export interface FormsDeps {
  readonly press: Press;
  readonly now: () => Instant;
}

const tags = ['文书样式'];
const config = { access: 'signed_in' as const };
const one = z.object({ form: mediationForm });
const asked = z.object({ variant: z.string().max(20).optional() });

/** The name under which a browser keeps it: in Chinese, and in ASCII for those that cannot. */
const kept = (name: string, ascii: string, { extension }: RenderedForm, how: 'inline' | 'attachment'): string =>
  `${how}; filename="${ascii}.${extension}"; filename*=UTF-8''${encodeURIComponent(`${name}.${extension}`)}`;

/** 文书样式的接口: the forms as they are; filled ones belong to a matter's mediation. */
export function formsRoutes(app: App, { press, now }: FormsDeps): void {
  app.get(
    '/mediation-forms',
    { config, schema: { summary: '人民调解文书样式', tags, response: { 200: mediationFormsView } } },
    ({ signed }) => listForms(press, signed.county),
  );
  for (const format of ['pdf', 'docx'] as const) {
    app.get(
      `/mediation-forms/:form/blank.${format}`,
      {
        config,
        schema: { summary: `空白文书（${format === 'pdf' ? 'PDF' : 'Word'}）`, tags, params: one, querystring: asked },
      },
      async ({ signed, params, query }, reply) => {
        const at = dayOf(now());
        const { variant } = query;
        const done = await renderBlank(press, params.form, { format, at, variant, county: signed.county });
        if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
        const name = `${mediationForms[params.form]}（空白）`;
        return reply
          .type(done.value.mime)
          .header('content-disposition', kept(name, `${params.form}-blank`, done.value, 'attachment'))
          .send(Buffer.from(done.value.bytes));
      },
    );
  }
  app.get(
    '/mediation-forms/:form/example.svg',
    { config, schema: { summary: '文书样张（虚构内容，草稿）', tags, params: one } },
    async ({ signed, params }, reply) => {
      const done = await renderForm(press, params.form, forms[params.form].sample, {
        ...{ format: 'svg', draft: true, at: dayOf(now()), county: signed.county },
      });
      if (!done.ok) return reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
      return reply.type(done.value.mime).send(Buffer.from(done.value.bytes));
    },
  );
}
