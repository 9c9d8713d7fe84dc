import { Problem } from '../api/http.ts';

/** The form holds the entry's fields at its top: what the server says of `entry.what` stands beside 职责内容. */
export function entryProblem(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const fields = error.fields.map(({ path, words }) => ({
    path: (typeof path === 'string' ? path.split(/[./]/) : path).filter((step) => step !== 'entry' && step !== ''),
    words,
  }));
  return new Problem(error.status, error.code, error.message, fields);
}
