import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { dutyQuery } from '../api/duties.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { DutyForm } from './duty-form.tsx';
import { emptyEntry, entryValues } from './duty-values.ts';

/** 起草新的一条. */
export function NewDutyPage(): ReactElement {
  useTitle('起草一条职责');
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>起草一条职责</h1>
        <Link to="/duties">回到清单</Link>
      </div>
      <DutyForm start={emptyEntry()} about="duty:new" />
    </div>
  );
}

/** 起草更改, from the version that stands; reports that are open can be answered with it. */
export function ChangeDutyPage(): ReactElement {
  const { id } = useParams({ from: '/desk/duties/$id/change' });
  const { report } = useSearch({ from: '/desk/duties/$id/change' });
  const found = useQuery(dutyQuery(id));
  useTitle('起草更改');
  if (found.isPending) return <Loading what="这一条" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { no, versions, corrections } = found.data;
  const standing = versions.find(({ state }) => state === 'in_force') ?? versions[0];
  if (!standing) return <Failed error={found.error} />;
  const open = corrections.filter(({ state }) => state === 'open');
  const answered = open.find((each) => each.id === report);
  const start = entryValues(standing, answered?.betterOwner?.path);
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>起草对第 {no} 条的更改</h1>
        <Link to="/duties/$id" params={{ id }}>
          回到这一条
        </Link>
      </div>
      <p className="muted">现行第 {standing.version} 版；改动另立新版本，由另一人审定后生效，旧版本保留。</p>
      <DutyForm
        start={{ ...start, answers: answered ? [answered.id] : open.map((each) => each.id) }}
        about={`duty:${id}:${standing.version}:${report ?? ''}`}
        change={{ id, seen: standing.version, open }}
      />
    </div>
  );
}
