import type { MediationFormView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { mediationFormsQuery } from '../api/mediation-forms.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { FontsSaid } from './fonts-said.tsx';
import { OneForm } from './one-form.tsx';

/** 名单: every form by name, the chosen one marked. */
function FormList({ forms, chosen }: { forms: readonly MediationFormView[]; chosen: string }): ReactElement {
  return (
    <nav className="form-list" aria-label="文书">
      <ol className="plain">
        {forms.map(({ id, name, office }) => (
          <li key={id}>
            <Link
              to="/forms"
              search={{ form: id }}
              aria-current={id === chosen ? 'true' : undefined}
              resetScroll={false}
            >
              <span>{name}</span>
              {office ? (
                <span className={office.ok ? 'tag' : 'tag bad'}>{office.ok ? '本单位样式' : '样式有错'}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** 文书样式: the mediation forms as they are printed; blanks to print and fill in by hand. */
export function FormsPage(): ReactElement {
  const found = useQuery(mediationFormsQuery());
  const { form: asked } = useSearch({ from: '/desk/forms' });
  useTitle('文书样式');
  const forms = found.data?.forms ?? [];
  const chosen = forms.find(({ id }) => id === asked) ?? forms.find(({ id }) => id === 'MED-AGR');
  return (
    <div className="page">
      <div className="page-head">
        <h1>文书样式</h1>
        <span className="muted">人民调解文书；空白的可以打印后手写，填好的从事项的调解里出</span>
      </div>
      {found.isPending ? <Loading what="文书样式" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && chosen ? (
        <>
          <div className="form-styles">
            <FormList forms={forms} chosen={chosen.id} />
            <OneForm key={chosen.id} form={chosen} />
          </div>
          <FontsSaid fonts={found.data.fonts} />
        </>
      ) : null}
    </div>
  );
}
