import type { MatterPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { mediationsQuery } from '../api/mediation.ts';
import { sayMoment } from '../kit/moment.ts';
import { WhyButton } from '../kit/why-button.tsx';
import { OpenForm } from './open-form.tsx';

/** 人民调解 of this matter: what runs, what ran, and how to begin one. */
export function MediationPanel({ matter }: { matter: MatterPage }): ReactElement | null {
  const found = useQuery(mediationsQuery(matter.id));
  const [opening, setOpening] = useState(false);
  if (!found.data) return null;
  const { items, canOpen } = found.data;
  return (
    <section className="panel" aria-labelledby="mediations">
      <h2 id="mediations">人民调解</h2>
      {items.length === 0 ? <p className="muted">还没有调解。</p> : null}
      <ul className="plain">
        {items.map(({ id, stageLabel, committee, openedAt }) => (
          <li key={id}>
            <Link to="/mediations/$id" params={{ id }}>
              {committee}：{stageLabel}
            </Link>{' '}
            <span className="muted">{sayMoment(openedAt)}</span>
          </li>
        ))}
      </ul>
      <WhyButton name="open_mediation" why={canOpen.ok ? null : canOpen.words} onPress={() => setOpening(true)}>
        {canOpen.label}
      </WhyButton>
      {opening ? (
        <Drawer title="开始调解" open onClose={() => setOpening(false)} size={560} destroyOnHidden>
          <OpenForm matter={matter} onDone={() => setOpening(false)} />
        </Drawer>
      ) : null}
    </section>
  );
}
