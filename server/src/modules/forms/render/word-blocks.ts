import { BorderStyle, HeightRule, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import type { FileChild, Paragraph } from 'docx';
import type { Block, RowCell, Signs, SignPlace, TableCell as Cell } from '../domain/block.ts';
import { none, paragraph, ruledLine, runsOf, said, thin, titleFont } from './word-runs.ts';
import { pictureRun } from './word-picture.ts';

/** What the blocks of one document share. */
export interface WordPage {
  readonly final: boolean;
  readonly size: number;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
}

const WIDTH = 8957; // 版心: 158 mm in twips
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const widths = (parts: readonly number[]): number[] => {
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((WIDTH * part) / all));
};

/** Cells side by side without lines, some of them ruled below. */
function line(cells: readonly { words: Paragraph; width: number; ruled: boolean }[], height?: number): Table {
  const columnWidths = widths(cells.map(({ width }) => width));
  return new Table({
    columnWidths,
    width: { size: WIDTH, type: WidthType.DXA },
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
        children: cells.map(
          ({ words, ruled }, at) =>
            new TableCell({
              children: [words],
              width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
              verticalAlign: VerticalAlign.BOTTOM,
              borders: { top: none, left: none, right: none, bottom: ruled ? thin : none },
              margins: { left: 20, right: 20 },
            }),
        ),
      }),
    ],
  });
}

const LINE = 31.5; // characters of 14 points on a line
const ROW = 33.8; // of 13 points, as the rows have them
/** How many characters wide: letters and digits take half the room. */
const long = (text: string): number =>
  Math.max(
    1,
    [...text].reduce((sum, each) => sum + (each < '\u2000' ? 0.56 : 1), 0),
  );

/** Widths in characters: what was asked, or what the value needs; the open ones share what is left. */
function rowWidths(cells: readonly RowCell[]): number[] {
  const asked = cells.map(({ width, value }) =>
    width === null ? null : Math.max(width, Math.min(12, long(value ?? ''))),
  );
  const taken = cells.reduce((sum, { label }, at) => sum + long(label) + 0.4 + (asked[at] ?? 0), 0);
  const open = asked.filter((each) => each === null).length;
  return asked.map((each) => each ?? Math.max(4, (ROW - taken) / open));
}

function signLine(label: string, { name, on, picture }: SignPlace, dated: boolean, { pictures }: WordPage): Table {
  const held = picture === null ? undefined : pictures[picture];
  const date = on ?? (dated ? '　　年　月　日' : '');
  const aside = name === null || label.startsWith(name) ? '' : `（${name}）`;
  return line(
    [
      { words: paragraph(said(label), 'left'), width: long(label) + 0.5, ruled: false },
      {
        words: paragraph(held ? [pictureRun(held, 150, 42)] : [], 'centre'),
        width: Math.max(5, LINE - long(label) - long(date) - long(aside) - 1),
        ruled: true,
      },
      ...(date === '' ? [] : [{ words: paragraph(said(date), 'right'), width: long(date), ruled: false }]),
      ...(aside === '' ? [] : [{ words: paragraph(said(aside), 'right'), width: long(aside), ruled: false }]),
    ],
    700,
  );
}

function signsOf({ label, places, dated }: Signs, page: WordPage): FileChild[] {
  const [only] = places;
  if (places.length === 1 && only) return [signLine(`${label}：`, only, dated, page)];
  return [
    paragraph(said(`${label}：`), 'left', { keepNext: true, spacing: { before: 200 } }),
    ...places.map((place) => signLine(place.name === null ? '　' : `${place.name}：`, place, dated, page)),
  ];
}

const cellOf = (cell: Cell, width: number, page: WordPage): TableCell =>
  new TableCell({
    columnSpan: cell.span ?? 1,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: (cell.lines ?? 1) > 3 && cell.head !== true ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      paragraph(runsOf(cell.runs, page.final, 24), cell.head === true || cell.align === 'centre' ? 'centre' : 'left'),
    ],
  });

