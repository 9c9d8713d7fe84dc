import type { MatterPage } from '@jieyou/contracts';
import { Button, Tooltip } from 'antd';
import { useId } from 'react';
import type { ReactElement } from 'react';

type ActButtonProps = {
  act: string;
  can: MatterPage['can'][string] | undefined;
  primary: boolean;
  onAct: (act: string) => void;
};

/** 动作按钮. When it cannot be pressed it stays, can be reached with the keyboard, and says why. */
export function ActButton({ act, can, primary, onAct }: ActButtonProps): ReactElement | null {
  const id = useId();
  if (!can) return null;
  const why = can.ok ? null : (can.words ?? '现在不能进行这项操作');
  return (
    <span className="act">
      <Tooltip title={why} trigger={['hover', 'focus', 'click']}>
        <Button
          type={primary ? 'primary' : 'default'}
          className={why ? 'act-off' : ''}
          aria-disabled={why ? true : undefined}
          aria-describedby={why ? id : undefined}
          data-act={act}
          onClick={() => {
            if (!why) onAct(act);
          }}
        >
          {can.label}
        </Button>
      </Tooltip>
      {why ? (
        <span id={id} className="visually-hidden">
          {why}
        </span>
      ) : null}
    </span>
  );
}
