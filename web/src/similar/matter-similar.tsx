import type { MatterPage, NotSameView, SimilarCandidate, Stage } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { askMatterPeople, matterSimilarQuery, undoNotSame } from '../api/similar.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';
import { sayDay } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { Candidate } from './candidate.tsx';
import { Judging } from './judging.tsx';

const open: readonly Stage[] = ['registered', 'accepted', 'dispatched', 'in_handling'];

/** 记过的「不是重复」: who said so and why; may be taken back. */
function Remembered({ id, said, can }: { id: string; said: NotSameView; can: boolean }): ReactElement {
  const undo = useMutation({
    mutationFn: () => undoNotSame(id, said.id),
    onSuccess: async () => {
      announce('已撤销，会重新提出');
      await refreshAfterAct();
    },
  });
  return (
    <li className="muted">
      与 <a href={`/matters/${said.id}`}>{said.title}</a> <span className="code">{said.code}</span> 不是重复：
      {said.whyLabel}
      {said.note ? `（${said.note}）` : ''}，{said.by} {sayDay(said.at)}{' '}
      {can ? (
        <Button type="link" size="small" loading={undo.isPending} onClick={() => undo.mutate()}>
          撤销
        </Button>
      ) : null}
      {undo.isError ? <Failed error={undo.error} /> : null}
    </li>
  );
}

type MatterSimilarProps = { matter: MatterPage; onMerge: (into: string) => void };

/** 疑似重复: proposed while the matter is still open; a person decides. */
export function MatterSimilar({ matter, onMerge }: MatterSimilarProps): ReactElement | null {
  const { id, version, stage } = matter;
  const found = useQuery({ ...matterSimilarQuery(id, version), enabled: open.includes(stage) });
  const people = useMutation({ mutationFn: () => askMatterPeople(id) });
  if (!found.data) return found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null;
  const { notSame, can, numbers } = found.data;
  const judged = new Set([...matter.links, ...notSame].map((each) => each.id));
  const named = (people.data?.candidates ?? []).filter((each) => !judged.has(each.id));
  const rest = found.data.candidates.filter((each) => !named.some((other) => other.id === each.id));
  const candidates: SimilarCandidate[] = [...named, ...rest];
  const fresh = stage === 'registered' || stage === 'accepted';
  if (candidates.length === 0 && notSame.length === 0 && !(fresh && can.ok)) return null;
  return (
    <section className="panel" aria-labelledby="similar">
      <h2 id="similar">疑似重复{candidates.length > 0 ? `（${candidates.length}）` : ''}</h2>
      {candidates.length === 0 ? <p className="muted">在您的范围内没有发现疑似重复的事项。</p> : null}
      {candidates.length > 0 && !can.ok ? <p className="muted">{can.words}</p> : null}
      <ul className="plain">
        {candidates.map((candidate) => (
          <Candidate key={candidate.id} candidate={candidate}>
            {can.ok ? <Judging matterId={id} candidate={candidate} onMerge={() => onMerge(candidate.code)} /> : null}
          </Candidate>
        ))}
      </ul>
      {can.ok && numbers && fresh ? (
        <p>
          <Button size="small" loading={people.isPending} onClick={() => people.mutate()}>
            按当事人的号码查重
          </Button>{' '}
          <span className="muted" role="status">
            {people.isSuccess && named.length === 0
              ? '本辖区里没有同一号码的人反映过相近的事；这次查询已留记录'
              : '只在本辖区内查，每次查询都留记录'}
          </span>
        </p>
      ) : null}
      {people.isError ? <Failed error={people.error} /> : null}
      {notSame.length > 0 ? (
        <ul className="plain">
          {notSame.map((said) => (
            <Remembered key={said.id} id={id} said={said} can={can.ok} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
