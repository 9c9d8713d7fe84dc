import { signerRoles } from '@jieyou/contracts';
import type { MediationPage, SignerRole } from '@jieyou/contracts';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { WhyButton } from '../../kit/why-button.tsx';
import { SignForm } from '../sign-form.tsx';

type SignStepProps = {
  mediation: MediationPage;
  /** Why nobody may sign yet: what is on the screen is not what was drawn up. */
  unsaved: boolean;
  onAct: (act: string) => void;
};

/** 签名: everybody who may sign, with the pen; then the seal, or the oral agreement's registration. */
export function SignStep({ mediation, unsaved, onAct }: SignStepProps): ReactElement {
  const [who, setWho] = useState<string | null>(null);
  const { agreement, signers, can } = mediation;
  if (!agreement) return <p className="state empty">还没有拟订协议，请先写下约定。</p>;
  const signed = new Set(agreement.signatures.map(({ name, role }) => `${name}${role}`));
  const whyOf = (act: string): string | null => {
    if (unsaved) return '屏上的内容有改动，还没有写进协议；请先写进协议再签名';
    return can[act]?.ok ? null : (can[act]?.words ?? '现在不能办');
  };
  const last = agreement.form === 'written' ? 'seal' : 'register_oral';
  return (
    <section className="room-sign" aria-label="签名">
      {agreement.effectiveOn ? (
        <p className="note good">协议已于 {agreement.effectiveOn} 生效。</p>
      ) : (
        <p className="note">
          {agreement.missing.length > 0 ? `还缺：${agreement.missing.join('、')}` : '可以登记生效'}
        </p>
      )}
      {agreement.form === 'written' ? (
        <ul className="plain room-signers">
          {signers.map(({ id, name, role }) => {
            const label = signerRoles[role as SignerRole];
            return (
              <li key={`${id}${role}`}>
                {signed.has(`${name}${label}`) ? (
                  <Button size="large" block disabled>
                    {name}（{label}）已签名
                  </Button>
                ) : (
                  <WhyButton why={whyOf('sign')} onPress={() => setWho(id)}>
                    {name}（{label}）签名
                  </WhyButton>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      <WhyButton name={last} type="primary" why={whyOf(last)} onPress={() => onAct(last)}>
        {can[last]?.label}
      </WhyButton>
      {who ? (
        <Drawer title="签名" open placement="bottom" size={560} onClose={() => setWho(null)} destroyOnHidden>
          <SignForm mediation={mediation} signer={who} onDone={() => setWho(null)} />
        </Drawer>
      ) : null}
    </section>
  );
}
