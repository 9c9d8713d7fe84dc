import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { reportDuty } from '../api/duties.ts';
import { placesQuery, unitChoices } from '../api/places.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';

/** 报告这一条不对, from the list itself. */
export function ReportForm({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const [words, setWords] = useState('');
  const [better, setBetter] = useState<string | null>(null);
  const command = useRef(newCommandId());
  const places = useQuery(placesQuery());
  const field = useId();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: () => reportDuty({ id, commandId: command.current, words, betterOwner: better ?? undefined }),
    onSuccess: async () => {
      const said = '已报告，答复后会在这里和「职责清单」旁提示';
      void message.success(said);
      announce(said);
      onClose();
      await queries.invalidateQueries({ queryKey: ['duties'] });
    },
  });
  const units = places.data ? unitChoices(places.data, 'dispatch') : [];
  return (
    <section className="panel" aria-label="报告这一条不对">
      <h2>报告这一条不对</h2>
      <label htmlFor={field}>哪里不对，应归谁、凭什么（不写当事人）</label>
      <Input.TextArea
        id={field}
        className="block"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        autoFocus
      />
      <div className="row wrap">
        <Select
          aria-label="更合适的单位"
          className="duties-unit"
          value={better}
          onChange={setBetter}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="更合适的单位（可不填）"
          options={units.map(({ path, name }) => ({ value: path, label: name }))}
        />
        <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
          报告
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
      {send.isError ? <Failed error={send.error} /> : null}
    </section>
  );
}
