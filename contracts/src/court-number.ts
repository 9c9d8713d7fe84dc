/** 法院案号, checked loosely: （2026）鄂2825诉前调确12号 (最高人民法院案号规定). */
export const courtNumberPattern =
  /^[（(]\d{4}[)）]\p{Script=Han}{1,3}\d{0,6}\p{Script=Han}{1,6}\d+号(之[一二三四五六七八九十]+)?$/u;
export const courtNumberWords = '法院案号的写法如（2026）鄂2825诉前调确12号，请核对';
