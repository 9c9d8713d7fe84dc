import type { ProceedingsView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { proceedingsQuery } from '../api/petitions.ts';
import { ActsPanel } from '../beside/acts-panel.tsx';
import { BeginDrawer } from '../beside/begin-drawer.tsx';
import '../beside/beside.css';

const groups = [{ title: '操作', acts: ['add', 'update', 'settle', 'close_one', 'fell_through'] }];
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

function Items({ view: { items, settlement, left } }: { view: ProceedingsView }): ReactElement {
  return (
    <>
      {settlement ? (
        <p className="note">
          一并了结：{settlement}
          {left > 0 ? `；还有 ${left} 个程序没有了结文书` : '；各程序的文书齐全'}
        </p>
      ) : null}
      <ul className="plain stack">
        {items.map(({ id, kindLabel, organ, number, phaseLabel, dueDay, late, covered, closing }) => (
          <li key={id}>
            <strong>{kindLabel}</strong> {covered ? <span className="mark">一并了结</span> : null}
            <div>
              {organ} {number}
            </div>
            <div className={closing ? 'good' : 'muted'}>
              {closing ? `已了结：${closing}` : `${phaseLabel}${dueDay ? `，期限 ${dueDay}` : ''}`}
              {late ? <strong className="bad">（已超期）</strong> : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 一案解三结: the proceedings about this dispute, and what still keeps them open. */
export function ProceedingsPanel({ matterId }: { matterId: string }): ReactElement | null {
  const found = useQuery(proceedingsQuery(matterId));
  if (!found.data) return null;
  const view = found.data;
  const open = view.items.filter(({ closing }) => closing === null);
  return (
    <section className="panel beside" aria-labelledby="proceedings">
      <h2 id="proceedings">诉讼、仲裁等程序{view.id ? `：${view.stageLabel}` : ''}</h2>
      {view.id === null ? (
        <>
          <p className="muted">没有登记同一纠纷的诉讼、仲裁、复议、执行等程序。</p>
          <BeginDrawer
            name="proceeding"
            matter={matterId}
            can={view.canOpen}
            help="同一件纠纷已经在仲裁、诉讼、复议、信访、执行中的，逐个登记，以便一并了结。"
            basis="一案解三结：关联程序（JA-10）"
            start={{ phase: 'running' }}
          />
        </>
      ) : (
        <>
          <Items view={view} />
          <ActsPanel
            of={{ name: 'proceeding', id: view.id, version: view.version }}
            label="程序操作"
            groups={groups}
            can={view.can}
            options={{
              proceeding: open.map(({ id, kindLabel, number }) => ({ value: id, label: `${kindLabel} ${number}` })),
            }}
            startOf={(act) => {
              if (act === 'settle') return { on: today(), items: open.map(({ id }) => id) };
              return act === 'close_one' ? { on: today() } : {};
            }}
          />
        </>
      )}
    </section>
  );
}
