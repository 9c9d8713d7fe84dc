import { Button } from 'antd';
import type { ReactElement } from 'react';

type PagerProps = { first: boolean; next: string | null; onFirst: () => void; onNext: (cursor: string) => void };

/** 翻页. The way back is the browser's own. */
export function Pager({ first, next, onFirst, onNext }: PagerProps): ReactElement | null {
  if (first && next === null) return null;
  return (
    <nav className="pager" aria-label="翻页">
      {first ? null : <Button onClick={onFirst}>回到第一页</Button>}
      {next === null ? (
        <span className="muted">已到最后一页</span>
      ) : (
        <Button onClick={() => onNext(next)}>下一页</Button>
      )}
    </nav>
  );
}
