import type { PackagesOfMatter } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { sayMoment } from '../kit/moment.ts';
import { WhyButton } from '../kit/why-button.tsx';
import type { Pressed } from './pressed.ts';

type Run = PackagesOfMatter['runs'][number];
type Step = Run['steps'][number];

/** Which acts are worth a button at this point of the step; the rest would only say what is plain to see. */
const actsOf: Readonly<Record<Step['state'], readonly string[]>> = {
  waiting: ['hand', 'skip'],
  running: ['done', 'failed', 'skip'],
  failed: ['hand'],
  done: [],
  skipped: [],
};

function sayWhere({ unit, due, state, endedAt, late }: Step): string {
  const parts = [
    unit ? [unit] : [],
    state === 'running' && due ? [late ? `期限 ${due}，已逾期` : `期限 ${due}`] : [],
    endedAt ? [sayMoment(endedAt)] : [],
  ].flat();
  return parts.join(' · ');
}

/** 一个套餐的各步. */
export function PackageSteps({ run, onPress }: { run: Run; onPress: (pressed: Pressed) => void }): ReactElement {
  const stop = run.can['stop'];
  return (
    <div className="package-run">
      <h3>
        {run.label} <span className="mark">{run.stateLabel}</span>
      </h3>
      <p className="muted">
        {run.by} {sayMoment(run.chosenAt)} 选用。依据：{run.basis}
      </p>
      <ol className="package-steps">
        {run.steps.map((step) => (
          <li key={step.id} className={`package-step ${step.state}${step.late ? ' late' : ''}`}>
            <p>
              <strong>{step.label}</strong>
              {step.work === step.label ? '' : `（${step.work}）`} <span className="mark">{step.stateLabel}</span>{' '}
              <span className="muted">{sayWhere(step)}</span>
            </p>
            {step.needs.length > 0 ? <p className="note">须先办成：{step.needs.join('、')}</p> : null}
            {step.shown ? <p className="narrative">{step.shown}</p> : <p className="muted">凭{step.proof}办成</p>}
            {run.state === 'running' ? (
              <div className="row">
                {actsOf[step.state].map((act) => {
                  const can = step.can[act];
                  return can ? (
                    <WhyButton
                      key={act}
                      name={`step_${act}`}
                      why={can.ok ? null : can.words}
                      onPress={() => onPress({ act, label: `${can.label}：${step.label}`, fixed: { step: step.id } })}
                    >
                      {can.label}
                    </WhyButton>
                  ) : null;
                })}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {run.state === 'running' && stop ? (
        <WhyButton
          name="stop_package"
          why={stop.ok ? null : stop.words}
          onPress={() => onPress({ act: 'stop', label: stop.label, fixed: { run: run.id } })}
        >
          {stop.label}
        </WhyButton>
      ) : null}
    </div>
  );
}
