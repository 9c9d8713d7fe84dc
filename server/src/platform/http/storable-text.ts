import type { FastifyRequest } from 'fastify';

export type TextRefusal = { status: 400; code: string; words: string };

const refused: TextRefusal = {
  status: 400,
  code: 'unstorable_text',
  words: '内容里有无法识别的字符（多从别处复制而来），请删去后重新输入。',
};

/** PostgreSQL holds no NUL and no half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Every text in it, the names of its fields too; without recursion, for what was sent may be nested deep. */
function allStorable(sent: unknown): boolean {
  const left = [sent];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each === 'string' && !isStorable(each)) return false;
    if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each)) continue;
    for (const [name, value] of Object.entries(each)) {
      if (!isStorable(name)) return false;
      left.push(value);
    }
  }
  return true;
}

/** 记不进数据库的字符: said before anything is looked up, wherever in the address or the body they stand. */
export const refusedText = ({ params, query, body }: FastifyRequest): TextRefusal | null =>
  [params, query, body].every(allStorable) ? null : refused;
