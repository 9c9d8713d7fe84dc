import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';

/** 已恢复草稿: says that what stands in the form was typed before, and lets it go. */
export function RestoredDraft({ shown, onDiscard }: { shown: boolean; onDiscard: () => void }): ReactElement | null {
  if (!shown) return null;
  return (
    <Alert
      type="info"
      showIcon
      title="已恢复未提交的草稿"
      action={
        <Button size="small" onClick={onDiscard}>
          放弃草稿
        </Button>
      }
      className="block"
    />
  );
}
