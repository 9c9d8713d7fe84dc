import type { MatterPage, PetitionView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { matterPetitionsQuery, opinionAddress } from '../api/petitions.ts';
import { ActsPanel } from '../beside/acts-panel.tsx';
import { BeginDrawer } from '../beside/begin-drawer.tsx';
import { ClockTable } from '../beside/clock-table.tsx';
import { History } from '../beside/history.tsx';
import '../beside/beside.css';

const groups = [
  { title: '转送受理', acts: ['route', 'object', 'choose_road', 'accept', 'not_accept'] },
  { title: '办理答复', acts: ['hear', 'extend', 'opinion', 'serve', 'ask_next'] },
  { title: '其他', acts: ['mirror', 'end'] },
];
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

function One({ petition }: { petition: PetitionView }): ReactElement {
  const { id, version, kindLabel, stageLabel, levelLabel, road, externalNo, finalWords, clocks, opinions } = petition;
  return (
    <>
      <p>
        <strong>{stageLabel}</strong> <span className="mark">{kindLabel}</span>{' '}
        <span className="mark">{levelLabel}</span>
        {road ? <span className="muted"> {road}</span> : null}
        {externalNo ? <span className="muted"> 国家系统编号 {externalNo}</span> : null}
      </p>
      {finalWords ? <p className="note">{finalWords}</p> : null}
      {clocks.length > 0 ? <ClockTable clocks={clocks} /> : null}
      <ul className="plain">
        {opinions.map(({ label, number, decision, printable }, at) => (
          <li key={`${label}${number}`}>
            {printable ? (
              <a href={opinionAddress(id, at)} target="_blank" rel="noreferrer">
                {label}
              </a>
            ) : (
              label
            )}{' '}
            <span className="muted">
              {number} {decision}
            </span>
          </li>
        ))}
      </ul>
      <ActsPanel
        of={{ name: 'petition', id, version }}
        label="信访操作"
        groups={groups}
        can={petition.can}
        options={{}}
        startOf={() => ({ on: today(), informedOn: today() })}
      />
      <details>
        <summary>信访经过（{petition.history.length}）</summary>
        <History entries={petition.history} />
      </details>
    </>
  );
}

/** 信访程序 of this matter: its statutory clocks, its road, its opinions. */
export function PetitionPanel({ matter }: { matter: MatterPage }): ReactElement | null {
  const found = useQuery(matterPetitionsQuery(matter.id));
  if (!found.data) return null;
  const { items, canOpen } = found.data;
  return (
    <section className="panel beside" aria-labelledby="petition">
      <h2 id="petition">信访程序</h2>
      {items.length === 0 ? <p className="muted">没有按信访程序办理。先问愿不愿意调解，再看法定途径。</p> : null}
      {items.map((petition) => (
        <One key={petition.id} petition={petition} />
      ))}
      <BeginDrawer
        name="petition"
        matter={matter.id}
        can={canOpen}
        help="信访件登记后，转送、告知、办理、复查、复核各按法定期限计时；检举控告须先设定回避。"
        basis="信访工作条例 第二十二条至第三十六条"
        start={{ kind: 'claim', receiver: 'office', receivedOn: today() }}
      />
    </section>
  );
}
