import type { MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { dossierAddress, dossierQuery, mediationPaperAddress, mediationPapersQuery } from '../api/mediation.ts';

/** 文书: filled from what is known; what is still missing is left to be written by hand. */
export function PapersPanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const found = useQuery(mediationPapersQuery(mediation.id));
  const dossier = useQuery(dossierQuery(mediation.id));
  if (!found.data) return null;
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">文书</h2>
      <ul className="plain">
        {found.data.forms.map(({ form, name, draft, of }) => (
          <li key={`${form}${of ?? ''}`} className="row">
            <strong>{name}</strong>
            {draft ? <span className="mark">草稿</span> : null}
            <a href={mediationPaperAddress(mediation.id, form, 'pdf', { of })} target="_blank" rel="noreferrer">
              PDF
            </a>
            <a href={mediationPaperAddress(mediation.id, form, 'docx', { of })}>Word</a>
            <a
              href={mediationPaperAddress(mediation.id, form, 'pdf', { draft: true, of })}
              target="_blank"
              rel="noreferrer"
            >
              留空待手填
            </a>
          </li>
        ))}
      </ul>
      {dossier.data ? (
        <>
          <h3>卷宗</h3>
          <p>
            <a href={dossierAddress(mediation.id)} target="_blank" rel="noreferrer">
              装订成一个 PDF
            </a>
          </p>
          {dossier.data.lacks.length === 0 ? (
            <p className="good">材料齐全。</p>
          ) : (
            <ul className="plain">
              {dossier.data.lacks.map(({ name, supplier, basis }) => (
                <li key={name}>
                  还缺 <strong>{name}</strong>，由{supplier}提供 <span className="muted">{basis}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : null}
    </section>
  );
}
