import type { Breakdown, MeasuresView } from '@jieyou/contracts';
import { breakdowns, matterKinds } from '@jieyou/contracts';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { FiguresQuestion } from '../api/measures.ts';

const MOST = 8;

type Props = { question: FiguresQuestion; dictionary: MeasuresView; onAsk: (next: FiguresQuestion) => void };

/** 问一个数: which measures, whose, when, broken down how. The address says it all and may be handed on. */
export function Question({ question, dictionary, onAsk }: Props): ReactElement {
  const { measures, from, to, by, scope, kind } = question;
  const change = (of: Partial<FiguresQuestion>): void => onAsk({ ...question, ...of });
  return (
    <form className="figures-question" aria-label="问数" onSubmit={(event) => event.preventDefault()}>
      <div className="figures-field figures-measures">
        <span>指标（最多 {MOST} 个）</span>
        <Select
          mode="multiple"
          aria-label="指标"
          value={measures.split(',')}
          maxCount={MOST}
          onChange={(ids: string[]) => change({ measures: ids.length > 0 ? ids.join(',') : 'accepted' })}
          options={dictionary.measures.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="辞典里没有"
        />
      </div>
      <div className="figures-field">
        <span>单位</span>
        <Select
          aria-label="单位"
          value={scope ?? dictionary.scopes[0]?.path ?? null}
          onChange={(path: string) => change({ scope: path })}
          options={dictionary.scopes.map(({ path, name }) => ({ value: path, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="没有这个单位"
        />
      </div>
      <div className="figures-field">
        <span>从</span>
        <Input
          type="date"
          aria-label="开始日期"
          value={from}
          onChange={({ target }) => change({ from: target.value })}
        />
      </div>
      <div className="figures-field">
        <span>到</span>
        <Input type="date" aria-label="结束日期" value={to} onChange={({ target }) => change({ to: target.value })} />
      </div>
      <div className="figures-field">
        <span>分组</span>
        <Select
          aria-label="分组"
          value={by}
          onChange={(next: Breakdown) => change({ by: next })}
          options={Object.entries(breakdowns).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="figures-field">
        <span>只数一类</span>
        <Select
          aria-label="只数一类"
          allowClear
          value={kind ?? null}
          placeholder="全部类型"
          onChange={(next: string | null) => change({ kind: next ?? undefined })}
          options={Object.entries(matterKinds).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </form>
  );
}
