import type { MethodDifferencesView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { differencesQuery } from '../api/methods.ts';
import type { MethodVersion } from '../api/methods.ts';
import { Failed, Loading } from '../kit/states.tsx';

/** By part, in the order of the answer. */
function partsOf(differences: MethodDifferencesView['differences']): [string, string[]][] {
  const parts = new Map<string, string[]>();
  for (const { part, words } of differences) parts.set(part, [...(parts.get(part) ?? []), words]);
  return [...parts];
}

/** 与现行的不同: what the second person is asked to put into force, one sentence each. */
export function Differences({ version, against }: { version: MethodVersion; against: string }): ReactElement {
  const found = useQuery(differencesQuery(version, against));
  return (
    <div className="differences">
      <h3>与现行（{against}）相比</h3>
      {found.isPending ? <Loading what="不同之处" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.differences.length === 0 ? <p className="muted">规定没有不同，只是另编了版本。</p> : null}
      {partsOf(found.data?.differences ?? []).map(([part, lines]) => (
        <div key={part}>
          <strong>{part}</strong>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
