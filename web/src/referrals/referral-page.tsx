import type { ReferralPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { letterAddress, referralQuery } from '../api/referrals.ts';
import { ActsPanel } from '../beside/acts-panel.tsx';
import { ClockTable } from '../beside/clock-table.tsx';
import { History } from '../beside/history.tsx';
import { sayDay } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { PolicePanel } from './police-panel.tsx';
import '../beside/beside.css';

const groups = [
  { title: '移送以前', acts: ['inform', 'consent', 'send', 'tell'] },
  { title: '签收决定', acts: ['receive', 'accept', 'return'] },
  { title: '办理反馈', acts: ['progress', 'extend', 'answer', 'feed_back'] },
  { title: '其他', acts: ['withdraw'] },
];

const wills = { unasked: '未表示', agreed: '同意', refused: '不同意' } as const;

function Facts({ referral }: { referral: ReferralPage }): ReactElement {
  const { ground, basis, request, materials, externalNo, office, partner, result, undisputed, round } = referral;
  const rows: [string, string | null][] = [
    ['对方单位', partner],
    ['我方经办', office],
    ['对方编号', externalNo],
    ['依据', basis ? `${ground}（${basis}）` : ground],
    ['事由和请求', request],
    ['材料', materials.length > 0 ? materials.map((line, at) => `${at + 1}. ${line}`).join('\n') : null],
    ['移送次数', round > 1 ? `第 ${round} 次` : null],
    ['结果', result],
    ['无争议事实', undisputed],
  ];
  return (
    <section className="panel" aria-labelledby="what">
      <h2 id="what">对接内容</h2>
      <dl>
        {rows.flatMap(([name, value]) =>
          value === null ? [] : [<dt key={name}>{name}</dt>, <dd key={value}>{value}</dd>],
        )}
      </dl>
    </section>
  );
}

function Parties({ parties }: Pick<ReferralPage, 'parties'>): ReactElement {
  return (
    <section className="panel" aria-labelledby="people">
      <h2 id="people">当事人</h2>
      <ul className="plain">
        {parties.map(({ id, name, side, informedOn, will, willOn }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="mark">{side}</span>{' '}
            <span className={informedOn ? 'good' : 'muted'}>{informedOn ? `${informedOn} 已告知` : '未告知'}</span>
            {'，'}
            <span
              className={will === 'agreed' ? 'good' : 'muted'}
            >{`${wills[will]}${willOn ? ` ${willOn}` : ''}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letters({ referral: { id, letters } }: { referral: ReferralPage }): ReactElement {
  return (
    <section className="panel" aria-labelledby="letters">
      <h2 id="letters">函件</h2>
      {letters.length === 0 ? <p className="muted">移送、受理、退回、反馈时各出一份编号的函。</p> : null}
      <ul className="plain">
        {letters.map(({ label, number, at }, place) => (
          <li key={number}>
            <a href={letterAddress(id, place, 'pdf')} target="_blank" rel="noreferrer">
              {label}
            </a>{' '}
            <span className="muted">
              {number} {sayDay(at)}
            </span>{' '}
            <a href={letterAddress(id, place, 'docx')}>Word</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 对接页: one flow, there and back. */
export function ReferralScreen(): ReactElement {
  const { id } = useParams({ from: '/desk/referrals/$id' });
  const found = useQuery(referralQuery(id));
  useTitle(found.data ? `对接 ${found.data.matter.title}` : undefined);
  if (found.isPending) return <Loading what="对接" />;
  if (found.isError) {
    return (
      <div className="page narrow">
        <h1>打不开这次对接</h1>
        <Failed error={found.error} retry={() => void found.refetch()} />
        <p>轮到您这一方时才看得到；办完交回以后，不再看到。</p>
        <Link to="/referrals" search={{ list: 'to_answer' }}>
          回到对接清单
        </Link>
      </div>
    );
  }
  const referral = found.data;
  const { matter, parties } = referral;
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return (
    <article className="page beside">
      <header>
        <h1>
          {referral.kindLabel}：{matter.title}
        </h1>
        <p className="muted">
          <Link to="/matters/$id" params={{ id: matter.id }}>
            {matter.code}
          </Link>{' '}
          · {referral.directionLabel} · {referral.purposeLabel} · <strong>{referral.stageLabel}</strong>
        </p>
        {referral.onBehalf ? (
          <p className="note">{referral.partner}在本系统没有账号：它的签收、决定和结果由我方凭它的回执代为登记。</p>
        ) : null}
      </header>
      <ActsPanel
        of={{ name: 'referral', id, version: referral.version }}
        label="对接操作"
        groups={groups}
        can={referral.can}
        options={{
          mediationParty: parties.map(({ id: value, name, side }) => ({ value, label: `${name}（${side}）` })),
        }}
        startOf={(act) => {
          const party = parties.find(({ informedOn, will }) =>
            act === 'inform' ? !informedOn : will === 'unasked',
          )?.id;
          return act === 'inform' || act === 'consent' ? { on: today, party } : { on: today };
        }}
      />
      <div className="beside-columns">
        <div>
          <Facts referral={referral} />
          <History entries={referral.history} />
        </div>
        <div>
          <section className="panel" aria-labelledby="clocks">
            <h2 id="clocks">期限</h2>
            <ClockTable clocks={referral.clocks} />
          </section>
          <Parties parties={parties} />
          <Letters referral={referral} />
          {referral.police ? <PolicePanel police={referral.police} /> : null}
        </div>
      </div>
    </article>
  );
}
