const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** 转义: words of people stand in a page as words. */
export const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** 打印页: a title, and what stands under it. */
export const printed = (title: string, body: string): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><title>${safe(title)}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:17px/1.8 'Noto Serif CJK SC','Noto Serif SC','SimSun',serif;max-width:680px;margin:24px auto;padding:0 16px;color:#111}
h1{font-size:26px;text-align:center;letter-spacing:.2em}table{width:100%;border-collapse:collapse;margin:12px 0}
th,td{border:1px solid #333;padding:6px 10px;text-align:left;font-weight:normal;vertical-align:top}th{width:7em}
.long{white-space:pre-wrap;overflow-wrap:anywhere}svg{width:120px;height:120px}li{margin:.2em 0}@media print{body{margin:0}}</style>
</head><body><h1>${safe(title)}</h1>${body}</body></html>`;

/** 一张表. */
export const table = (rows: readonly (readonly [string, string | null])[]): string =>
  `<table>${rows
    .filter((row): row is readonly [string, string] => row[1] !== null)
    .map(([name, value]) => `<tr><th scope="row">${safe(name)}</th><td class="long">${safe(value)}</td></tr>`)
    .join('')}</table>`;
