import type { MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { mediationPaperAddress, mediationPapersQuery } from '../api/mediation.ts';

/** 文书: filled from what is known; what is still missing is left to be written by hand. */
export function PapersPanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const found = useQuery(mediationPapersQuery(mediation.id));
  if (!found.data) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">文书</h2>
      <ul className="plain">
        {found.data.forms.map(({ form, name, draft }) => (
          <li key={form} className="row">
            <strong>{name}</strong>
            {draft ? <span className="mark">草稿</span> : null}
            <a href={mediationPaperAddress(mediation.id, form, 'pdf', false)} target="_blank" rel="noreferrer">
              PDF
            </a>
            <a href={mediationPaperAddress(mediation.id, form, 'docx', false)}>Word</a>
            <a href={mediationPaperAddress(mediation.id, form, 'pdf', true)} target="_blank" rel="noreferrer">
              留空待手填
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
