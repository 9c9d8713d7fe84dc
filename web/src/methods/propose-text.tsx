import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { queries } from '../app/queries.ts';
import { FileField } from '../kit/file-field.tsx';
import { NotThisPost } from '../kit/not-this-post.tsx';
import { Failed } from '../kit/states.tsx';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';

type ProposeProps = { title: string; send: (text: string) => Promise<unknown>; refresh: readonly string[] };

/** 提交文件: pasted or chosen; every problem is shown with its line and column, and the text stays. */
export function ProposeText({ title, send, refresh }: ProposeProps): ReactElement {
  const [text, setText] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const id = useId();
  const why = whyNot(useSession(), '提交和批准做法与日历');
  const propose = useMutation({
    mutationFn: () => send(text),
    onSuccess: async () => {
      setText('');
      setFrom(null);
      await queries.invalidateQueries({ queryKey: refresh });
    },
  });
  if (why !== null) {
    return (
      <section className="panel" aria-label={title}>
        <h2>{title}</h2>
        <NotThisPost why={why} />
      </section>
    );
  }
  return (
    <details className="panel">
      <summary>{title}</summary>
      <div className="upload block">
        <FileField
          label="选择 YAML 文件，或在下面粘贴"
          accept=".yaml,.yml"
          chosen={from}
          onFile={(file) => {
            setFrom(file?.name ?? null);
            void file?.text().then(setText);
          }}
        />
      </div>
      <label htmlFor={`${id}text`}>文件内容</label>
      <Input.TextArea
        id={`${id}text`}
        className="yaml block"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoSize={{ minRows: 4, maxRows: 24 }}
        spellCheck={false}
      />
      {propose.isError ? <Failed error={propose.error} /> : null}
      {propose.isSuccess ? (
        <Alert type="success" showIcon role="status" title="已提交，等待另一人审核。" className="block" />
      ) : null}
      <Button type="primary" loading={propose.isPending} disabled={text.trim() === ''} onClick={() => propose.mutate()}>
        {text.trim() === '' ? '请先选择或粘贴文件' : '检查并提交'}
      </Button>
    </details>
  );
}
