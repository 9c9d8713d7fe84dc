import type { MatterPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { bookHearing, doSittingAct, sittingActsQuery, sittingsOfMatterQuery } from '../api/sittings.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { SittingCard } from './sitting-card.tsx';
import { SittingForm } from './sitting-form.tsx';
import { startOfAct } from './start-of.ts';
import './sittings.css';

type Doing = { act: string; sitting: string | null };

/** 听证会 of this matter: for what several people bring together, with roles and a record of its own. */
export function HearingsPanel({ matter }: { matter: MatterPage }): ReactElement | null {
  const found = useQuery(sittingsOfMatterQuery(matter.id));
  const forms = useQuery(sittingActsQuery());
  const [doing, setDoing] = useState<Doing | null>(null);
  if (!found.data) return null;
  const { items, canHear } = found.data;
  const hearings = items.filter(({ kind }) => kind === 'hearing');
  const asked = forms.data?.acts.find(({ name }) => name === doing?.act);
  const sitting = hearings.find(({ id }) => id === doing?.sitting);
  const close = (): void => setDoing(null);
  return (
    <section className="panel" aria-labelledby="hearings">
      <h2 id="hearings">听证会</h2>
      {hearings.length === 0 ? <p className="muted">没有约过听证会。</p> : null}
      <ul className="plain sittings">
        {hearings.map((each) => (
          <SittingCard key={each.id} sitting={each} onAct={(act) => setDoing({ act, sitting: each.id })} />
        ))}
      </ul>
      <WhyButton
        name="sitting-hear"
        why={canHear.ok ? null : canHear.words}
        onPress={() => setDoing({ act: 'hear', sitting: null })}
      >
        {canHear.label}
      </WhyButton>
      {doing && asked && forms.data ? (
        <Drawer title={asked.label} open onClose={close} size={720} destroyOnHidden>
          <SittingForm
            asked={asked}
            options={forms.data.options}
            of={sitting?.id ?? matter.id}
            version={matter.version}
            start={sitting ? startOfAct(doing.act, sitting, []) : { people: [{ role: 'recorder' }] }}
            send={(command) =>
              sitting ? doSittingAct(sitting.id, doing.act, command) : bookHearing(matter.id, command)
            }
            onDone={close}
          />
        </Drawer>
      ) : null}
    </section>
  );
}
