import type { MatterPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { besideFormsQuery } from '../api/beside.ts';
import { matterReferralsQuery, partnersQuery } from '../api/referrals.ts';
import { BeginForm } from '../beside/begin-form.tsx';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { useSession } from '../session/use-session.ts';
import { askedFields } from './asked-fields.ts';

const sides = { applicant: '申请方', respondent: '被申请方', third: '第三方' } as const;

function OpenForm({ matter, onDone }: { matter: MatterPage; onDone: () => void }): ReactElement {
  const forms = useQuery(besideFormsQuery('referral'));
  const partners = useQuery(partnersQuery());
  const go = useNavigate();
  const session = useSession();
  if (forms.isError) return <Failed error={forms.error} retry={() => void forms.refetch()} />;
  if (partners.isError) return <Failed error={partners.error} retry={() => void partners.refetch()} />;
  if (!forms.data || !partners.data) return <Loading what="表单" />;
  const options = {
    ...forms.data.options,
    mediationParty: matter.parties.map(({ id, name, side }) => ({ value: id, label: `${name}（${sides[side]}）` })),
    partner: partners.data.partners
      .filter(({ retired }) => !retired)
      .map(({ id, name, kindLabel }) => ({ value: id, label: `${name}（${kindLabel}）` })),
  };
  const start = {
    ...{ direction: 'out', purpose: 'transfer', ground: 'consent', office: session?.post?.orgPath },
    parties: matter.parties.filter(({ agentFor }) => agentFor === null).map(({ id }) => id),
  };
  return (
    <BeginForm
      name="referral"
      matter={matter.id}
      label="登记对接"
      help="登记转给谁、谁转来；登记时不移交任何材料，各方同意或者有法律依据之后才移送。对方单位不在其中的，先到「对接单位」登记。"
      basis="人民调解法 第十八条；信访工作条例 第三十条；个人信息保护法 第二十三条"
      open={forms.data.open}
      options={options}
      start={start}
      only={askedFields}
      onCancel={onDone}
      onDone={({ created: [id] }) => {
        onDone();
        if (id) void go({ to: '/referrals/$id', params: { id } });
      }}
    />
  );
}

/** 对接 of this matter: what went out, what came in, and how to begin one. */
export function ReferralPanel({ matter }: { matter: MatterPage }): ReactElement | null {
  const found = useQuery(matterReferralsQuery(matter.id));
  const [opening, setOpening] = useState(false);
  if (!found.data) return null;
  const { items, canOpen } = found.data;
  return (
    <section className="panel" aria-labelledby="referrals">
      <h2 id="referrals">对接</h2>
      {items.length === 0 ? <p className="muted">没有与法院、公安等单位的对接。</p> : null}
      <ul className="plain">
        {items.map(({ id, partner, stageLabel, directionLabel, dueDay, late }) => (
          <li key={id}>
            <Link to="/referrals/$id" params={{ id }}>
              {partner}：{stageLabel}
            </Link>{' '}
            <span className="muted">
              {directionLabel}
              {dueDay ? `，期限 ${dueDay}${late ? '（已超期）' : ''}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <WhyButton name="open_referral" why={canOpen.ok ? null : canOpen.words} onPress={() => setOpening(true)}>
        {canOpen.label}
      </WhyButton>
      {opening ? (
        <Drawer title="登记对接" open onClose={() => setOpening(false)} size={620} destroyOnHidden>
          <OpenForm matter={matter} onDone={() => setOpening(false)} />
        </Drawer>
      ) : null}
    </section>
  );
}
