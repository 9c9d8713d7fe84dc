import { mediationStages } from '@jieyou/contracts';
import type { MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Drawer, Steps } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { mediationActsQuery, mediationQuery } from '../api/mediation.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { PerformancePanel } from '../performance/performance-panel.tsx';
import { PackagesPanel } from '../packages/packages-panel.tsx';
import { mediationGroups } from './act-groups.ts';
import { AgreementPanel } from './agreement-panel.tsx';
import { CandidatesPanel } from './candidates-panel.tsx';
import { ConfirmationPanel } from './confirmation-panel.tsx';
import { MediationForm } from './mediation-form.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { PartyLinksPanel } from '../party-links/party-links-panel.tsx';
import { PartiesRow } from './parties-row.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RightsText } from './room/rights-text.tsx';
import { SittingsPanel } from '../sittings/sittings-panel.tsx';
import { AsidePanel } from './aside-panel.tsx';
import { SignForm } from './sign-form.tsx';
import './mediation.css';
import './room/room.css';

const road = ['asking', 'mediating', 'reached', 'effective', 'performed'] as const;

function Head({ mediation }: { mediation: MediationPage }): ReactElement {
  const { matter, stage, committee, mediators, dueDay, basis, ending, risks, reportDue } = mediation;
  return (
    <header className="mediation-head">
      <h1>调解：{matter.title}</h1>
      <p className="muted">
        <Link to="/matters/$id" params={{ id: matter.code }}>
          {matter.code}
        </Link>{' '}
        · {committee.name} · 调解员{' '}
        {mediators.map(({ name, lead }) => (lead && mediators.length > 1 ? `${name}（主）` : name)).join('、') ||
          '未确定'}
        {' · '}
        <Link to="/mediations/$id/room" params={{ id: mediation.id }}>
          进入调解室（平板）
        </Link>
        {dueDay && !mediation.paused ? ` · 期限至 ${dueDay}（${basis ?? ''}）` : ''}
        {mediation.paused ? ` · 期限自 ${mediation.paused} 暂停（鉴定）` : ''}
      </p>
      {stage === 'ended' ? (
        <p className="note">调解已终结：{ending}</p>
      ) : (
        <Steps
          size="small"
          current={road.indexOf(stage as (typeof road)[number])}
          items={road.map((each) => ({ title: mediationStages[each] }))}
        />
      )}
      {reportDue ? (
        <p className="note warn" role="alert">
          有依法应当报告的情形，请立即报告，最迟 {sayMoment(reportDue)}。
        </p>
      ) : null}
      {risks.length > 0 ? <p className="note warn">筛查发现：{risks.join('、')}</p> : null}
    </header>
  );
}

/** 调解页: made for the room — the parties, the promise as it grows, the signatures. */
export function MediationScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/mediations/$id' });
  const found = useQuery(mediationQuery(id));
  const forms = useQuery(mediationActsQuery());
  const [act, setAct] = useState<string | null>(null);
  useTitle(found.data ? `调解 ${found.data.matter.title}` : undefined);
  if (found.isPending) return <Loading what="调解" />;
  if (found.isError) {
    return (
      <div className="page narrow">
        <h1>打不开这次调解</h1>
        <Failed error={found.error} retry={() => void found.refetch()} />
        <Link to="/">回到我的工作台</Link>
      </div>
    );
  }
  const mediation = found.data;
  const asked = forms.data?.acts.find(({ name }) => name === act);
  const close = (): void => setAct(null);
  return (
    <article className="page mediation">
      <Head mediation={mediation} />
      <PartiesRow parties={mediation.parties} />
      <PeoplePanel mediation={mediation} />
      <section className="panel acts" aria-label="调解操作">
        {mediationGroups.map(({ title, acts }) => (
          <div key={title} className="act-group">
            <h3>{title}</h3>
            {acts.map((name) => {
              const can = mediation.can[name];
              return can ? (
                <WhyButton key={name} name={name} why={can.ok ? null : can.words} onPress={() => setAct(name)}>
                  {can.label}
                </WhyButton>
              ) : null;
            })}
          </div>
        ))}
      </section>
      <PartyLinksPanel mediation={mediation} />
      <SittingsPanel mediation={mediation} />
      <AsidePanel mediation={mediation} />
      <AgreementPanel mediation={mediation} />
      <PerformancePanel mediation={mediation} />
      <PapersPanel mediation={mediation} />
      <ConfirmationPanel mediation={mediation} />
      <PackagesPanel matterId={mediation.matter.id} />
      <section className="panel" aria-labelledby="notes">
        <h2 id="notes">调解中的记录</h2>
        {mediation.notes.length === 0 ? <p className="muted">没有记录，或您不在本次调解之中。</p> : null}
        <ul className="plain">
          {mediation.notes.map(({ id: note, actLabel, label, body, at, by }) => (
            <li key={note}>
              <strong>{actLabel}</strong> <span className="muted">{`${by} ${sayMoment(at)}`}</span>
              <blockquote>
                <span className="muted">{label}：</span>
                {body}
              </blockquote>
            </li>
          ))}
        </ul>
      </section>
      {act ? (
        <Drawer title={mediation.can[act]?.label ?? '调解'} open onClose={close} size={720} destroyOnHidden>
          {act === 'give_notice' ? <RightsText /> : null}
          {act === 'choose_mediator' || act === 'assign' ? <CandidatesPanel id={mediation.id} /> : null}
          {act === 'sign' ? <SignForm mediation={mediation} onDone={close} /> : null}
          {act !== 'sign' && forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {act !== 'sign' && asked && forms.data ? (
            <MediationForm mediation={mediation} asked={asked} options={forms.data.options} onDone={close} />
          ) : null}
        </Drawer>
      ) : null}
    </article>
  );
}
