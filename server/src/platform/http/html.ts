const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to put into a page. Only `html` and `markup` make it. */
export type Html = { readonly html: string };
export type Inline = Html | string | number | false | null | undefined | readonly Inline[];

const isList = (value: Inline): value is readonly Inline[] => Array.isArray(value);

const isHtml = (value: Inline): value is Html => typeof value === 'object' && value !== null && 'html' in value;

function written(value: Inline): string {
  if (value === null || value === undefined || value === false) return '';
  if (isHtml(value)) return value.html;
  if (isList(value)) return value.map(written).join('');
  return String(value).replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}

/** 网页片段: whatever is put into it is escaped, unless it is such a fragment itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Inline[]): Html => ({
  html: parts.map((part, at) => part + (at < values.length ? written(values[at]) : '')).join(''),
});

/** 现成的标记, made by a program of ours or a library and not by a person (the SVG of a QR code). */
export const markup = (text: string): Html => ({ html: text });
