import type { LetterView } from '@jieyou/contracts';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { answerLetter } from '../api/risks.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { WhyButton } from '../kit/why-button.tsx';

function Letter({ letter }: { letter: LetterView }): ReactElement {
  const [answering, setAnswering] = useState(false);
  return (
    <li className="agenda-item">
      <strong>{letter.number}</strong> 发给{letter.unit.name}，{letter.sentOn} 发出，{letter.due} 前答复
      <p className="minutes">{letter.words}</p>
      {letter.answer === null ? (
        <WhyButton why={letter.can.answer.words} onPress={() => setAnswering(true)}>
          答复
        </WhyButton>
      ) : (
        <p className="minutes">
          {letter.answeredOn} 答复：{letter.answer}
        </p>
      )}
      {answering ? (
        <AskForm
          title={`答复 ${letter.number}`}
          fields={[{ name: 'answer', label: '做了什么、结果怎样', kind: 'area' }]}
          act="答复"
          done="已答复"
          send={(asked) => answerLetter(letter.id, asked)}
          onDone={async () => {
            setAnswering(false);
            await Promise.all([['risks'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : null}
    </li>
  );
}

/** 风险预警函. */
export function Letters({ title, letters }: { title: string; letters: readonly LetterView[] }): ReactElement | null {
  if (letters.length === 0) return null;
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain">
        {letters.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </ul>
    </section>
  );
}
