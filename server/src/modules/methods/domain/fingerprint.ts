import { createHash } from 'node:crypto';

/** 文本指纹: the SHA-256 of the text just as it stands, so that what is published is what was looked at. */
export const fingerprint = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
