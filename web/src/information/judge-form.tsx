import { matterKinds, natures } from '@jieyou/contracts';
import type { InformationView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { judgeInformation } from '../api/information.ts';
import type { Judgement } from '../api/information.ts';
import { dispatchChoices, placesQuery } from '../api/places.ts';
import { queries } from '../app/queries.ts';
import { AskForm, choicesOf } from '../kit/ask-form.tsx';
import type { AskChoice, AskField } from '../kit/ask-form.tsx';

/** 各种研判: what the button says and what is asked. */
export const judgements: Readonly<Record<Judgement, { label: string; done: string }>> = {
  watch: { label: '持续关注', done: '已列为持续关注' },
  merge: { label: '并入', done: '已并入' },
  task: { label: '转为任务', done: '已转为任务，在对方单位的任务清单里' },
  matter: { label: '转为事项', done: '已登记为事项' },
  discard: { label: '不再跟踪', done: '已不再跟踪' },
};

function fieldsOf(how: Judgement, { what, expiresOn }: InformationView, units: readonly AskChoice[]): AskField[] {
  const reason: AskField = { name: 'reason', label: how === 'watch' ? '关注什么' : '理由', kind: 'line' };
  switch (how) {
    case 'watch':
      return [{ name: 'until', label: '关注到哪一天', kind: 'day', help: `最长到 ${expiresOn}` }, reason];
    case 'merge':
      return [{ name: 'into', label: '并入哪一条（写编号）', kind: 'line' }];
    case 'task':
      return [
        { name: 'unit', label: '交给哪个单位', kind: 'choice', options: units },
        { name: 'words', label: '要做什么', kind: 'area', start: '请到现场核实并反馈。' },
        { name: 'due', label: '到哪一天', kind: 'day' },
      ];
    case 'matter':
      return [
        { name: 'title', label: '标题', kind: 'line', start: [...(what ?? '')].slice(0, 40).join('') },
        { name: 'nature', label: '事项性质', kind: 'choice', options: choicesOf(natures), start: 'dispute' },
        { name: 'kind', label: '纠纷类型', kind: 'choice', options: choicesOf(matterKinds) },
        { name: 'applicant', label: '申请人（没有的记为匿名）', kind: 'line' },
      ];
    default:
      return [reason];
  }
}

type JudgeFormProps = { item: InformationView; how: Judgement; close: () => void };

/** 研判一条信息. */
export function JudgeForm({ item, how, close }: JudgeFormProps): ReactElement {
  const places = useQuery(placesQuery());
  const { label, done } = judgements[how];
  return (
    <AskForm
      title={`第 ${item.no} 号：${label}`}
      fields={fieldsOf(how, item, dispatchChoices(places.data))}
      act={label}
      done={done}
      send={(asked) => judgeInformation(item.id, how, asked)}
      onDone={async () => {
        close();
        await Promise.all(
          [['information'], ['tasks'], ['desk'], ['list']].map((queryKey) => queries.invalidateQueries({ queryKey })),
        );
      }}
      onCancel={close}
    />
  );
}
