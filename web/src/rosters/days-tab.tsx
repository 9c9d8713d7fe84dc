import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { dutyDaysQuery, rosterQuery } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { Asking } from './asking.tsx';

/** 值班法官: who sits where, from today on. */
export function DaysTab(): ReactElement {
  const found = useQuery(dutyDaysQuery());
  const judges = useQuery(rosterQuery({ kind: 'judge' }));
  if (found.isPending) return <Loading what="值班表" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { days, empty, can } = found.data;
  const options = (judges.data?.people ?? []).map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
  return (
    <>
      <Asking
        label="安排值班"
        path="duty-days"
        fields={[
          { name: 'person', label: '值班法官', kind: 'choice', options },
          { name: 'day', label: '值班日期', kind: 'day' },
          { name: 'from', label: '开始时间', kind: 'time', start: '09:00' },
          { name: 'to', label: '结束时间', kind: 'time', start: '11:30' },
          { name: 'org', label: '值班地点', kind: 'unit' },
        ]}
        done="已安排"
        can={can}
      />
      {empty ? <Empty>{empty}</Empty> : null}
      <ul className="plain">
        {days.map(({ id, day, from, to, name, place, can: may }) => (
          <li key={id} className="panel">
            <strong>
              {day} {from}–{to}
            </strong>{' '}
            {name}，{place}{' '}
            <Asking label="取消" path={`duty-days/${id}/cancelling`} fields={[]} done="已取消" can={may} />
          </li>
        ))}
      </ul>
    </>
  );
}
