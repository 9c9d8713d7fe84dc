/** 填空处: what the data say, or a ruled blank of that many characters; `hand` stays blank for a pen always. */
export interface Field {
  readonly fill: string | null;
  readonly width: number;
  readonly hand?: boolean;
}

/** 勾选框. */
export interface Tick {
  readonly tick: boolean;
  /** What the box stands before; never apart from it. */
  readonly label: string;
}

/** 一行里的一段: plain words, a place to fill, a box to tick. */
export type Run = string | Field | Tick;

/** 横格里的一栏: a label and a ruled value; the widths are characters, `null` takes what is left. */
export interface RowCell {
  readonly label: string;
  readonly value: string | null;
  readonly width: number | null;
}

/** 表格的一格. */
export interface TableCell {
  readonly runs: readonly Run[];
  readonly span?: number;
  readonly head?: boolean;
  readonly align?: 'left' | 'centre';
  /** At least so many lines high. */
  readonly lines?: number;
}

/** 签名: whose, and, where there is one, the picture of it and the day. */
export interface SignPlace {
  readonly name: string | null;
  readonly picture: string | null;
  readonly on: string | null;
}

export interface Signs {
  readonly is: 'signs';
  readonly label: string;
  readonly places: readonly SignPlace[];
  readonly dated: boolean;
}

/** 版块: what a form is laid out of. One layout makes the PDF and the Word file. */
export type Block =
  | { readonly is: 'title'; readonly text: string; readonly over?: string | null }
  | { readonly is: 'number'; readonly runs: readonly Run[] }
  | { readonly is: 'row'; readonly cells: readonly RowCell[] }
  | {
      readonly is: 'para';
      readonly runs: readonly Run[];
      readonly align?: 'left' | 'right' | 'centre';
      readonly keep?: boolean;
    }
  | { readonly is: 'label'; readonly text: string }
  | { readonly is: 'long'; readonly label: string; readonly value: string | null; readonly lines: number }
  | { readonly is: 'items'; readonly label: string; readonly items: readonly string[]; readonly lines: number }
  | {
      readonly is: 'table';
      readonly columns: readonly number[];
      readonly rows: readonly (readonly TableCell[])[];
      readonly head?: number;
    }
  | Signs
  | { readonly is: 'pair'; readonly left: Signs; readonly right: Signs }
  | { readonly is: 'seal'; readonly label: string; readonly on: string | null }
  | { readonly is: 'frame'; readonly label: string; readonly picture: string | null }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'gap'; readonly lines: number };

/** 版面 — a form laid out, ready for the press: no longer data with names, not yet a page. */
export interface Layout {
  readonly title: string;
  /** 字号 in points; 四号 (14) unless the form is a full page of words. */
  readonly size: number;
  readonly blocks: readonly Block[];
}
