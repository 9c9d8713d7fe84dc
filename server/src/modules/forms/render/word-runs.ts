import { AlignmentType, BorderStyle, Paragraph, TextRun, UnderlineType } from 'docx';
import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import type { Run } from '../domain/block.ts';

/** 公文常用的字体, by name only: whoever opens the file has them or gets the nearest. */
export const bodyFont = '仿宋_GB2312';
export const titleFont = '方正小标宋简体';

export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A text with its line breaks. */
export function said(words: string, style: Omit<IRunOptions, 'text'> = {}): TextRun[] {
  return words.split('\n').map((text, at) => new TextRun({ ...style, text, ...(at > 0 ? { break: 1 } : {}) }));
}

const underline = { type: UnderlineType.SINGLE };
const blank = (width: number): TextRun => new TextRun({ text: '　'.repeat(Math.max(2, Math.round(width))), underline });

/** 一段: words, filled places underlined, boxes to tick; `size` in half points where it is not the document's. */
export function runsOf(runs: readonly Run[], final: boolean, size?: number): ParagraphChild[] {
  const style = size === undefined ? {} : { size };
  return runs.flatMap((run): ParagraphChild[] => {
    if (typeof run === 'string') return said(run, style);
    if ('tick' in run) return [new TextRun({ ...style, text: run.tick ? '☑' : '□' }), ...said(run.label, style)];
    if (run.fill !== null) return said(run.fill, run.width === 0 ? style : { ...style, underline });
    if (final && run.hand !== true) return said('／', style);
    return run.width === 0 ? [] : [blank(run.width)];
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
} as const;

/** 段落: indented by two characters unless it is put to a side. */
export const paragraph = (
  children: readonly ParagraphChild[],
  align?: keyof typeof alignments,
  more: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    children: [...children],
    ...(align === undefined ? { indent: { firstLine: 560, firstLineChars: 200 } } : { alignment: alignments[align] }),
    ...more,
  });

/** 横线: an empty line to be written on. */
export const ruledLine = (lead = ''): Paragraph =>
  new Paragraph({
    children: said(lead),
    spacing: { before: 160 },
    border: { bottom: thin, between: thin }, // alike lines that follow each other share `between`
  });
