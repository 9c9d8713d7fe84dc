import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formsQuery } from '../api/forms.ts';
import type { FormOptions } from '../api/forms.ts';
import type { ImportPreview, PreviewRow, RowProblem } from '../api/imports.ts';
import { previewWords } from './preview-words.ts';

type Preview = NonNullable<ImportPreview['preview']>;

function ProblemLine({ problem }: { problem: RowProblem }): ReactElement {
  return (
    <div>
      {problem.column ? `「${problem.column}」` : ''}
      {problem.problem}
      <span className="muted">　怎样改：{problem.remedy}</span>
    </div>
  );
}

type RowProps = { row: PreviewRow; labels: readonly (readonly [string, string])[]; options: FormOptions };

function Row({ row, labels, options }: RowProps): ReactElement {
  if (!row.ok) {
    return (
      <tr>
        <td>{row.rowNo}</td>
        <td colSpan={labels.length}>
          {row.problems.map((problem) => (
            <ProblemLine key={problem.column + problem.problem} problem={problem} />
          ))}
        </td>
      </tr>
    );
  }
  const texts = new Map(row.values.map(({ field, text }) => [field, previewWords(field, text, options)]));
  return (
    <tr>
      <td>{row.rowNo}</td>
      {labels.map(([field]) => (
        <td key={field}>
          <div className="clip" title={texts.get(field)}>
            {texts.get(field) ?? ''}
          </div>
        </td>
      ))}
    </tr>
  );
}

/** 预览结果: what would be registered, and what would not and why. */
export function PreviewResult({ preview }: { preview: Preview }): ReactElement {
  const options = useQuery(formsQuery()).data?.options ?? {};
  const labels = [
    ...new Map(preview.rows.flatMap(({ values }) => values.map(({ field, label }) => [field, label] as const))),
  ];
  return (
    <section className="panel" aria-labelledby="preview">
      <h2 id="preview">预览</h2>
      <p role="status">
        共 {preview.total} 行：可登记 <strong>{preview.ready}</strong> 行（其中作为办结历史 {preview.concluded}{' '}
        行），文件内重复 {preview.repeated} 行，有问题 <strong>{preview.problems}</strong> 行。
      </p>
      {preview.cleaned.map(({ words, rows }) => (
        <p key={words} className="muted">
          {words}（{rows} 行）
        </p>
      ))}
      <div className="scroll-x">
        <table className="table">
          <caption className="visually-hidden">前几行整理后的样子</caption>
          <thead>
            <tr>
              <th scope="col">行号</th>
              {labels.map(([field, label]) => (
                <th key={field} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <Row key={row.rowNo} row={row} labels={labels} options={options} />
            ))}
          </tbody>
        </table>
      </div>
      {preview.firstProblems.length > 0 ? (
        <details open>
          <summary>
            有问题的行（列出前 {preview.firstProblems.length} 行；其余行照常登记，有问题的可以下载改正）
          </summary>
          <ul>
            {preview.firstProblems.map(({ rowNo, problems }) => (
              <li key={rowNo}>
                第 {rowNo} 行
                {problems.map((problem) => (
                  <ProblemLine key={problem.column + problem.problem} problem={problem} />
                ))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
