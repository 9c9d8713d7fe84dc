import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';

/** 经办结束: the right to read followed the task, and the task is done. */
export function PartEnded({ done }: { done: string }): ReactElement {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="page narrow" role="status">
      <h1 ref={head} tabIndex={-1}>
        已完成：{done}
      </h1>
      <p>您在这件事项上的经办到此结束，不能再继续查看；需要再看的，请与主办单位或综治中心联系。</p>
      <Link to="/">回到我的工作台</Link>
    </div>
  );
}
