import type { Stage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Problem } from '../api/http.ts';
import { matterQuery } from '../api/matters.ts';
import { PetitionPanel } from '../petitions/petition-panel.tsx';
import { ProceedingsPanel } from '../proceedings/proceedings-panel.tsx';
import { ReferralPanel } from '../referrals/referral-panel.tsx';
import { MediationPanel } from '../mediation/mediation-panel.tsx';
import { HearingsPanel } from '../sittings/hearings-panel.tsx';
import { PackagesPanel } from '../packages/packages-panel.tsx';
import { useTitle } from '../kit/use-title.ts';
import { OwnerHints } from '../duties/owner-hints.tsx';
import { Failed, Loading } from '../kit/states.tsx';
import { ActBoard } from './page/act-board.tsx';
import { ActDrawer } from './page/act-drawer.tsx';
import { DraftLine } from './page/draft-line.tsx';
import { useFocusBack } from './page/use-focus-back.ts';
import { ClockPanel } from './page/clock-panel.tsx';
import { LinksPanel } from './page/links-panel.tsx';
import { MatterHead } from './page/matter-head.tsx';
import { OrdersPanel } from './page/orders-panel.tsx';
import { PartEnded } from './page/part-ended.tsx';
import { PartiesPanel } from './page/parties-panel.tsx';
import { Timeline } from './page/timeline.tsx';
import { MatterSimilar } from '../similar/matter-similar.tsx';

const boardId = 'acts';
/** 还没有交办的环节, in which the list of duties says whose it may be. */
const toBeShared: readonly Stage[] = ['registered', 'accepted'];

/** 事项页: one matter, everything that this post may read of it, everything that it may do. */
export function MatterPageScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/matters/$id' });
  const found = useQuery(matterQuery(id));
  const [act, setAct] = useState<string | null>(null);
  const [prefill, setPrefill] = useState<Record<string, unknown>>({});
  const [done, setDone] = useState<string | null>(null);
  const focus = useFocusBack(act !== null, boardId);
  const begin = (name: string): void => {
    focus.remember();
    setPrefill({});
    setAct(name);
  };
  const mergeInto = (into: string): void => {
    begin('merge');
    setPrefill({ into });
  };
  const finish = (label: string): void => {
    focus.toBoard();
    setDone(label);
  };
  useTitle(found.data ? `${found.data.title} ${found.data.code}` : undefined);
  if (found.isPending) return <Loading what="事项" />;
  if (found.isError) {
    const missing = found.error instanceof Problem && found.error.status === 404;
    if (done !== null && missing) return <PartEnded done={done} />;
    return (
      <div className="page narrow">
        <h1>打不开这件事项</h1>
        <Failed error={found.error} {...(missing ? {} : { retry: () => void found.refetch() })} />
        <Link to="/">回到我的工作台</Link>
      </div>
    );
  }
  const matter = found.data;
  return (
    <article className="page matter">
      <MatterHead matter={matter} />
      <ActBoard id={boardId} matter={matter} onAct={begin}>
        <DraftLine key={act} matter={matter} onAct={begin} />
      </ActBoard>
      <div className="matter-columns">
        <div>
          <section className="panel" aria-labelledby="narrative">
            <h2 id="narrative">诉求内容</h2>
            <p className="narrative">{matter.narrative || '（原文已依规移除）'}</p>
          </section>
          <MatterSimilar matter={matter} onMerge={mergeInto} />
          <Timeline entries={matter.timeline} />
        </div>
        <div>
          <ClockPanel clocks={matter.clocks} extension={matter.extension} />
          <PartiesPanel matterId={matter.id} parties={matter.parties} />
          <OrdersPanel matter={matter} />
          {toBeShared.includes(matter.stage) ? <OwnerHints matterId={matter.id} /> : null}
          <MediationPanel matter={matter} />
          <HearingsPanel matter={matter} />
          <PackagesPanel matterId={matter.id} />
          <ReferralPanel matter={matter} />
          <ProceedingsPanel matterId={matter.id} />
          <PetitionPanel matter={matter} />
          <LinksPanel links={matter.links} />
        </div>
      </div>
      {act ? (
        <ActDrawer key={act} matter={matter} act={act} prefill={prefill} onClose={() => setAct(null)} onDone={finish} />
      ) : null}
    </article>
  );
}
