import type { MatterPage } from '@jieyou/contracts';
import type { ReactElement, ReactNode } from 'react';
import { ActButton } from './act-button.tsx';
import { actGroups, nextActs } from './act-groups.ts';

type ActBoardProps = { id: string; matter: MatterPage; onAct: (act: string) => void; children?: ReactNode };

/** 可办的事: every act is always there, once; the usual next ones come first. */
export function ActBoard({ id, matter, onAct, children }: ActBoardProps): ReactElement {
  const known = new Set<string>(actGroups.flatMap(({ acts }) => acts));
  const next = nextActs(matter);
  const first = new Set<string>(next);
  const further = Object.keys(matter.can).filter((act) => !known.has(act));
  const groups = [
    ...actGroups.map(({ title, acts }) => ({
      title,
      acts: acts.filter((act) => matter.can[act] && !first.has(act)) as string[],
    })),
    { title: '其他', acts: further },
  ].filter(({ acts }) => acts.length > 0);
  return (
    <section id={id} className="panel acts" aria-label="办理操作" tabIndex={-1}>
      {children}
      <div className="act-group next">
        <h2>下一步</h2>
        {next.length === 0 ? <span className="muted">您的岗位目前没有必办的下一步</span> : null}
        {next.map((act, index) => (
          <ActButton key={act} act={act} can={matter.can[act]} primary={index === 0} onAct={onAct} />
        ))}
      </div>
      {groups.map(({ title, acts }) => (
        <div key={title} className="act-group">
          <h3>{title}</h3>
          {acts.map((act) => (
            <ActButton key={act} act={act} can={matter.can[act]} primary={false} onAct={onAct} />
          ))}
        </div>
      ))}
    </section>
  );
}
