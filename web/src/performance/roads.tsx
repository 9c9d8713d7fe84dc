import type { MediationPage, PerformanceOfMediation } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { WhyButton } from '../kit/why-button.tsx';
import { RoadGuides } from './road-guides.tsx';
import type { Started } from './start-of.ts';

type Parts = { mediation: MediationPage; performance: PerformanceOfMediation; onStart: (started: Started) => void };
type Road = PerformanceOfMediation['roads'][number];

function Chosen({ road, can, onStart }: { road: Road; can: Can | undefined; onStart: Parts['onStart'] }): ReactElement {
  const { id, label, items, on, over, moves, next, papers } = road;
  return (
    <li className="road">
      <p>
        <strong>{label}</strong> {on} 选定，第 {items.map((item) => item.slice(1)).join('、')} 项
        {over ? <span className="mark">已走完</span> : null}
      </p>
      <ol className="plain">
        {moves.map((move) => (
          <li key={`${move.on}${move.label}`}>
            {move.on} {move.label}
            {move.until ? <span className="muted">；{`${move.next ?? '接着的期限'}至 ${move.until}`}</span> : null}
          </li>
        ))}
      </ol>
      {papers.length > 0 ? (
        <p className="road-papers">
          {papers.map(({ label: name, href }) => (
            <a key={href} href={href} target="_blank" rel="noreferrer">
              {name}
            </a>
          ))}
        </p>
      ) : null}
      {can && !over ? (
        <WhyButton
          name="move_road"
          why={can.ok ? null : can.words}
          onPress={() =>
            onStart({ act: 'move_road', label: `${can.label}：${label}`, fixed: { road: id }, only: next })
          }
        >
          {can.label}
        </WhyButton>
      ) : null}
    </li>
  );
}
type Can = MediationPage['can'][string];

/** 没有履行时的途径: what was told, which the creditor chose, how far it has come and until when. */
export function Roads({ mediation, performance, onStart }: Parts): ReactElement | null {
  const { roads, guides, guidePage, items } = performance;
  const choose = mediation.can['choose_road'];
  if (roads.length === 0 && guides.length === 0) return null;
  const breached = items
    .filter(({ breached: told, state }) => told && !state.startsWith('done'))
    .map(({ item }) => item);
  return (
    <>
      <h3>没有履行：途径</h3>
      <ul className="plain">
        {roads.map((road) => (
          <Chosen key={road.id} road={road} can={mediation.can['move_road']} onStart={onStart} />
        ))}
      </ul>
      {guides.length > 0 ? (
        <>
          <div className="row">
            {choose ? (
              <WhyButton
                name="choose_road"
                why={choose.ok ? null : choose.words}
                onPress={() =>
                  onStart({ act: 'choose_road', label: choose.label, fixed: {}, start: { items: breached } })
                }
              >
                {choose.label}
              </WhyButton>
            ) : null}
            {guidePage ? (
              <a href={guidePage} target="_blank" rel="noreferrer">
                打印途径告知书
              </a>
            ) : (
              <span className="muted">途径告知书由在场的调解员打印。</span>
            )}
          </div>
          <RoadGuides guides={guides} version={performance.guideVersion} />
        </>
      ) : null}
    </>
  );
}
