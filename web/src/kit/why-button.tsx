import { Button, Tooltip } from 'antd';
import type { ButtonProps } from 'antd';
import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

type WhyButtonProps = {
  /** Null when it may be pressed; otherwise the server's words. */
  why: string | null;
  onPress: () => void;
  children: ReactNode;
  name?: string;
} & Pick<ButtonProps, 'type' | 'loading'>;

/** 按钮. When it cannot be pressed it stays, can be reached with the keyboard, and says why. */
export function WhyButton({ why, onPress, children, name, ...looks }: WhyButtonProps): ReactElement {
  const id = useId();
  return (
    <span className="act">
      <Tooltip title={why} trigger={['hover', 'focus', 'click']}>
        <Button
          {...looks}
          className={why === null ? '' : 'act-off'}
          aria-disabled={why === null ? undefined : true}
          aria-describedby={why === null ? undefined : id}
          data-act={name}
          onClick={() => {
            if (why === null) onPress();
          }}
        >
          {children}
        </Button>
      </Tooltip>
      {why === null ? null : (
        <span id={id} className="visually-hidden">
          {why}
        </span>
      )}
    </span>
  );
}
