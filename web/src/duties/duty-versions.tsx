import type { DutyVersionView } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { sayMoment } from '../kit/moment.ts';
import { sayBasis } from './say-basis.tsx';

const states: Readonly<Record<DutyVersionView['state'], string>> = {
  draft: '草案，待审定',
  in_force: '已审定',
  dropped: '未采用',
};

/** 一版改了什么; the first says what it is. */
export function VersionChanges({ version }: { version: DutyVersionView }): ReactElement {
  const { changes, what, owner, basis, keywords, co } = version;
  if (changes.length > 0) {
    return (
      <ul className="plain differences">
        {changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {what}；主责 {owner.name}
      {co.length > 0 ? `，协办 ${co.map(({ name }) => name).join('、')}` : ''}；依据{sayBasis(basis)}
      {keywords.length > 0 ? <span className="muted">；关键词 {keywords.join('、')}</span> : null}
    </p>
  );
}

/** 一版的经过: who drafted it and why, who decided, and what it changed. */
function VersionLine({ version }: { version: DutyVersionView }): ReactElement {
  const { decidedBy, decidedAt, decision } = version;
  return (
    <>
      <p className="muted">
        {version.draftedBy.name} 于 {sayMoment(version.draftedAt)} 起草：{version.reason}
        {decidedBy
          ? `；${decidedBy.name} 于 ${sayMoment(decidedAt)} ${version.state === 'in_force' ? '审定' : '退回'}`
          : ''}
        {decision ? `：${decision}` : ''}
      </p>
      <VersionChanges version={version} />
    </>
  );
}

/** 历次版本, the newest first. */
export function DutyVersions({ versions }: { versions: readonly DutyVersionView[] }): ReactElement {
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">历次版本（{versions.length}）</h2>
      <ol className="plain" reversed>
        {versions.map((version) => (
          <li key={version.version} className="entry">
            <div className="entry-head">
              <strong>第 {version.version} 版</strong>
              <span className={version.state === 'draft' ? 'mark warn' : 'mark'}>{states[version.state]}</span>
            </div>
            <VersionLine version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}
