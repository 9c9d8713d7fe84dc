import { gridPosts, markKinds } from '@jieyou/contracts';
import type { GridPage, LngLat } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { changeGrid } from '../api/grids.ts';
import { staffQuery } from '../api/staff.ts';
import { AskForm } from '../kit/ask-form.tsx';
import type { Asked } from '../kit/ask-form.tsx';

export type GridAct = 'holder' | 'describe' | 'mark' | 'outline' | 'end';

type GridFormProps = {
  readonly page: GridPage;
  readonly act: GridAct;
  readonly points: readonly LngLat[];
  readonly onDone: () => Promise<void>;
  readonly close: () => void;
};

const choices = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }));
const split = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[、，,\s]+/).filter((each) => each !== '') : [];

function HolderForm({ page, onDone, close }: Omit<GridFormProps, 'act' | 'points'>): ReactElement {
  const [said, setSaid] = useState('');
  const found = useQuery(staffQuery(said));
  const options = (found.data?.staff ?? []).map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
  const before = page.holders.find(({ responsible, until }) => responsible && until === null);
  return (
    <>
      <Input.Search
        aria-label="按姓名找工作人员"
        placeholder="有账号的人：先按姓名找，再在下面选"
        onSearch={(text) => setSaid(text.trim())}
      />
      <AskForm
        title="定岗位"
        fields={[
          { name: 'post', label: '岗位', kind: 'choice', options: choices(gridPosts), start: 'full_time' },
          { name: 'staff', label: '工作人员', kind: 'choice', options },
          { name: 'name', label: '没有账号的，填姓名', kind: 'line' },
          { name: 'responsible', label: '由此人负责这个网格', kind: 'tick', start: before === undefined },
          {
            ...{ name: 'note', label: before ? `接替${before.name}的，写交接情况` : '说明', kind: 'area' },
            help: '手上的事交给谁、到哪一步',
          },
        ]}
        act="定下"
        done="岗位已定"
        send={(asked) => changeGrid(page.grid.id, 'holders', asked)}
        onDone={onDone}
        onCancel={close}
      />
    </>
  );
}

/** 改一个网格的各张表. */
export function GridForm({ page, act, points, onDone, close }: GridFormProps): ReactElement {
  const { grid } = page;
  const shared = { onDone, onCancel: close };
  const send = (what: string, change: (asked: Asked) => object) => (asked: Asked) =>
    changeGrid(grid.id, what, { commandId: asked.commandId, ...change(asked) });
  if (act === 'holder') return <HolderForm page={page} onDone={onDone} close={close} />;
  if (act === 'describe')
    return (
      <AskForm
        {...shared}
        title="网格情况"
        fields={[
          { name: 'name', label: '名称', kind: 'line', start: grid.name },
          { name: 'policeBeat', label: '警格', kind: 'line', start: grid.policeBeat ?? '' },
          { name: 'tags', label: '重点区域（用顿号隔开）', kind: 'line', start: grid.tags.join('、') },
          { name: 'aliases', label: '本地编号（用顿号隔开）', kind: 'line', start: page.aliases.join('、') },
        ]}
        act="保存"
        done="网格情况已改"
        send={send('describe', ({ name, policeBeat, tags, aliases }) => ({
          ...{ name, policeBeat: policeBeat ?? '', tags: split(tags), aliases: split(aliases) },
        }))}
      />
    );
  if (act === 'mark')
    return (
      <AskForm
        {...shared}
        title={points.length > 0 ? '标一个地点（已点在图上）' : '标一个地点：先在图上点出位置'}
        fields={[
          { name: 'kind', label: '类型', kind: 'choice', options: choices(markKinds), start: 'landmark' },
          { name: 'name', label: '名称', kind: 'line' },
          { name: 'aliases', label: '人们还怎么叫（用顿号隔开）', kind: 'line' },
        ]}
        act="标上"
        done="地点已标上"
        send={send('marks', ({ kind, name, aliases }) => ({
          ...{ kind, name: name ?? '', aliases: split(aliases), at: points.at(-1) },
        }))}
      />
    );
  if (act === 'outline')
    return (
      <AskForm
        {...shared}
        title={`改划范围：沿新的边界依次点图，已点 ${points.length} 个点；原来的范围留在历史里`}
        fields={[]}
        act="按新的边界保存"
        done="范围已改划"
        send={send('outline', () => ({ ring: points }))}
      />
    );
  return (
    <AskForm
      {...shared}
      title="撤销网格：编号不再用，以前的记录留着"
      fields={[
        {
          ...{ name: 'replacedBy', label: '并入哪个网格', kind: 'choice' },
          options: page.neighbours.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      act="撤销"
      done="网格已撤销"
      send={send('end', ({ replacedBy }) => (replacedBy ? { replacedBy } : {}))}
    />
  );
}
