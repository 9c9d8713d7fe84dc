import type { LinkKind } from '@jieyou/contracts';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Decision } from './decide-pair.ts';
import { judgedKinds } from './judged-kinds.ts';
import { NotSameForm } from './not-same-form.tsx';

type PairsActionsProps = { count: number; busy: boolean; onDecide: (decision: Decision) => void };

/** 对所选各对的判断. */
export function PairsActions({ count, busy, onDecide }: PairsActionsProps): ReactElement {
  const [kind, setKind] = useState<LinkKind>('duplicate');
  const [saying, setSaying] = useState(false);
  if (saying) {
    return (
      <NotSameForm
        busy={busy}
        onSay={(notSame) => {
          setSaying(false);
          onDecide({ notSame });
        }}
        onCancel={() => setSaying(false)}
      />
    );
  }
  return (
    <div className="row wrap block">
      <span>所选 {count} 对</span>
      <Select<LinkKind>
        aria-label="所选各对的关系"
        value={kind}
        onChange={setKind}
        options={judgedKinds}
        style={{ minWidth: 170 }}
      />
      <Button type="primary" disabled={count === 0} loading={busy} onClick={() => onDecide({ link: kind })}>
        关联所选
      </Button>
      <Button disabled={count === 0} onClick={() => setSaying(true)}>
        所选不是重复…
      </Button>
    </div>
  );
}
