import type { MediationPage } from '@jieyou/contracts';
import { partySides } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { mediationActsQuery, mediationQuery } from '../../api/mediation.ts';
import { Failed, Loading } from '../../kit/states.tsx';
import { useTitle } from '../../kit/use-title.ts';
import { useSession } from '../../session/use-session.ts';
import { MediationForm } from '../mediation-form.tsx';
import { isDrawnUp } from './draft-content.ts';
import { PreviewStep } from './preview-step.tsx';
import { RightsStep } from './rights-step.tsx';
import { SideColumn } from './side-column.tsx';
import { SignStep } from './sign-step.tsx';
import { useRoomDraft } from './use-room-draft.ts';
import { WordsStep } from './words-step.tsx';
import '../mediation.css';
import './room.css';

const steps = { rights: '告知', words: '事实与约定', preview: '预览与宣读', sign: '签名' } as const;
type Step = keyof typeof steps;
const options = Object.entries(steps).map(([value, label]) => ({ value: value as Step, label }));

const firstStep = ({ stage, agreement }: MediationPage): Step => {
  if (stage === 'asking') return 'rights';
  return agreement && stage !== 'mediating' ? 'sign' : 'words';
};

function Room({ mediation }: { mediation: MediationPage }): ReactElement {
  const room = useRoomDraft(useSession()?.staffId ?? '', mediation);
  const forms = useQuery(mediationActsQuery());
  const [step, setStep] = useState<Step>(() => firstStep(mediation));
  const [act, setAct] = useState<string | null>(null);
  const asked = forms.data?.acts.find(({ name }) => name === act);
  const close = (): void => setAct(null);
  return (
    <div className="page mediation-room">
      <header className="room-head">
        <h1>{mediation.matter.title}</h1>
        <span className="muted">
          {mediation.committee.name} · {mediation.stageLabel}
        </span>
        <Link to="/mediations/$id" params={{ id: mediation.id }}>
          回到调解页
        </Link>
      </header>
      <Segmented<Step> size="large" block aria-label="步骤" value={step} options={options} onChange={setStep} />
      <div className="room-columns">
        <SideColumn title={partySides.applicant} mediation={mediation} sides={[partySides.applicant]} />
        <div className="room-middle">
          {step === 'rights' ? <RightsStep mediation={mediation} onAct={setAct} /> : null}
          {step === 'words' ? <WordsStep mediation={mediation} room={room} /> : null}
          {step === 'preview' ? <PreviewStep mediation={mediation} draft={room.draft} /> : null}
          {step === 'sign' ? (
            <SignStep mediation={mediation} unsaved={!isDrawnUp(room.draft, mediation)} onAct={setAct} />
          ) : null}
        </div>
        <SideColumn
          title={partySides.respondent}
          mediation={mediation}
          sides={[partySides.respondent, partySides.third]}
        />
      </div>
      {act && asked && forms.data ? (
        <Drawer title={asked.label} open onClose={close} size={640} destroyOnHidden>
          <MediationForm mediation={mediation} asked={asked} options={forms.data.options} onDone={close} />
        </Drawer>
      ) : null}
    </div>
  );
}

/** 调解室: for a tablet with a pen, the parties left and right, the agreement growing between them. */
export function RoomScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/mediations/$id/room' });
  const found = useQuery(mediationQuery(id));
  useTitle(found.data ? `调解室 ${found.data.matter.title}` : undefined);
  if (found.isPending) return <Loading what="调解" />;
  if (found.isError) {
    return (
      <div className="page narrow">
        <h1>打不开这次调解</h1>
        <Failed error={found.error} retry={() => void found.refetch()} />
      </div>
    );
  }
  return <Room mediation={found.data} />;
}
