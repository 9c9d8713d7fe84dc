import type { DutySheetView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { bringSheet } from '../api/duties.ts';
import { queries } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { FileField } from '../kit/file-field.tsx';
import { Failed } from '../kit/states.tsx';

/** 预览: what it would bring, line by line; nothing is written yet. */
function Preview({ view }: { view: DutySheetView }): ReactElement {
  const { total, fresh, changed, same, problems } = view;
  return (
    <div role="status">
      <p>
        共 {total} 行：新增 <strong>{fresh.length}</strong> 条，更改 <strong>{changed.length}</strong> 条，与现行相同{' '}
        {same} 条，有问题 <strong>{problems.length}</strong> 行。
      </p>
      {problems.length > 0 ? (
        <ul className="plain note">
          {problems.map(({ rowNo, words }) => (
            <li key={rowNo}>
              第 {rowNo} 行：{words}
            </li>
          ))}
        </ul>
      ) : null}
      {changed.length > 0 ? (
        <details>
          <summary>更改的 {changed.length} 条</summary>
          <ul>
            {changed.map(({ rowNo, no, what, changes }) => (
              <li key={rowNo}>
                第 {no} 条「{what}」：{changes.join('；')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {fresh.length > 0 ? (
        <details>
          <summary>新增的 {fresh.length} 条</summary>
          <ul>
            {fresh.map(({ rowNo, what, owner }) => (
              <li key={rowNo}>
                {what}（{owner}）
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** 导入职责清单: looked at first, then drafted as one batch for another person. */
export function BringSheet(): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const command = useRef(newCommandId());
  const look = useMutation({ mutationFn: (chosen: File) => bringSheet(chosen) });
  const bring = useMutation({
    mutationFn: (chosen: File) => bringSheet(chosen, command.current),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['duties'] }),
  });
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    command.current = newCommandId();
    bring.reset();
    look.reset();
    if (chosen) look.mutate(chosen);
  };
  const seen = look.data;
  const worth = (seen?.fresh.length ?? 0) + (seen?.changed.length ?? 0);
  return (
    <details className="panel">
      <summary>用表格导入</summary>
      <p className="muted">
        照「下载清单」的表头填写（.xlsx 或 .csv）。写了编号的是更改那一条，不写的是新增。先预览，不会马上生效。
      </p>
      <div className="upload block">
        <FileField label="选择表格" accept=".xlsx,.csv" chosen={file?.name ?? null} onFile={choose} />
      </div>
      {look.isPending ? <p role="status">正在读表…</p> : null}
      {look.isError ? <Failed error={look.error} /> : null}
      {seen ? <Preview view={seen} /> : null}
      {bring.isError ? <Failed error={bring.error} /> : null}
      {bring.isSuccess ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title="已存为一批草案，等另一人审定。"
          action={<Link to="/duties/drafts">去看草案</Link>}
        />
      ) : null}
      {file && seen && worth > 0 && !bring.isSuccess ? (
        <Button type="primary" loading={bring.isPending} onClick={() => bring.mutate(file)}>
          存为草案（{worth} 条）
        </Button>
      ) : null}
    </details>
  );
}
