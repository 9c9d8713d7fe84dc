import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { methodsQuery, proposeMethod } from '../api/methods.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { CalendarsPanel } from './calendars-panel.tsx';
import { DemoSwitch } from './demo-switch.tsx';
import { MethodReadable } from './method-readable.tsx';
import { MethodVersions } from './method-versions.tsx';
import { ProposeText } from './propose-text.tsx';

/** 做法与日历: what is in force, in words; what is proposed; who has to look at it. */
export function MethodsPage(): ReactElement {
  const found = useQuery(methodsQuery());
  useTitle('做法与日历');
  const methods = found.data?.versions ?? [];
  const current = methods.find(({ current: now }) => now);
  return (
    <div className="page">
      <div className="page-head">
        <h1>做法与日历</h1>
        <span className="muted">做法只管叫法、期限、等级和次数，不改办理环节；发布须由另一人审核</span>
      </div>
      {found.isPending ? <Loading what="做法" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isSuccess && !current ? <Empty>还没有已发布的做法。</Empty> : null}
      {found.data ? <DemoSwitch inForce={found.data.inForce} /> : null}
      {current?.method ? <MethodReadable method={current.method} /> : null}
      {found.data ? <MethodVersions versions={methods} inForce={found.data.inForce} /> : null}
      <ProposeText title="提交新的做法" send={proposeMethod} refresh={['methods']} />
      <CalendarsPanel />
    </div>
  );
}
