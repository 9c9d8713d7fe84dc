import type { DutyLine } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Highlight } from './highlight.tsx';
import { sayBasis } from './say-basis.tsx';

export const stateWords = ({
  state,
  effectiveFrom,
  effectiveTo,
}: Pick<DutyLine, 'state' | 'effectiveFrom' | 'effectiveTo'>): string => {
  if (state === 'coming') return `自 ${effectiveFrom} 施行`;
  return state === 'ended' ? `${effectiveTo ?? ''} 停止` : '施行中';
};

function Line({ line }: { line: DutyLine }): ReactElement {
  const { matched } = line;
  return (
    <tr>
      <td data-label="编号" className="short">
        第 {line.no} 条
      </td>
      <td data-label="职责" className="cell-title">
        <Link to="/duties/$id" params={{ id: line.id }}>
          <Highlight text={line.what} words={matched} />
        </Link>
        {line.keywords.length + line.kinds.length > 0 ? (
          <div className="muted">
            <Highlight text={[...line.keywords, ...line.kinds.map(({ label }) => label)].join('、')} words={matched} />
          </div>
        ) : null}
      </td>
      <td data-label="主责单位">
        <Highlight text={line.owner.name} words={matched} />
        {line.owner.gone ? <span className="mark warn">须更正</span> : null}
        {line.co.length > 0 ? <div className="muted">协办：{line.co.map(({ name }) => name).join('、')}</div> : null}
      </td>
      <td data-label="依据">
        <Highlight text={sayBasis(line.basis)} words={matched} />
      </td>
      <td data-label="状态" className="short">
        {stateWords(line)}
      </td>
    </tr>
  );
}

/** 清单的表. */
export function DutyTable({ duties }: { duties: readonly DutyLine[] }): ReactElement {
  return (
    <table className="table cards duties">
      <caption className="visually-hidden">职责清单</caption>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">职责，关键词与纠纷类型</th>
          <th scope="col">主责单位</th>
          <th scope="col">依据</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {duties.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}
