import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { besideFormsQuery, doBesideAct } from '../api/beside.ts';
import type { BesideName } from '../api/beside.ts';
import type { FormOptions } from '../api/forms.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { BesideForm } from './beside-form.tsx';

export type BesideThing = {
  name: BesideName;
  id: string;
  /** The version of the matter that the page shows. */
  version: number;
};

type Can = Readonly<Record<string, { ok: boolean; label: string; words: string | null }>>;

type ActsPanelProps = {
  of: BesideThing;
  label: string;
  groups: readonly { title: string; acts: readonly string[] }[];
  can: Can;
  options: FormOptions;
  /** What is known already is not typed again. */
  startOf: (act: string) => Record<string, unknown>;
};

/** 旁支的操作: every act is shown; what cannot be done now says why. */
export function ActsPanel({ of, label, groups, can, options, startOf }: ActsPanelProps): ReactElement {
  const forms = useQuery(besideFormsQuery(of.name));
  const [act, setAct] = useState<string | null>(null);
  const asked = forms.data?.acts.find(({ name }) => name === act);
  const close = (): void => setAct(null);
  return (
    <section className="panel acts" aria-label={label}>
      {groups.map(({ title, acts }) => (
        <div key={title} className="act-group">
          <h3>{title}</h3>
          {acts.map((name) => {
            const may = can[name];
            return may ? (
              <WhyButton key={name} name={name} why={may.ok ? null : may.words} onPress={() => setAct(name)}>
                {may.label}
              </WhyButton>
            ) : null;
          })}
        </div>
      ))}
      {act ? (
        <Drawer title={can[act]?.label ?? label} open onClose={close} size={620} destroyOnHidden>
          {forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {asked && forms.data ? (
            <BesideForm
              name={`${of.name}:${of.id}:${asked.name}`}
              asked={asked}
              options={{ ...forms.data.options, ...options }}
              start={startOf(act)}
              send={(command) => doBesideAct(of.name, { ...command, id: of.id, act: asked.name, seen: of.version })}
              onDone={close}
            />
          ) : null}
        </Drawer>
      ) : null}
    </section>
  );
}
