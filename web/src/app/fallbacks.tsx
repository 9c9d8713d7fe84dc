import { Link } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { wordsOf } from '../api/http.ts';

/** 页面出错. Drafts are on disk already; going on loses nothing. */
export function PageBroken({ error, reset }: ErrorComponentProps): ReactElement {
  return (
    <div className="page narrow" role="alert">
      <h1>这一页没有打开</h1>
      <p>{wordsOf(error)}</p>
      <div className="row">
        <Button type="primary" onClick={reset}>
          再试一次
        </Button>
        <Link to="/">回到我的工作台</Link>
      </div>
    </div>
  );
}

/** 没有这一页. */
export function PageMissing(): ReactElement {
  return (
    <div className="page narrow">
      <h1>没有这一页</h1>
      <p>地址可能写错了，或者内容已经移走。</p>
      <Link to="/">回到我的工作台</Link>
    </div>
  );
}
