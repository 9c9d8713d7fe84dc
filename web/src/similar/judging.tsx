import type { LinkKind, SimilarCandidate } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { linkMatters, sayNotSame } from '../api/similar.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';
import { judgedKinds } from './judged-kinds.ts';
import { NotSameForm } from './not-same-form.tsx';
import type { NotSameSaid } from './not-same-form.tsx';

type JudgingProps = { matterId: string; candidate: SimilarCandidate; onMerge: () => void };

/** 判断一件: link it, merge into it, or say that it is not the same. Nothing is decided by the program. */
export function Judging({ matterId, candidate, onMerge }: JudgingProps): ReactElement {
  const [kind, setKind] = useState<LinkKind>('repeat');
  const [saying, setSaying] = useState(false);
  const command = useRef(newCommandId());
  const link = useMutation({
    mutationFn: () => linkMatters({ id: matterId, other: candidate.code, kind, commandId: command.current }),
    onSuccess: async () => {
      announce('已关联，两件事项都能看到');
      await refreshAfterAct();
    },
    onError: () => {
      command.current = newCommandId();
    },
  });
  const notSame = useMutation({
    mutationFn: (said: NotSameSaid) => sayNotSame(matterId, { other: candidate.id, ...said }),
    onSuccess: async () => {
      announce('已记下：不是重复，不再提出');
      await refreshAfterAct();
    },
  });
  const failed = link.error ?? notSame.error;
  return (
    <>
      {saying ? (
        <NotSameForm
          busy={notSame.isPending}
          onSay={(said) => notSame.mutate(said)}
          onCancel={() => setSaying(false)}
        />
      ) : (
        <div className="row wrap block">
          <Select<LinkKind>
            aria-label={`与「${candidate.title}」的关系`}
            value={kind}
            onChange={setKind}
            options={judgedKinds}
            style={{ minWidth: 170 }}
          />
          <Button onClick={() => link.mutate()} loading={link.isPending}>
            关联
          </Button>
          <Button onClick={onMerge}>并案…</Button>
          <Button onClick={() => setSaying(true)}>不是重复…</Button>
        </div>
      )}
      {failed ? <Failed error={failed} /> : null}
    </>
  );
}
