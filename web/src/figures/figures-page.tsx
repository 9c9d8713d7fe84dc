import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { figuresQuery, measuresQuery } from '../api/measures.ts';
import type { FiguresQuestion, OpenedFigure } from '../api/measures.ts';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Behind } from './behind.tsx';
import { FigureCard } from './figure-card.tsx';
import './figures.css';
import { Months } from './months.tsx';
import { Question } from './question.tsx';
import { questionOf } from './question-of.ts';

const partWords = { numerator: '分子', denominator: '分母' } as const;

/** 统计: a question in the address, its figures, the matters behind them, and the closed months. */
export function FiguresPage(): ReactElement {
  const question = questionOf(useSearch({ from: '/desk/figures' }));
  const navigate = useNavigate();
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const dictionary = useQuery(measuresQuery());
  const nothing = dictionary.data?.scopes.length === 0;
  const found = useQuery({ ...figuresQuery(question), enabled: dictionary.data !== undefined && !nothing });
  useTitle('统计');
  const ask = (next: FiguresQuestion): void => void navigate({ to: '/figures', search: next });
  const nameOf = (id: string): string => dictionary.data?.measures.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="page">
      <div className="page-head">
        <h1>统计</h1>
        <span className="muted">每个数都写明分子、分母和口径，点开就是背后的事项</span>
      </div>
      {dictionary.isPending ? <Loading what="指标辞典" /> : null}
      {dictionary.isError ? <Failed error={dictionary.error} retry={() => void dictionary.refetch()} /> : null}
      {nothing ? <Empty>您的岗位不管事项，没有可以统计的范围；需要数字请找中心主任。</Empty> : null}
      {dictionary.data && !nothing ? <Question question={question} dictionary={dictionary.data} onAsk={ask} /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <p className="muted" role="status">
          {found.data.scope.name}，{found.data.from} 至 {found.data.to}；截至 {sayMoment(found.data.asOf)}
          {found.data.methods.length > 0 ? `；适用的工作法 ${found.data.methods.join('、')}` : ''}
        </p>
      ) : null}
      <div className={question.by === 'none' ? 'figure-grid' : 'figure-grid wide'}>
        {(found.data?.figures ?? []).map((figure) => (
          <FigureCard key={figure.measure.id} figure={figure} open={setOpened} />
        ))}
      </div>
      {nothing ? null : <Months />}
      {opened ? (
        <Behind
          question={question}
          opened={opened}
          title={`${nameOf(opened.measure)}：${partWords[opened.part]}背后的事项`}
          close={() => setOpened(null)}
        />
      ) : null}
    </div>
  );
}
