import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { mediationFileAddress } from '../api/mediation.ts';

const states = { asking: '正在征询各方', admitted: '各方同意，可以参加', refused: '有一方不同意，不参加' } as const;

function sayAgent({ powers, kind }: MediationPage['agents'][number]): string {
  return powers === null ? '还没有登记授权委托书，不能代办' : `${kind ?? ''}；${powers.join('、')}`;
}

/** 参加调解的人: agents and what they may do, the elected of many, guests and who has agreed to them. */
export function PeoplePanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const { id, agents, elected, guests } = mediation;
  if (agents.length + elected.length + guests.length === 0) return null;
  const paper = (file: string | null, words: string): ReactElement | null =>
    file ? (
      <a href={mediationFileAddress(id, file)} target="_blank" rel="noreferrer">
        {words}
      </a>
    ) : null;
  return (
    <section className="panel" aria-labelledby="mediation-people">
      <h2 id="mediation-people">代理人、代表人和被邀请的人</h2>
      <ul className="plain">
        {agents.map((agent) => (
          <li key={agent.id}>
            <strong>{agent.name}</strong> 代理 {agent.forName}：{sayAgent(agent)} {paper(agent.file, '查看授权委托书')}
          </li>
        ))}
        {elected.map(({ members, representatives, powers, file }) => (
          <li key={file}>
            <strong>{representatives.join('、')}</strong> 代表 {members.length} 人（{members.join('、')}）：
            {powers.join('；')} {paper(file, '查看推选名单')}
          </li>
        ))}
        {guests.map(({ id: guest, kind, name, unit, state, answers, waiting }) => (
          <li key={guest}>
            <strong>{name || '被邀请的人'}</strong>（{[kind, unit].filter(Boolean).join('，')}）
            <span className={state === 'admitted' ? 'good' : 'muted'}>{states[state]}</span>
            {answers.map(({ name: party, answer }) => ` · ${party}${answer === 'agreed' ? '同意' : '不同意'}`)}
            {state === 'asking' ? ` · 还没有答复：${waiting.join('、')}` : ''}
          </li>
        ))}
      </ul>
    </section>
  );
}