function table({ columns, rows, head = 0 }: Extract<Block, { is: 'table' }>, page: WordPage): Table {
  const columnWidths = widths(columns);
  return new Table({
    columnWidths,
    width: { size: WIDTH, type: WidthType.DXA },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < head,
          height: {
            value: Math.round(Math.max(1.4, ...cells.map(({ lines = 1 }) => lines)) * 380),
            rule: HeightRule.ATLEAST,
          },
          children: cells.map((cell, place) => {
            const from = cells.slice(0, place).reduce((sum, each) => sum + (each.span ?? 1), 0);
            const width = columnWidths.slice(from, from + (cell.span ?? 1)).reduce((sum, each) => sum + each, 0);
            return cellOf(cell, width, page);
          }),
        }),
    ),
  });
}

const texts = (words: string): Paragraph[] => words.split('\n').map((each) => paragraph(said(each)));
const ruled = (lines: number, numbered = false): Paragraph[] =>
  Array.from({ length: lines }, (_, at) => ruledLine(numbered ? `　　${at + 1}．` : ''));

/** 一个版块 as Word has it. */
export function wordBlock(block: Block, page: WordPage): FileChild[] {
  const { final } = page;
  switch (block.is) {
    case 'title':
      return [
        ...(block.over ? [paragraph(said(block.over, { font: titleFont, size: 36 }), 'centre')] : []),
        paragraph(said(block.text, { font: titleFont, size: 44 }), 'centre', { spacing: { after: 240, line: 600 } }),
      ];
    case 'number':
      return [paragraph(runsOf(block.runs, final), 'right')];
    case 'row':
      return [
        line(
          block.cells.flatMap(({ label, value }, at) => [
            {
              words: paragraph(said(label, { size: page.size < 13 ? page.size * 2 : 26 }), 'left'),
              width: long(label) + 0.4,
              ruled: false,
            },
            {
              words: paragraph(
                said(value ?? (final ? '／' : ''), { size: page.size < 13 ? page.size * 2 : 26 }),
                'centre',
              ),
              width: rowWidths(block.cells)[at] ?? 8,
              ruled: true,
            },
          ]),
          380,
        ),
      ];
    case 'para':
      return [paragraph(runsOf(block.runs, final), block.align, { keepNext: block.keep === true })];
    case 'label':
      return [paragraph(said(block.text, { bold: true }), 'left', { keepNext: true })];
    case 'long':
      return [
        ...(block.label === '' ? [] : [paragraph(said(block.label, { bold: true }), 'left', { keepNext: true })]),
        ...(block.value === null ? empty(final, ruled(block.lines)) : texts(block.value)),
      ];
    case 'items':
      return [
        ...(block.label === '' ? [] : [paragraph(said(block.label, { bold: true }), 'left', { keepNext: true })]),
        ...(block.items.length === 0
          ? empty(final, ruled(block.lines, true))
          : block.items.flatMap((each, at) => texts(block.items.length > 1 ? `${at + 1}．${each}` : each))),
      ];
    case 'table':
      return [table(block, page), paragraph([], 'left')];
    case 'signs':
      return signsOf(block, page);
    case 'pair':
      return [...signsOf(block.left, page), ...signsOf(block.right, page)];
    case 'seal':
      return [
        ...[block.label, block.on ?? '　　　　年　　月　　日'].map((words, at) =>
          paragraph(said(words), 'centre', {
            indent: { left: 3600 },
            keepNext: at === 0,
            spacing: { before: at === 0 ? 500 : 0 },
          }),
        ),
        paragraph([], 'left'),
      ];
    case 'frame':
      return [frame(block, page), paragraph([], 'left')];
    case 'note':
      return [paragraph(said(block.text, { size: 21 }), 'left')];
    case 'gap':
      return Array.from({ length: Math.max(1, Math.round(block.lines)) }, () => paragraph([], 'left'));
  }
}

const empty = (final: boolean, lines: Paragraph[]): Paragraph[] => (final ? [paragraph(said('／'))] : lines);

function frame({ label, picture }: Extract<Block, { is: 'frame' }>, { pictures }: WordPage): Table {
  const held = picture === null ? undefined : pictures[picture];
  const inside = held ? [pictureRun(held, 560, 400)] : said(label);
  const dashed = { style: BorderStyle.DASHED, size: 4, color: '000000' };
  return new Table({
    columnWidths: [WIDTH],
    width: { size: WIDTH, type: WidthType.DXA },
    rows: [
      new TableRow({
        height: { value: 6000, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            width: { size: WIDTH, type: WidthType.DXA },
            borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
            children: [paragraph(inside, 'centre')],
          }),
        ],
      }),
    ],
  });
}
