import { Button, Form } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { SceneContext, useScene } from './context.ts';
import { FieldOf } from './field.tsx';

type PartyFieldsProps = { at: number; list: string; item: FieldSchema; index: number; onRemove: () => void };
type Typed = { key?: string; name?: string } | undefined;

const first = ['side', 'kind', 'name', 'phone', 'idNumber'] as const;
const further = ['address', 'agentFor', 'agentPowers', 'safeContact', 'representative', 'doNotContact'] as const;

/** 一名当事人: what every party has in one row, what few have behind one button. */
export function PartyFields({ at, list, item, index, onRemove }: PartyFieldsProps): ReactElement {
  const form = Form.useFormInstance();
  const parties = (Form.useWatch<Typed[] | undefined>(list, form) ?? []) as Typed[];
  const own = parties[at] as Record<string, unknown> | undefined;
  const [opened, setOpened] = useState(false);
  const shown = opened || further.some((field) => Boolean(own?.[field]));
  const scene = useScene();
  const id = useId();
  const others = parties
    .filter((party) => party?.key !== undefined && party.key !== own?.['key'])
    .map((party) => ({ value: party?.key ?? '', label: party?.name || '（未填姓名）' }));
  return (
    <SceneContext.Provider value={{ ...scene, parties: others }}>
      <div className="list-item" role="group" aria-label={`当事人 ${index + 1}`}>
        <FieldOf of={item} field="key" at={[at]} />
        <div className="party-first">
          {first.map((field) => (
            <FieldOf key={field} of={item} field={field} at={[at]} compact className={`party-${field}`} />
          ))}
        </div>
        <div className="party-tools">
          <Button size="small" type="link" aria-expanded={shown} aria-controls={id} onClick={() => setOpened(!shown)}>
            {shown ? '收起' : '住址、代理、安全联系…'}
          </Button>
          <Button size="small" type="link" onClick={onRemove} aria-label={`移除当事人 ${index + 1}`}>
            移除
          </Button>
        </div>
        <div id={id} className="party-further" hidden={!shown}>
          {further.map((field) => (
            <FieldOf key={field} of={item} field={field} at={[at]} compact className={`party-${field}`} />
          ))}
        </div>
      </div>
    </SceneContext.Provider>
  );
}
