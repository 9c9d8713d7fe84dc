import { useState } from 'react';
import type { ReactElement } from 'react';
import { keepRoster } from '../api/rosters.ts';
import { AskForm } from '../kit/ask-form.tsx';
import type { AskField } from '../kit/ask-form.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { refreshRosters } from './refresh.ts';

type AskingProps = {
  /** What the button says, and the form's title. */
  label: string;
  path: string;
  fields: readonly AskField[];
  done: string;
  can: { ok: boolean; words: string | null };
  /** What is sent beside what was filled in. */
  more?: object;
};

/** 按钮与它的表单: shown when pressed, gone when done. */
export function Asking({ label, path, fields, done, can, more = {} }: AskingProps): ReactElement {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <WhyButton why={can.ok ? null : (can.words ?? '不能办')} onPress={() => setOpen(true)}>
        {label}
      </WhyButton>
      {open ? (
        <AskForm
          title={label}
          fields={fields}
          act={`确认${label}`}
          done={done}
          send={(asked) => keepRoster(path, { ...more, ...asked })}
          onDone={async () => {
            close();
            await refreshRosters();
          }}
          onCancel={close}
        />
      ) : null}
    </>
  );
}
