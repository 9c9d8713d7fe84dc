import { informationSources, reliabilities } from '@jieyou/contracts';
import type { InformationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { recordInformation } from '../api/information.ts';
import { queries } from '../app/queries.ts';
import { AskForm, choicesOf } from '../kit/ask-form.tsx';

/** 记一条信息. */
export function RecordForm({ tags, close }: { tags: InformationPage['tags']; close: () => void }): ReactElement {
  return (
    <AskForm
      title="记一条信息"
      fields={[
        { name: 'what', label: '发生了什么', kind: 'area', help: '只写事，不写人的姓名、号码、病史、前科' },
        { name: 'tag', label: '类别', kind: 'choice', options: tags.map(({ id, label }) => ({ value: id, label })) },
        { name: 'source', label: '来源', kind: 'choice', options: choicesOf(informationSources) },
        {
          ...{ name: 'reliability', label: '可靠程度', kind: 'choice', start: 'unverified' },
          options: choicesOf(reliabilities),
        },
        { name: 'place', label: '地点（可不填）', kind: 'line' },
        { name: 'happenedOn', label: '哪一天的事（可不填）', kind: 'day' },
        {
          ...{ name: 'reporter', label: '反映人和联系方式（可不填）', kind: 'line' },
          help: '加密保存；只有中心主任写明理由才能看，看过留痕',
        },
      ]}
      act="记下"
      done="已记下"
      send={recordInformation}
      onDone={async () => {
        close();
        await queries.invalidateQueries({ queryKey: ['information'] });
      }}
      onCancel={close}
    />
  );
}
