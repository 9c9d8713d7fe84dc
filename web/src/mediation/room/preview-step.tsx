import type { AgreementDraft, MediationPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { draftPictureQuery } from '../../api/mediation.ts';
import { Failed, Loading } from '../../kit/states.tsx';
import type { DraftLine } from './draft-content.ts';
import { spokenOf } from './draft-content.ts';
import { ReadAloud } from './read-aloud.tsx';

/** 预览与宣读: the form itself, large; no number of anybody stands on it. */
export function PreviewStep({ mediation, draft }: { mediation: MediationPage; draft: AgreementDraft }): ReactElement {
  const picture = useQuery(draftPictureQuery(mediation.id, draft));
  const nameOf = (id: string | undefined): string => mediation.parties.find((one) => one.id === id)?.name ?? '';
  const said = ({ debtor, creditor, what, amount, due, how }: DraftLine): string =>
    [
      `${nameOf(debtor)}${creditor ? `向${nameOf(creditor)}` : ''}${what}`,
      amount === undefined ? '' : `人民币${(amount / 100).toFixed(2)}元`,
      due ? `于${due}之前履行` : '',
      how ?? '',
    ]
      .filter(Boolean)
      .join('，');
  return (
    <section className="room-preview" aria-label="预览与宣读">
      <div className="row wrap">
        <ReadAloud text={spokenOf(draft, said)} />
        <span className="muted">电话和证件号不在屏上显示，打印时才有。</span>
      </div>
      {picture.isPending ? <Loading what="文书" /> : null}
      {picture.isError ? <Failed error={picture.error} retry={() => void picture.refetch()} /> : null}
      {picture.data ? <img src={picture.data} alt="正在写的协议书" /> : null}
    </section>
  );
}
