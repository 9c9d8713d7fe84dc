import { renderSVG } from 'uqr';

/** 二维码. */
export const qrOf = (text: string): string => renderSVG(text, { ecc: 'M', border: 2 });
