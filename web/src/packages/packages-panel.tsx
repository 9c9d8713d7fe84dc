import type { PackagesOfMatter } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { doPackageAct, packageFormsQuery, packagesQuery } from '../api/packages.ts';
import { BesideForm } from '../beside/beside-form.tsx';
import { sayMoment } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { PackageSteps } from './package-steps.tsx';
import type { Pressed } from './pressed.ts';
import './packages.css';

function Rounds({ found, onPress }: { found: PackagesOfMatter; onPress: (pressed: Pressed) => void }): ReactElement {
  const { failed, courtAfter, proposal, told } = found.rounds;
  const can = found.can['court_road'];
  const rule = courtAfter === null ? '本地工作法没有规定满几次' : `满 ${courtAfter} 次建议诉讼途径`;
  return (
    <div className="rounds">
      <p>
        调解不成 <strong>{failed}</strong> 次 <span className="muted">{rule}</span>
      </p>
      {proposal ? <p className="note warn">{proposal}</p> : null}
      {told.map(({ at, answer, rounds }) => (
        <p key={at} className="muted">
          {sayMoment(at)} 已建议（{rounds} 次不成）：{answer}
        </p>
      ))}
      {proposal && can ? (
        <WhyButton
          name="court_road"
          why={can.ok ? null : can.words}
          onPress={() => onPress({ act: 'court_road', label: can.label, fixed: {} })}
        >
          {can.label}
        </WhyButton>
      ) : null}
    </div>
  );
}

/** 组合套餐 of this matter: chosen by a person; which step is with whom until when; and how many rounds failed. */
export function PackagesPanel({ matterId }: { matterId: string }): ReactElement | null {
  const found = useQuery(packagesQuery(matterId));
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const forms = useQuery({ ...packageFormsQuery(), enabled: pressed !== null });
  if (!found.data) return null;
  const { choices, runs, can } = found.data;
  const choose = can['choose'];
  const asked = forms.data?.acts.find(({ name }) => name === pressed?.act);
  const options = {
    ...forms.data?.options,
    packages: choices.map(({ id, label, says, usual }) => ({
      value: id,
      label: `${label}${usual ? '（本类纠纷多用）' : ''}：${says}`,
    })),
  };
  const close = (): void => setPressed(null);
  return (
    <section className="panel" aria-labelledby="packages">
      <h2 id="packages">组合套餐</h2>
      {runs.length === 0 ? <p className="muted">没有选用套餐。跨单位的几步要连着办的，可以选用一个。</p> : null}
      {runs.map((run) => (
        <PackageSteps key={run.id} run={run} onPress={setPressed} />
      ))}
      {choose ? (
        <WhyButton
          name="choose_package"
          why={choose.ok ? null : choose.words}
          onPress={() => setPressed({ act: 'choose', label: choose.label, fixed: {} })}
        >
          {choose.label}
        </WhyButton>
      ) : null}
      <Rounds found={found.data} onPress={setPressed} />
      {pressed ? (
        <Drawer title={pressed.label} open onClose={close} size={560} destroyOnHidden>
          {forms.isPending ? <Loading what="表单" /> : null}
          {forms.isError ? <Failed error={forms.error} retry={() => void forms.refetch()} /> : null}
          {asked ? (
            <BesideForm
              name={`package:${matterId}:${pressed.act}:${JSON.stringify(pressed.fixed)}`}
              asked={asked}
              options={options}
              fixed={pressed.fixed}
              send={(command) =>
                doPackageAct({ matter: matterId, act: pressed.act, seen: found.data.version, ...command })
              }
              onDone={close}
            />
          ) : null}
        </Drawer>
      ) : null}
    </section>
  );
}
