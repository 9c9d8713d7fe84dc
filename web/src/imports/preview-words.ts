import type { FormOptions } from '../api/forms.ts';
import { sayMoment } from '../kit/moment.ts';

const moments = new Set(['registeredAt', 'occurredAt', 'repliedAt']);
const lists: Readonly<Record<string, string>> = {
  kind: 'matterKinds',
  nature: 'natures',
  channel: 'channels',
  outcome: 'outcomes',
};

/** 预览的文字: moments in the county's time, codes by their names. */
export function previewWords(field: string, text: string, options: FormOptions): string {
  if (moments.has(field)) return sayMoment(text);
  const named = options[lists[field] ?? '']?.find(({ value }) => value === text);
  return named?.label ?? text;
}
