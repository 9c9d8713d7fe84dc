import type { MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { uploadMediationFile } from '../api/mediation.ts';
import { bookSitting, doSittingAct, sittingActsQuery, sittingsQuery } from '../api/sittings.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { contentOf } from '../mediation/file-content.ts';
import { SittingCard } from './sitting-card.tsx';
import { SittingForm } from './sitting-form.tsx';
import { startOfAct } from './start-of.ts';
import './sittings.css';

type Doing = { act: string; sitting: string | null };

/** 调解会: the next date first, every session with its minutes, and the button to book another. */
export function SittingsPanel({ mediation }: { mediation: MediationPage }): ReactElement {
  const found = useQuery(sittingsQuery(mediation.id));
  const forms = useQuery(sittingActsQuery());
  const [doing, setDoing] = useState<Doing | null>(null);
  if (found.isPending) return <Loading what="调解会" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { items, next, canBook } = found.data;
  const own = items.filter(({ mediationId }) => mediationId === mediation.id);
  const asked = forms.data?.acts.find(({ name }) => name === doing?.act);
  const sitting = own.find(({ id }) => id === doing?.sitting);
  const parties = mediation.parties.map(({ id, name, side }) => ({ value: id, label: `${name}（${side}）` }));
  const mediators = mediation.mediators.map(({ id, name }) => ({ value: id, label: name }));
  const booking = {
    ...{ kind: 'mediation', mode: mediation.arrangement === 'apart' ? 'apart' : 'together' },
    chairs: mediators.map(({ value }) => value),
  };
  const close = (): void => setDoing(null);
  return (
    <section className="panel" aria-labelledby="sittings">
      <h2 id="sittings">调解会{next ? `：下一次 ${next}` : ''}</h2>
      {mediation.arrangement === 'apart' ? (
        <p className="note warn">安全筛查要求分开调解：只能约背对背，用两间，到达和离开的时间错开。</p>
      ) : null}
      {own.length === 0 ? (
        <p className="state empty">还没有约。约定时把场所、调解员和时间一次定好，当事人和调解员会收到通知。</p>
      ) : null}
      <ul className="plain sittings">
        {own.map((each) => (
          <SittingCard key={each.id} sitting={each} onAct={(act) => setDoing({ act, sitting: each.id })} />
        ))}
      </ul>
      <div className="row">
        <WhyButton
          name="sitting-book"
          type="primary"
          why={canBook.ok ? null : canBook.words}
          onPress={() => setDoing({ act: 'book', sitting: null })}
        >
          {canBook.label}
        </WhyButton>
        <Link to="/rooms">看场所一周</Link>
      </div>
      {doing ? (
        <Drawer title={asked?.label ?? '调解会'} open onClose={close} size={720} destroyOnHidden>
          {forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {asked && forms.data ? (
            <SittingForm
              asked={asked}
              options={{ ...forms.data.options, mediationParty: parties, mediator: mediators }}
              of={sitting?.id ?? mediation.id}
              version={mediation.matter.version}
              mediation={mediation.id}
              start={
                sitting
                  ? startOfAct(
                      doing.act,
                      sitting,
                      parties.map(({ value }) => value),
                    )
                  : booking
              }
              upload={async (file) => (await uploadMediationFile(mediation.id, await contentOf(file))).id}
              send={(command) =>
                sitting ? doSittingAct(sitting.id, doing.act, command) : bookSitting(mediation.id, command)
              }
              onDone={close}
            />
          ) : null}
        </Drawer>
      ) : null}
    </section>
  );
}
