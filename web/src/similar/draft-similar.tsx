import { duplicateJudges, linkKinds, notSameWhys } from '@jieyou/contracts';
import type { LinkKind, SimilarCandidate } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { draftPeopleQuery, draftSimilarQuery } from '../api/similar.ts';
import { newCommandId } from '../kit/command-id.ts';
import { useSession } from '../session/use-session.ts';
import { Candidate } from './candidate.tsx';
import type { Choice } from './choices.ts';
import { draftOf, numbersOf, saysEnough } from './draft-of.ts';
import type { DraftValues } from './draft-of.ts';
import { judgedKinds } from './judged-kinds.ts';
import { NotSameForm } from './not-same-form.tsx';
import { useSettled } from './use-settled.ts';

type ChoosingProps = {
  candidate: SimilarCandidate;
  choice: Choice | undefined;
  onChoose: (choice: Choice | null) => void;
};

const sayChoice = (choice: Choice): string =>
  'link' in choice
    ? `登记后与它关联：${linkKinds[choice.link]}`
    : `登记后记下：不是重复（${notSameWhys[choice.notSame.why]}）`;

/** 登记前的判断: chosen now, done with the registration. */
function Choosing({ candidate, choice, onChoose }: ChoosingProps): ReactElement {
  const [kind, setKind] = useState<LinkKind>('repeat');
  const [saying, setSaying] = useState(false);
  if (choice) {
    return (
      <p className="block" role="status">
        <strong>{sayChoice(choice)}</strong>{' '}
        <Button type="link" size="small" onClick={() => onChoose(null)}>
          取消
        </Button>
      </p>
    );
  }
  if (saying) {
    return (
      <NotSameForm
        onSay={(notSame) => {
          setSaying(false);
          onChoose({ candidate, commandId: newCommandId(), notSame });
        }}
        onCancel={() => setSaying(false)}
      />
    );
  }
  return (
    <div className="row wrap block">
      <Select<LinkKind>
        aria-label={`与「${candidate.title}」的关系`}
        value={kind}
        onChange={setKind}
        options={judgedKinds}
        style={{ minWidth: 170 }}
      />
      <Button onClick={() => onChoose({ candidate, commandId: newCommandId(), link: kind })}>登记后关联</Button>
      <Button onClick={() => setSaying(true)}>不是重复…</Button>
    </div>
  );
}

type DraftSimilarProps = {
  form: FormInstance<Record<string, unknown>>;
  choices: readonly Choice[];
  onChoices: (choices: Choice[]) => void;
};

/** 登记时查重: proposed while it is being typed. It never stands in the way of registering. */
export function DraftSimilar({ form, choices, onChoices }: DraftSimilarProps): ReactElement | null {
  const values = useSettled((Form.useWatch([], form) ?? {}) as DraftValues, 700);
  const role = useSession()?.post?.role;
  const enough = saysEnough(values);
  const draft = draftOf(values);
  const numbers = numbersOf(values);
  const near = useQuery({ ...draftSimilarQuery(draft), enabled: enough });
  const people = useQuery({ ...draftPeopleQuery({ ...draft, numbers }), enabled: enough && numbers.length > 0 });
  if (!enough) return null;
  const named = people.data?.candidates ?? [];
  const rest = (near.data?.candidates ?? []).filter((each) => !named.some((other) => other.id === each.id));
  const shown = [...named, ...rest];
  const kept = choices.filter(({ candidate }) => !shown.some(({ id }) => id === candidate.id));
  const candidates = [...shown, ...kept.map(({ candidate }) => candidate)];
  const choose = (candidate: SimilarCandidate, choice: Choice | null): void => {
    const others = choices.filter((each) => each.candidate.id !== candidate.id);
    onChoices(choice ? [...others, choice] : others);
  };
  const may = role !== undefined && duplicateJudges.includes(role);
  return (
    <section className="panel" aria-labelledby="draft-similar">
      <h2 id="draft-similar">{candidates.length > 0 ? `疑似重复（${candidates.length}）` : '查重'}</h2>
      <p role="status" className="visually-hidden">
        {candidates.length > 0 ? `有 ${candidates.length} 件事项疑似重复，请看一看` : ''}
      </p>
      {near.isError ? <p className="muted">暂时查不了重，不影响登记；登记后在事项页还会再查。</p> : null}
      {candidates.length === 0 && near.isSuccess ? <p className="muted">在您的范围内没有发现相近的事项。</p> : null}
      {numbers.length > 0 && people.isSuccess ? (
        <p className="muted">已按填写的号码在本辖区内查过，查询已留记录。</p>
      ) : null}
      {candidates.length > 0 && !may ? (
        <p className="muted">可以照常登记；是不是重复，登记后由窗口或中心主任判断。</p>
      ) : null}
      <ul className="plain similar-list">
        {candidates.map((candidate) => (
          <Candidate key={candidate.id} candidate={candidate}>
            {may ? (
              <Choosing
                candidate={candidate}
                choice={choices.find((each) => each.candidate.id === candidate.id)}
                onChoose={(choice) => choose(candidate, choice)}
              />
            ) : null}
          </Candidate>
        ))}
      </ul>
    </section>
  );
}
