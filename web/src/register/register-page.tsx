import type { ActAnswer } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { formsQuery, registerSchema } from '../api/forms.ts';
import { NotThisPost } from '../kit/not-this-post.tsx';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';
import { emptyRegister } from './empty-register.ts';
import type { RegisterValues } from './empty-register.ts';
import { RegisterForm } from './register-form.tsx';
import { Registered } from './registered.tsx';

type Done = { answer: ActAnswer; values: RegisterValues; unlinked: string[] };

/** 登记: one page, by keyboard, with the person in front of the counter. */
export function RegisterPage(): ReactElement {
  const forms = useQuery(formsQuery());
  const session = useSession();
  const [done, setDone] = useState<Done | null>(null);
  const [start, setStart] = useState<RegisterValues>(emptyRegister);
  useTitle('登记');
  const why = whyNot(session, '登记事项');
  if (why !== null) {
    return (
      <div className="page narrow">
        <h1>登记</h1>
        <NotThisPost why={why} />
        <Link to="/">回到我的工作台</Link>
      </div>
    );
  }
  if (forms.isPending) return <Loading what="登记表" />;
  if (forms.isError) return <Failed error={forms.error} retry={() => void forms.refetch()} />;
  const again = (values: RegisterValues): void => {
    setStart(values);
    setDone(null);
  };
  if (done) {
    return <Registered {...done} onSameVisit={again} onNew={() => again(emptyRegister())} />;
  }
  return (
    <RegisterForm
      staff={session?.staffId ?? ''}
      schema={registerSchema(forms.data)}
      options={forms.data.options}
      start={start}
      onDone={(answer, values, unlinked) => setDone({ answer, values, unlinked })}
    />
  );
}
