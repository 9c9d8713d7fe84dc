import { AlignmentType, Document, Footer, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { ok, refuse } from '../../../kernel/result.ts';
import type { FormJob, PrintAnswer } from './job.ts';
import { wordBlock } from './word-blocks.ts';
import { pictureKind, pictureRun, qrPicture } from './word-picture.ts';
import { bodyFont, paragraph, said } from './word-runs.ts';

const mm = (length: number): number => Math.round((length / 25.4) * 1440);

function footOf({ foot }: FormJob): Footer {
  const small = { size: 18 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...small, children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
        ],
      }),
      ...(foot === null
        ? []
        : [
            paragraph(
              [
                pictureRun(qrPicture(foot.address ?? foot.code), 48, 48),
                ...said(`　${[foot.code, foot.address].filter((each) => each !== null).join('　')}`, small),
              ],
              'left',
              { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
            ),
          ]),
    ],
  });
}

/** 出 Word 文件: the same layout, with the fonts by name; its rare characters are the opener's fonts' to draw. */
export async function wordForm(job: FormJob): Promise<PrintAnswer> {
  const broken = Object.entries(job.pictures).find(([, bytes]) => pictureKind(bytes) === null);
  if (broken) return refuse({ code: 'picture_unreadable', picture: broken[0] });
  const { layout, mode } = job;
  const page = { final: mode === 'final', size: layout.size, pictures: job.pictures };
  const run = { font: bodyFont, size: layout.size * 2 };
  const document = new Document({
    title: layout.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run, paragraph: { spacing: { line: 400, lineRule: LineRuleType.AT_LEAST } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(25), bottom: mm(25), left: mm(28), right: mm(24) },
          },
        },
        ...(mode === 'draft'
          ? {
              headers: {
                default: new Header({
                  children: [
                    paragraph(said('草　稿（未经签名不生效）', { size: 32, bold: true, color: '999999' }), 'centre'),
                  ],
                }),
              },
            }
          : {}),
        footers: { default: footOf(job) },
        children: layout.blocks.flatMap((block) => wordBlock(block, page)),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return ok({ bytes, pages: 0, handwritten: [] });
}
