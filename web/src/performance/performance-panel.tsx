import type { MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { doMediationAct, mediationActsQuery } from '../api/mediation.ts';
import { performanceQuery } from '../api/performance.ts';
import { BesideForm } from '../beside/beside-form.tsx';
import { Failed, Loading } from '../kit/states.tsx';
import { uploadTo } from '../mediation/upload-to.ts';
import { CallBacks } from './call-backs.tsx';
import { ItemsTable } from './items-table.tsx';
import { startOf } from './start-of.ts';
import type { Started } from './start-of.ts';
import { Roads } from './roads.tsx';
import './performance.css';

/** 履行: what is due, paid and late; the call-backs; the roads when it is not done. */
export function PerformancePanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const found = useQuery({
    ...performanceQuery(mediation.id),
    enabled: mediation.stage === 'effective' || mediation.stage === 'performed',
  });
  const [started, setStarted] = useState<Started | null>(null);
  const forms = useQuery({ ...mediationActsQuery(), enabled: started !== null });
  if (!found.data?.effective) return null;
  const performance = found.data;
  const asked = forms.data?.acts.find(({ name }) => name === started?.act);
  const open = performance.items.filter(({ state }) => state !== 'done' && state !== 'done_late');
  const options = {
    ...forms.data?.options,
    mediationParty: mediation.parties.map(({ id, name, side }) => ({ value: id, label: `${name}（${side}）` })),
    item: (started?.act === 'choose_road' ? open.filter(({ breached }) => breached) : open).map(
      ({ item, debtor, creditor, due, left }) => ({
        value: item,
        label: [item.slice(1), [debtor, creditor].filter(Boolean).join(' → '), left, due].filter(Boolean).join(' · '),
      }),
    ),
    roadMoves: (forms.data?.options['roadMoves'] ?? []).filter(({ value }) => started?.only?.includes(value) ?? true),
  };
  const close = (): void => setStarted(null);
  return (
    <section className="panel" aria-labelledby="performance">
      <h2 id="performance">履行与回访</h2>
      <ItemsTable mediation={mediation} performance={performance} onStart={setStarted} />
      <Roads mediation={mediation} performance={performance} onStart={setStarted} />
      <CallBacks mediation={mediation} performance={performance} onStart={setStarted} />
      {started ? (
        <Drawer title={started.label} open onClose={close} size={640} destroyOnHidden>
          {forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {asked ? (
            <BesideForm
              name={`performance:${mediation.id}:${started.act}:${JSON.stringify(started.fixed)}`}
              asked={asked}
              options={options}
              fixed={started.fixed}
              start={startOf(started)}
              upload={uploadTo(mediation.id)}
              send={(command) =>
                doMediationAct({ id: mediation.id, act: started.act, seen: mediation.matter.version, ...command })
              }
              onDone={close}
            />
          ) : null}
        </Drawer>
      ) : null}
    </section>
  );
}
