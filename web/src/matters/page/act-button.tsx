import type { MatterPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { WhyButton } from '../../kit/why-button.tsx';

type ActButtonProps = {
  act: string;
  can: MatterPage['can'][string] | undefined;
  primary: boolean;
  onAct: (act: string) => void;
};

/** 动作按钮. The server has already decided: `can`. */
export function ActButton({ act, can, primary, onAct }: ActButtonProps): ReactElement | null {
  if (!can) return null;
  const why = can.ok ? null : (can.words ?? '现在不能进行这项操作');
  return (
    <WhyButton name={act} why={why} type={primary ? 'primary' : 'default'} onPress={() => onAct(act)}>
      {can.label}
    </WhyButton>
  );
}
