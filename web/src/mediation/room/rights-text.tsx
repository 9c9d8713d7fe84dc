import { rightsNotice } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { ReadAloud } from './read-aloud.tsx';

const spoken = rightsNotice.flat().join('\n');

/** 权利义务告知书, large, and read aloud. */
export function RightsText(): ReactElement {
  return (
    <section className="rights-text" aria-label="权利义务告知书">
      <ReadAloud text={spoken} />
      {rightsNotice.map(([heading, ...lines]) => (
        <div key={heading}>
          <h3>{heading}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  );
}
