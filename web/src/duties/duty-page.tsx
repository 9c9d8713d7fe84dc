import type { DutyPage as Page } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { dutyQuery } from '../api/duties.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { Correction } from './correction.tsx';
import { stateWords } from './duty-table.tsx';
import { DutyVersions } from './duty-versions.tsx';
import { ReportForm } from './report-form.tsx';
import { BasisList } from './say-basis.tsx';

function Facts({ page }: { page: Page }): ReactElement {
  const { current } = page;
  if (!current) return <p className="note">这一条还没有审定过，不作为建议的依据。</p>;
  const facts: [string, string][] = [
    ['主责单位', current.owner.name],
    ['协办单位', current.co.map(({ name }) => name).join('、') || '（无）'],
    ['纠纷类型', current.kinds.map(({ label }) => label).join('、') || '（不限）'],
    ['关键词', current.keywords.join('、') || '（无）'],
    ['施行', `${current.effectiveFrom} 起${current.effectiveTo ? `，至 ${current.effectiveTo}` : ''}`],
    ['现行版本', `第 ${current.version} 版`],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="duty-basis">依据</h2>
      <BasisList basis={current.basis} />
    </>
  );
}

function Reports({ page, onReport }: { page: Page; onReport: () => void }): ReactElement {
  return (
    <section className="panel" aria-labelledby="reports">
      <div className="panel-head">
        <h2 id="reports">报告与答复（{page.corrections.length}）</h2>
        <Button size="small" onClick={onReport}>
          报告这一条不对
        </Button>
      </div>
      {page.corrections.length === 0 ? (
        <p className="muted">您看得到的范围内，没有人报告过这一条不对。</p>
      ) : (
        <ul className="plain">
          {page.corrections.map((report) => (
            <Correction key={report.id} report={report} can={page.can} named={false} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** 职责清单的一条: how it stands, what was reported of it, and every version. */
export function DutyPageScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/duties/$id' });
  const found = useQuery(dutyQuery(id));
  const navigate = useNavigate();
  const [reporting, setReporting] = useState(false);
  const what = found.data?.current?.what ?? found.data?.versions[0]?.what;
  useTitle(found.data ? `职责清单第 ${found.data.no} 条` : '职责清单');
  if (found.isPending) return <Loading what="职责清单" />;
  if (found.isError) {
    return (
      <div className="page narrow">
        <h1>打不开这一条</h1>
        <Failed error={found.error} retry={() => void found.refetch()} />
        <Link to="/duties">回到职责清单</Link>
      </div>
    );
  }
  const page = found.data;
  const waits = page.versions.some(({ state }) => state === 'draft');
  const why = waits ? '已有一份草案等待审定' : page.can.draft.words;
  return (
    <article className="page">
      <div className="page-head">
        <h1>
          第 {page.no} 条 {what}
        </h1>
        {page.current ? <span className="mark">{stateWords(page.current)}</span> : null}
        {waits ? (
          <Link to="/duties/drafts" className="mark warn">
            有草案待审定
          </Link>
        ) : null}
        <span className="row end">
          <Link to="/duties">回到清单</Link>
          <WhyButton
            type="primary"
            why={page.can.draft.ok && !waits ? null : (why ?? '您现在不能起草')}
            onPress={() => void navigate({ to: '/duties/$id/change', params: { id } })}
          >
            起草更改
          </WhyButton>
        </span>
      </div>
      <section className="panel" aria-label="现行内容">
        <Facts page={page} />
      </section>
      {reporting ? <ReportForm id={id} onClose={() => setReporting(false)} /> : null}
      <Reports page={page} onReport={() => setReporting(true)} />
      <DutyVersions versions={page.versions} />
    </article>
  );
}
