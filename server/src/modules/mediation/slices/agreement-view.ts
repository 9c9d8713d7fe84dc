import { agreementForms, signatureKinds, signerRoles } from '@jieyou/contracts';
import type { AgreementContent, AgreementView } from '@jieyou/contracts';
import { sayMoney } from '../../../kernel/money.ts';
import { isDone, paidOf } from '../domain/agreement.ts';
import { missingOf } from '../domain/effect.ts';
import type { Mediation } from '../domain/mediation.ts';
import type { StoredNote } from '../store/load.ts';
import { printAgreementNumber } from '../store/numbers.ts';

export interface AgreementWords {
  /** 各版本的文字, for those in the room. */
  notes: readonly StoredNote[];
  name: (id: string) => string;
  committee: string;
}

/** 协议: what was promised, who signed, what is still missing, what has been done. */
export function agreementView(mediation: Mediation, { notes, name, committee }: AgreementWords): AgreementView | null {
  const { agreement } = mediation;
  if (!agreement) return null;
  const { form, version, duties, number, signatures, sealedAt, effectiveOn, confirmBy } = agreement;
  const words = notes.findLast(({ field }) => field === 'agreement')?.body;
  const missing = missingOf(mediation, agreement);
  const written = form === 'written';
  return {
    ...{ form, formLabel: agreementForms[form], version, effectiveOn, confirmBy, sealedAt },
    number: number && printAgreementNumber(number, committee),
    content: words === undefined ? null : (JSON.parse(words) as AgreementContent),
    duties: duties.map((duty) => ({
      ...{ item: duty.item, due: duty.due, amount: duty.amount },
      debtor: duty.debtor && name(duty.debtor),
      creditor: duty.creditor && name(duty.creditor),
      money: duty.amount === null ? null : sayMoney(duty.amount),
      paid: paidOf(agreement, duty.item),
      done: isDone(agreement, duty),
      told: agreement.breaches.filter(({ item }) => item === duty.item).length,
    })),
    signatures: signatures.map(({ who, role, kind, at, file }) => ({
      ...{ name: name(who), role: signerRoles[role], kind: signatureKinds[kind], at, file },
    })),
    missing: written
      ? [
          ...missing.parties.map((party) => `${name(party)}签名`),
          ...(missing.mediator ? ['调解员签名'] : []),
          ...(missing.seal ? ['调委会印章'] : []),
        ]
      : [],
  };
}
