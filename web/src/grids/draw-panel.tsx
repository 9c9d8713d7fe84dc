import { gridKinds } from '@jieyou/contracts';
import type { GridLine, LngLat } from '@jieyou/contracts';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { drawGrid } from '../api/grids.ts';
import { AskForm } from '../kit/ask-form.tsx';
import type { AskChoice } from '../kit/ask-form.tsx';

type DrawPanelProps = {
  readonly ring: readonly LngLat[];
  readonly setRing: (ring: readonly LngLat[]) => void;
  readonly villages: readonly AskChoice[];
  readonly grids: readonly GridLine[];
  readonly onDone: () => Promise<void>;
  readonly close: () => void;
};

/** 画一个网格: points one after another along its border, then what it is. */
export function DrawPanel({ ring, setRing, villages, grids, onDone, close }: DrawPanelProps): ReactElement {
  const basics = grids.filter(({ kind }) => kind === 'basic').map(({ id, name }) => ({ value: id, label: name }));
  const kinds = Object.entries(gridKinds).map(([value, label]) => ({ value, label }));
  return (
    <div>
      <p className="muted">
        沿着边界依次点图，已点 {ring.length} 个点（至少 3 个，首尾自动相连）。
        <Button size="small" disabled={ring.length === 0} onClick={() => setRing(ring.slice(0, -1))}>
          撤回一点
        </Button>
      </p>
      <AskForm
        title="画一个网格"
        fields={[
          { name: 'village', label: '属于哪个村（社区）', kind: 'choice', options: villages },
          { name: 'kind', label: '类型', kind: 'choice', options: kinds, start: 'basic' },
          { name: 'parent', label: '上级网格（微网格必选）', kind: 'choice', options: basics },
          { name: 'name', label: '名称', kind: 'line' },
        ]}
        act="画好了，保存"
        done="网格已画好"
        send={(asked) => drawGrid({ ...asked, ring })}
        onDone={onDone}
        onCancel={close}
      />
    </div>
  );
}
