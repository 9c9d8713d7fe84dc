import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { besideFormsQuery } from '../api/beside.ts';
import type { BesideName } from '../api/beside.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { BeginForm } from './begin-form.tsx';

type BeginDrawerProps = {
  name: BesideName;
  matter: string;
  can: { ok: boolean; label: string; words: string | null };
  help: string;
  basis: string;
  start: Record<string, unknown>;
};

/** 开始一个旁支: its button with the reason why not, and its form. */
export function BeginDrawer({ name, matter, can, ...said }: BeginDrawerProps): ReactElement {
  const [opening, setOpening] = useState(false);
  const forms = useQuery({ ...besideFormsQuery(name), enabled: opening });
  const close = (): void => setOpening(false);
  return (
    <>
      <WhyButton name={`open_${name}`} why={can.ok ? null : can.words} onPress={() => setOpening(true)}>
        {can.label}
      </WhyButton>
      {opening ? (
        <Drawer title={can.label} open onClose={close} size={620} destroyOnHidden>
          {forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {forms.data ? (
            <BeginForm
              name={name}
              matter={matter}
              label={can.label}
              open={forms.data.open}
              options={forms.data.options}
              onCancel={close}
              onDone={close}
              {...said}
            />
          ) : null}
        </Drawer>
      ) : null}
    </>
  );
}
