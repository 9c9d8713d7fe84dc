import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { WhyButton } from '../../kit/why-button.tsx';
import { RightsText } from './rights-text.tsx';

/** 告知: read to everybody, then each answers for itself. */
export function RightsStep({
  mediation,
  onAct,
}: {
  mediation: MediationPage;
  onAct: (act: string) => void;
}): ReactElement {
  const { can } = mediation;
  return (
    <section aria-label="告知权利义务">
      <RightsText />
      <div className="row wrap">
        {['give_notice', 'consent', 'refuse', 'begin'].map((act) => (
          <WhyButton
            key={act}
            name={act}
            why={can[act]?.ok ? null : (can[act]?.words ?? null)}
            onPress={() => onAct(act)}
          >
            {can[act]?.label}
          </WhyButton>
        ))}
      </div>
    </section>
  );
}
