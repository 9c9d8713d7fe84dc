import { type Head, readHead } from '../domain/head.ts';

/** 锚定行: one published head. `head` is the signed text itself, so that its bytes survive. */
export type AnchorLine = {
  readonly head: string;
  readonly signature: string;
  readonly keyId: string;
};

export type PublishedHead = AnchorLine & { readonly parsed: Head };

export const anchorText = ({ head, signature, keyId }: AnchorLine): string =>
  `${JSON.stringify({ head, signature, keyId })}\n`;

/** undefined when the line is torn or is no head. */
export function readAnchorLine(line: string): PublishedHead | undefined {
  try {
    const { head, signature, keyId } = JSON.parse(line) as Partial<AnchorLine>;
    if (typeof head !== 'string' || typeof signature !== 'string' || typeof keyId !== 'string') return undefined;
    const parsed = readHead(head);
    return parsed === undefined ? undefined : { head, signature, keyId, parsed };
  } catch {
    return undefined;
  }
}
