import type { OwnerProposal } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { ownersQuery } from '../api/duties.ts';
import { useScene } from '../kit/schema-form/context.ts';
import type { ControlProps } from '../kit/schema-form/control-props.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { sayBasis } from './say-basis.tsx';
import { MatchedWords } from './matched-words.tsx';

const own = '';

/** 一个建议: the unit first, then why; one that cannot be given it stays and says so. */
function Proposal({ proposal, id }: { proposal: OwnerProposal; id: string }): ReactElement {
  const { duty, unit, rule, can, co } = proposal;
  return (
    <div className={can.ok ? 'proposal' : 'proposal off'}>
      <Radio value={duty.id} disabled={!can.ok} aria-describedby={id}>
        <strong>{unit?.name ?? rule}</strong>
      </Radio>
      <div id={id} className="proposal-why">
        <div>
          职责清单第 {duty.no} 条：{duty.what}
        </div>
        {rule !== null && unit ? <div className="muted">清单写的是{rule}</div> : null}
        <div className="muted">依据{sayBasis(duty.basis)}</div>
        <div className="muted">
          <MatchedWords {...proposal} />
          {co.length > 0 ? <span>协办：{co.map(({ name }) => name).join('、')}</span> : null}
        </div>
        {can.words === null ? null : <div className="proposal-not">{can.words}</div>}
      </div>
    </div>
  );
}

/**
 * 按职责清单选主办单位. It proposes and says why; choosing one fills in the lead unit, and choosing another unit by hand
 * lets the entry go.
 */
export function DutyChoice({ schema, value, onChange }: ControlProps): ReactElement {
  const { matterId = '' } = useScene();
  const form = Form.useFormInstance();
  const lead = Form.useWatch<string | undefined>('lead', form);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<OwnerProposal | null>(null);
  const id = useId();
  const found = useQuery({ ...ownersQuery(matterId, asked), enabled: matterId !== '' });
  const proposals = found.data?.proposals ?? [];
  const relied = chosen ?? proposals.find(({ duty }) => duty.id === value) ?? null;
  const names = relied?.duty.id === value ? (relied?.unit?.path ?? null) : null;
  useEffect(() => {
    // What is watched may be a step behind what was just filled in; the form itself is not.
    const now = form.getFieldValue('lead') as string | undefined;
    if (typeof value !== 'string' || names === null || now === undefined || now === names) return;
    onChange?.(undefined);
  }, [value, names, lead, form, onChange]);
  const choose = (duty: string): void => {
    const proposal = proposals.find((each) => each.duty.id === duty) ?? null;
    setChosen(proposal);
    if (proposal?.unit) form.setFieldsValue({ lead: proposal.unit.path });
    onChange?.(proposal ? duty : undefined);
  };
  const addCo = (units: readonly string[]): void => {
    const co = (form.getFieldValue('co') ?? []) as string[];
    form.setFieldsValue({ co: [...new Set([...co, ...units])] });
  };
  const helpers = value === undefined ? [] : (chosen?.co ?? []);
  const search = (): void => setAsked(typed.trim());
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    search();
  };
  return (
    <div className="duty-choice">
      {found.isPending ? <Loading what="职责清单的建议" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      <Radio.Group
        role="radiogroup"
        aria-label={schema.title}
        className="proposals"
        value={typeof value === 'string' ? value : own}
        onChange={(event) => choose(event.target.value as string)}
      >
        {proposals.map((proposal, n) => (
          <Proposal key={proposal.duty.id} proposal={proposal} id={`${id}${n}`} />
        ))}
        {found.data?.empty ? <p className="muted">{found.data.empty}</p> : null}
        <div className="proposal">
          <Radio value={own}>不按清单，在下面自己选</Radio>
        </div>
      </Radio.Group>
      {chosen !== null && value === undefined ? (
        <p className="note" role="status">
          已改选别的单位，不再引用职责清单。
        </p>
      ) : null}
      {helpers.length > 0 ? (
        <div className="row">
          <Button size="small" onClick={() => addCo(helpers.map(({ path }) => path))}>
            清单写的协办单位也选上（{helpers.map(({ name }) => name).join('、')}）
          </Button>
        </div>
      ) : null}
      <div className="row">
        <Input
          aria-label="按词查职责清单"
          placeholder="换个说法查，如 物业、欠薪、宅基地"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onEnter}
          maxLength={100}
          allowClear
        />
        <Button onClick={search}>查清单</Button>
      </div>
    </div>
  );
}
