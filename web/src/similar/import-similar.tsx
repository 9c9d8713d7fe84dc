import { codesOf, likenessStrengths } from '@jieyou/contracts';
import type { SimilarOfImport } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ImportJob } from '../api/imports.ts';
import { importSimilarQuery } from '../api/similar.ts';
import { announce } from '../app/announce.tsx';
import { queries, refreshAfterAct } from '../app/queries.ts';
import { Failed } from '../kit/states.tsx';
import { Candidate } from './candidate.tsx';
import { decidePair } from './decide-pair.ts';
import type { Decision } from './decide-pair.ts';
import { PairsActions } from './pairs-actions.tsx';

type Pair = SimilarOfImport['pairs'][number];
const keyOf = ({ matter, other }: Pair): string => `${matter.id}:${other.id}`;

/** 进度与总数, in one sentence. */
function Summary({ job, found }: { job: ImportJob; found: SimilarOfImport }): ReactElement {
  const { waiting, looked, rows, open } = found;
  if (job.waiting > 0) return <p className="muted">各行都登记之后查重。</p>;
  if (job.state === 'done' && looked === 0) return <p className="muted">这次导入没有查过重。</p>;
  if (waiting > 0) {
    return (
      <p role="status">
        正在查重：已查 {looked} 行，还有 {waiting} 行；目前 {rows} 行疑似与别的事项重复。
      </p>
    );
  }
  if (rows === 0) return <p role="status">已查 {looked} 行，没有发现疑似重复。</p>;
  return (
    <p role="status">
      已查 {looked} 行，<strong>{rows}</strong> 行疑似与已有事项或文件里别的行重复；还有 <strong>{open}</strong>{' '}
      对没有判断。可以在这里判断，也可以留待分办时在各事项页上判断。
    </p>
  );
}

type RowProps = { pair: Pair; chosen: boolean; onChoose: (chosen: boolean) => void };

function Row({ pair, chosen, onChoose }: RowProps): ReactElement {
  const { row, otherRow, matter, other } = pair;
  return (
    <li className="similar-pair">
      <Checkbox
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        aria-label={`选择第 ${row} 行与「${other.title}」`}
      />
      <div>
        <div>
          <span className="muted">第 {row} 行</span>{' '}
          <a href={`/matters/${matter.id}`} target="_blank" rel="noreferrer">
            {matter.title}
          </a>{' '}
          <span className="muted">疑似与{otherRow === null ? '已有的这一件' : `第 ${otherRow} 行`}重复：</span>
        </div>
        <ul className="plain">
          <Candidate candidate={other} />
        </ul>
      </div>
    </li>
  );
}

/** 导入后的查重: what looks alike is shown, a person decides, one by one or for many at once. */
export function ImportSimilar({ job }: { job: ImportJob }): ReactElement | null {
  const [after, setAfter] = useState<(string | null)[]>([null]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const at = after.at(-1) ?? null;
  const found = useQuery(importSimilarQuery(job.id, at, job.state === 'running'));
  const decide = useMutation({
    mutationFn: async (decision: Decision) => {
      const failures: string[] = [];
      for (const pair of (found.data?.pairs ?? []).filter((each) => chosen.has(keyOf(each)))) {
        failures.push(...(await decidePair(pair, decision)));
      }
      return failures;
    },
    onSettled: async () => {
      setChosen(new Set());
      announce('所选的已办');
      await queries.invalidateQueries({ queryKey: ['imports', job.id, 'similar'] });
      await refreshAfterAct();
    },
  });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { pairs, next } = found.data;
  const choose = (pair: Pair, on: boolean): void => {
    const keys = new Set(chosen);
    if (on) keys.add(keyOf(pair));
    else keys.delete(keyOf(pair));
    setChosen(keys);
  };
  const chooseAll = (strength: string): void =>
    setChosen(new Set(pairs.filter(({ other }) => other.strength === strength).map(keyOf)));
  return (
    <section className="panel" aria-labelledby="import-similar">
      <h2 id="import-similar">疑似重复</h2>
      <Summary job={job} found={found.data} />
      {pairs.length > 0 ? (
        <>
          <div className="row wrap block">
            {codesOf(likenessStrengths).map((strength) => (
              <Button key={strength} size="small" onClick={() => chooseAll(strength)}>
                选中本页「{likenessStrengths[strength]}」
              </Button>
            ))}
            <Button size="small" onClick={() => setChosen(new Set())}>
              都不选
            </Button>
          </div>
          <PairsActions count={chosen.size} busy={decide.isPending} onDecide={(decision) => decide.mutate(decision)} />
          {decide.isError ? <Failed error={decide.error} /> : null}
          {decide.data && decide.data.length > 0 ? (
            <Alert
              type="warning"
              showIcon
              className="block"
              title="有的没有办成"
              description={decide.data.join('；')}
            />
          ) : null}
          <ul className="plain">
            {pairs.map((pair) => (
              <Row key={keyOf(pair)} pair={pair} chosen={chosen.has(keyOf(pair))} onChoose={(on) => choose(pair, on)} />
            ))}
          </ul>
        </>
      ) : null}
      {after.length > 1 || next !== null ? (
        <div className="row">
          <Button disabled={after.length === 1} onClick={() => setAfter(after.slice(0, -1))}>
            上一页
          </Button>
          <Button disabled={next === null} onClick={() => setAfter([...after, next])}>
            下一页
          </Button>
        </div>
      ) : null}
    </section>
  );
}
