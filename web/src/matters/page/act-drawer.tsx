import type { MatterPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer } from 'antd';
import type { ReactElement } from 'react';
import { formsQuery } from '../../api/forms.ts';
import { Failed, Loading } from '../../kit/states.tsx';
import { ActForm } from './act-form.tsx';

type ActDrawerProps = {
  matter: MatterPage;
  act: string;
  /** What the screen that led here knows already. */
  prefill?: Readonly<Record<string, unknown>>;
  onClose: () => void;
  onDone: (label: string) => void;
};

/** 办理抽屉: the form of one act, beside the matter that it is about. */
export function ActDrawer({ matter, act, prefill = {}, onClose, onDone }: ActDrawerProps): ReactElement {
  const forms = useQuery(formsQuery(matter.method.version));
  const asked = forms.data?.acts.find(({ name }) => name === act);
  const title = matter.can[act]?.label ?? asked?.label ?? '办理';
  const can = matter.can[act];
  const why = can && !can.ok ? (can.words ?? '现在不能进行这项操作') : null;
  return (
    <Drawer title={title} open onClose={onClose} size={560} styles={{ mask: { background: 'rgb(28 39 51 / 22%)' } }}>
      <div>
        <p className="about">
          <strong>{matter.title}</strong> <span className="code muted">{matter.code}</span>
        </p>
        {why === null ? null : <Alert type="warning" showIcon role="status" title={why} className="block" />}
        {forms.isPending ? <Loading what="表单" /> : null}
        {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
        {forms.data && asked ? (
          <ActForm
            matter={matter}
            asked={asked}
            prefill={prefill}
            options={forms.data.options}
            onClose={onClose}
            onDone={onDone}
          />
        ) : null}
      </div>
    </Drawer>
  );
}
