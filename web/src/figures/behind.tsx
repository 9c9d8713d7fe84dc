import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { rowsQuery } from '../api/measures.ts';
import type { FiguresQuestion, OpenedFigure } from '../api/measures.ts';
import { MatterTable } from '../kit/matter-table.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';

type Props = { question: FiguresQuestion; opened: OpenedFigure; title: string; close: () => void };

/** 背后的事项, as far as this post may read them; what it may not read is counted and said. */
export function Behind({ question, opened, title, close }: Props): ReactElement {
  const [skip, setSkip] = useState(0);
  const rows = useQuery(rowsQuery(question, opened, skip));
  const { lines = [], hidden = 0, next = null } = rows.data ?? {};
  return (
    <Drawer open size="large" title={title} onClose={close}>
      {rows.isPending ? <Loading what="背后的事项" /> : null}
      {rows.isError ? <Failed error={rows.error} retry={() => void rows.refetch()} /> : null}
      {hidden > 0 ? (
        <p className="muted">另有 {hidden} 件数得到，您的岗位看不到内容（已经交回或者不在手上）。</p>
      ) : null}
      {lines.length > 0 ? <MatterTable lines={lines} caption={title} /> : null}
      {rows.data && lines.length === 0 && hidden === 0 ? <Empty>没有事项</Empty> : null}
      <div className="row">
        {skip > 0 ? <Button onClick={() => setSkip(0)}>回到第一页</Button> : null}
        {next === null ? null : <Button onClick={() => setSkip(next)}>下一页</Button>}
      </div>
    </Drawer>
  );
}
