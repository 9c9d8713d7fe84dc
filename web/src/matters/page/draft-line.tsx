import type { MatterPage } from '@jieyou/contracts';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { draftsUnder } from '../../kit/draft.ts';
import { useSession } from '../../session/use-session.ts';

type DraftLineProps = { matter: MatterPage; onAct: (act: string) => void };

/** 未提交的草稿 of this matter: what was written before the session ended is one press away. */
export function DraftLine({ matter, onAct }: DraftLineProps): ReactElement | null {
  const staff = useSession()?.staffId ?? '';
  const acts = draftsUnder(staff, `act:${matter.id}:`).filter((act) => matter.can[act]);
  if (acts.length === 0) return null;
  return (
    <p className="note drafts">
      有未提交的草稿：
      {acts.map((act) => (
        <Button key={act} size="small" onClick={() => onAct(act)}>
          接着写「{matter.can[act]?.label}」
        </Button>
      ))}
    </p>
  );
}
