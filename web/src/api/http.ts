/** 字段问题, as the server names it: `parties.0.name`, with the words the clerk reads. */
export type FieldProblem = { path: string | (string | number)[]; words: string };

/** 未办成 — what came back instead of an answer. `status` 0 means that nothing came back at all. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly FieldProblem[];
  constructor(status: number, code: string, words: string, fields: readonly FieldProblem[] = []) {
    super(words);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

const fallbackWords: Readonly<Record<number, string>> = {
  0: '连不上服务器。填写的内容还在，请检查网络后重试。',
  401: '登录已失效，请重新登录。',
  403: '您的岗位不能进行这项操作。',
  404: '没有找到，或不在您的工作范围内。',
  413: '文件太大，请拆分后再上传。',
  429: '操作太频繁，请稍候再试。',
};

const noAnswer = '服务器迟迟没有答复。填写的内容还在，请稍候重试；重复提交不会重复办理。';

/** 说明原因: the words of any failure. */
export function wordsOf(error: unknown): string {
  if (error instanceof Problem && error.fields.length > 0) return error.fields.map(({ words }) => words).join('；');
  if (error instanceof Problem) return error.message;
  return '页面出现意外情况，请刷新后再试。';
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const { code, words, fields } = (body ?? {}) as { code?: string; words?: string; fields?: FieldProblem[] };
  const said = words ?? fallbackWords[response.status] ?? '服务器暂时不能处理，请稍候再试。';
  return new Problem(response.status, code ?? 'unknown', said, fields ?? []);
}

/** How long an answer is waited for; a file may take longer. */
const patienceMs = 30_000;
const uploadPatienceMs = 10 * 60_000;

async function ask<Answer>(path: string, init: RequestInit, patience = patienceMs): Promise<Answer> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  const response = await fetch(path, { credentials: 'same-origin', signal: waiting.signal, ...init }).catch(() => null);
  clearTimeout(timer);
  if (!response) throw new Problem(0, 'offline', (waiting.signal.aborted ? noAnswer : fallbackWords[0]) ?? '');
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body ?? {}),
});

/** 取. */
export const get = <Answer>(path: string): Promise<Answer> => ask<Answer>(path, { method: 'GET' });

/** 办. */
export const post = <Answer>(path: string, body: unknown): Promise<Answer> => ask<Answer>(path, json('POST', body));

/** 送去画成图: answered with an address that an image can show. */
export async function postForPicture(path: string, body: unknown): Promise<string> {
  const response = await fetch(path, { credentials: 'same-origin', ...json('POST', body) }).catch(() => null);
  if (!response) throw new Problem(0, 'offline', fallbackWords[0] ?? '');
  if (!response.ok) throw await problemOf(response);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
}

/** 销. */
export const remove = <Answer>(path: string): Promise<Answer> => ask<Answer>(path, { method: 'DELETE' });

/** 上传. */
export function upload<Answer>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file);
  return ask<Answer>(path, { method: 'POST', body }, uploadPatienceMs);
}
