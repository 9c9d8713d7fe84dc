import type { DraftCheck, MediationPage } from '@jieyou/contracts';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';
import type { DraftLine } from './draft-content.ts';

type LineProps = {
  line: DraftLine;
  at: number;
  parties: MediationPage['parties'];
  check: DraftCheck['lines'][number] | undefined;
  onChange: (line: DraftLine) => void;
  onRemove: () => void;
};

const yuan = (fen: number | undefined): number | null => (fen === undefined ? null : fen / 100);
const fen = (typed: number | null): { amount?: number } =>
  typed === null || typed <= 0 ? {} : { amount: Math.round(typed * 100) };
const without = <Key extends keyof DraftLine>(line: DraftLine, key: Key): Omit<DraftLine, Key> => {
  const { [key]: _gone, ...rest } = line;
  return rest;
};
/** A field that is emptied is not there; the others stay as they are. */
const withText = (line: DraftLine, key: 'debtor' | 'creditor' | 'due' | 'how', text: string | undefined): DraftLine =>
  text ? { ...line, [key]: text } : without(line, key);

function Instalments({ line, at, check, onChange }: Omit<LineProps, 'parties' | 'onRemove'>): ReactElement {
  const parts = line.instalments ?? [];
  const set = (next: typeof parts): void => onChange({ ...line, instalments: next });
  return (
    <div className="room-parts">
      {parts.map((part, number) => (
        // oxlint-disable-next-line react/no-array-index-key -- an instalment has no name but its place
        <div key={number} className="room-part">
          <span>第 {number + 1} 期</span>
          <Input
            type="date"
            size="large"
            aria-label={`第 ${at + 1} 项第 ${number + 1} 期付款日期`}
            value={part.due ?? ''}
            onChange={({ target }) =>
              set(parts.map((each, one) => (one === number ? { ...each, due: target.value } : each)))
            }
          />
          <InputNumber<number>
            size="large"
            aria-label={`第 ${at + 1} 项第 ${number + 1} 期金额`}
            value={yuan(part.amount)}
            precision={2}
            suffix="元"
            onChange={(typed) =>
              set(
                parts.map((each, one) =>
                  one === number ? { ...(each.due ? { due: each.due } : {}), ...fen(typed) } : each,
                ),
              )
            }
          />
          <Button size="large" onClick={() => set(parts.filter((_, one) => one !== number))}>
            去掉
          </Button>
          <span className="room-capital">{check?.instalments[number] ?? ''}</span>
        </div>
      ))}
      <Button size="large" onClick={() => set([...parts, {}])}>
        {parts.length === 0 ? '分期' : '再加一期'}
      </Button>
    </div>
  );
}

/** 约定的一项, as it is spoken: who, to whom, what, how much, by when, how. What is unclear is said beside it at once. */
export function ObligationLine({ line, at, parties, check, onChange, onRemove }: LineProps): ReactElement {
  const people = parties.map(({ id, name }) => ({ value: id, label: name }));
  const who = (key: 'debtor' | 'creditor', label: string): ReactElement => (
    <Select
      size="large"
      aria-label={`第 ${at + 1} 项${label}`}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={line[key] ?? null}
      options={people}
      onChange={(id: string | undefined) => onChange(withText(line, key, id))}
    />
  );
  return (
    <li className={check?.said.some(({ barred }) => barred) ? 'room-line barred' : 'room-line'}>
      <div className="room-line-head">
        <strong>第 {at + 1} 项</strong>
        {who('debtor', '谁来做')}
        <span>→</span>
        {who('creditor', '对谁')}
        <Button size="large" aria-label={`去掉第 ${at + 1} 项`} onClick={onRemove}>
          去掉
        </Button>
      </div>
      <Input.TextArea
        size="large"
        aria-label={`第 ${at + 1} 项做什么`}
        placeholder="做什么，如：支付医疗费；把滴水沟恢复到原来的位置"
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={line.what}
        onChange={({ target }) => onChange({ ...line, what: target.value })}
      />
      <div className="room-fields">
        <div>
          金额
          <InputNumber<number>
            size="large"
            aria-label={`第 ${at + 1} 项金额`}
            value={yuan(line.amount)}
            precision={2}
            suffix="元"
            onChange={(typed) => onChange({ ...without(line, 'amount'), ...fen(typed) })}
          />
        </div>
        <div>
          何时之前
          <Input
            size="large"
            type="date"
            aria-label={`第 ${at + 1} 项履行期限`}
            value={line.due ?? ''}
            onChange={({ target }) => onChange(withText(line, 'due', target.value))}
          />
        </div>
        <div>
          怎样履行
          <Input
            size="large"
            aria-label={`第 ${at + 1} 项履行方式`}
            value={line.how ?? ''}
            onChange={({ target }) => onChange(withText(line, 'how', target.value))}
          />
        </div>
      </div>
      {check?.money ? <p className="room-capital">{check.money}</p> : null}
      <Instalments {...{ line, at, check, onChange }} />
      {check?.said.map(({ words, barred }) => (
        <p key={words} role="status" className={barred ? 'room-said barred' : 'room-said'}>
          {words}
        </p>
      ))}
    </li>
  );
}
