import type { RiskPage } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { dispatchChoices, placesQuery } from '../api/places.ts';
import { onRisk } from '../api/risks.ts';
import type { RiskAct } from '../api/risks.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import type { AskChoice, AskField } from '../kit/ask-form.tsx';
import { WhyButton } from '../kit/why-button.tsx';

type Choices = { tiers: readonly AskChoice[]; units: readonly AskChoice[] };

const acts: readonly { act: RiskAct; label: string; done: string; can: keyof RiskPage['can'] }[] = [
  { act: 'review', label: '复核', done: '已复核', can: 'review' },
  { act: 'measures', label: '定措施', done: '已定，在对方单位的任务清单里', can: 'measure' },
  { act: 'letters', label: '发预警函', done: '已发出，等对方答复', can: 'letter' },
  { act: 'exit', label: '提请销号', done: '已提请，等另一人核实', can: 'askExit' },
  { act: 'exit-decision', label: '核实销号', done: '已记下', can: 'decideExit' },
];

function fieldsOf(act: RiskAct, { tiers, units }: Choices): AskField[] {
  const unit: AskField = { name: 'unit', label: '哪个单位', kind: 'choice', options: units };
  switch (act) {
    case 'review':
      return [
        { name: 'tier', label: '现在属于哪一类', kind: 'choice', options: tiers },
        { name: 'words', label: '复核情况', kind: 'area' },
        { name: 'reviewOn', label: '下次哪一天复核', kind: 'day' },
      ];
    case 'measures':
      return [unit, { name: 'words', label: '做什么', kind: 'area' }, { name: 'due', label: '到哪一天', kind: 'day' }];
    case 'letters':
      return [
        unit,
        { name: 'words', label: '提示什么、请做什么', kind: 'area' },
        { name: 'due', label: '哪一天前答复', kind: 'day' },
      ];
    case 'exit':
      return [{ name: 'evidence', label: '销号的依据', kind: 'area' }];
    default:
      return [
        { name: 'agree', label: '同意销号', kind: 'tick', start: false },
        { name: 'words', label: '核实情况', kind: 'area' },
      ];
  }
}

/** 一项风险的动作: always shown, each says why when it cannot be done. */
export function RiskActs({ risk }: { risk: RiskPage }): ReactElement {
  const [chosen, setChosen] = useState<RiskAct | null>(null);
  const places = useQuery(placesQuery());
  const choices = {
    tiers: risk.tiers.map(({ id, label }) => ({ value: id, label })),
    units: dispatchChoices(places.data),
  };
  const one = acts.find(({ act }) => act === chosen);
  return (
    <section aria-label="动作">
      <div className="row wrap">
        {acts.map(({ act, label, can }) => (
          <WhyButton key={act} name={act} why={risk.can[can].words} onPress={() => setChosen(act)}>
            {label}
          </WhyButton>
        ))}
      </div>
      {one ? (
        <AskForm
          key={one.act}
          title={one.label}
          fields={fieldsOf(one.act, choices)}
          act={one.label}
          done={one.done}
          send={(asked) => onRisk(risk.id, one.act, asked)}
          onDone={async () => {
            setChosen(null);
            await Promise.all([['risks'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
          }}
          onCancel={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}
