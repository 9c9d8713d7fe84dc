import type { AgendaItemView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { onItem } from '../api/meetings.ts';
import { queries } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';

type MinutesBoxProps = { meeting: string; item: AgendaItemView; why: string | null };

/**
 * 会议记录的一段: kept as it is typed until it is saved; what another hand has written meanwhile is shown beside it, and
 * neither is lost.
 */
export function MinutesBox({ meeting, item, why }: MinutesBoxProps): ReactElement {
  const [draft, setDraft] = useState<{ text: string; seen: number } | null>(null);
  const command = useRef(newCommandId());
  const save = useMutation({
    mutationFn: (of: { text: string; seen: number }) =>
      onItem(meeting, item.id, 'minutes', { commandId: command.current, seen: of.seen, minutes: of.text }),
    onSuccess: async () => {
      setDraft(null);
      await queries.invalidateQueries({ queryKey: ['meetings'] });
    },
    onSettled: () => void (command.current = newCommandId()),
  });
  if (why !== null) return <p className="minutes">{item.minutes || <span className="muted">没有记录</span>}</p>;
  const moved = draft !== null && draft.seen !== item.version;
  const typed = draft?.text ?? item.minutes;
  return (
    <div>
      {moved ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={`${item.editedBy ?? '另一人'}刚刚记了这一段：${item.minutes}`}
          action={
            <Button size="small" onClick={() => setDraft({ text: `${item.minutes}\n${typed}`, seen: item.version })}>
              并到一起
            </Button>
          }
          className="block"
        />
      ) : null}
      <Input.TextArea
        aria-label={`第 ${item.n} 项的记录`}
        value={typed}
        placeholder="会议记录"
        autoSize={{ minRows: 1, maxRows: 10 }}
        onChange={({ target }) => setDraft((was) => ({ text: target.value, seen: was?.seen ?? item.version }))}
      />
      {draft === null ? (
        <span className="muted">{item.editedBy ? `${item.editedBy}记` : null}</span>
      ) : (
        <Button loading={save.isPending} onClick={() => save.mutate(draft)}>
          存记录
        </Button>
      )}
      {save.isError && !moved ? <Failed error={save.error} /> : null}
    </div>
  );
}
