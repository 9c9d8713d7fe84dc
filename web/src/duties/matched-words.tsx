import type { OwnerProposal } from '@jieyou/contracts';
import type { ReactElement } from 'react';

const places: Readonly<Record<OwnerProposal['matched'][number]['where'], string>> = {
  title: '标题写有',
  narrative: '内容写有',
  typed: '查找的词',
};

/** 为什么建议它: the words that counted, where they stand, and whether the kind of trouble is the same. */
export function MatchedWords({ matched, kind }: Pick<OwnerProposal, 'matched' | 'kind'>): ReactElement {
  const by = (['typed', 'title', 'narrative'] as const)
    .map((where) => ({ where, words: matched.filter((each) => each.where === where) }))
    .filter(({ words }) => words.length > 0);
  return (
    <span className="matched">
      {by.map(({ where, words }) => (
        <span key={where}>
          {places[where]}
          {words.map((each) => (
            <mark key={each.words}>{each.words}</mark>
          ))}
        </span>
      ))}
      {kind === null ? null : <span>纠纷类型相符（{kind}）</span>}
    </span>
  );
}
