import type { PapersView, PaperView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { get } from '../../api/http.ts';
import { sayMoment } from '../../kit/moment.ts';
import { Failed } from '../../kit/states.tsx';

function Paper({ paper: { label, number, to, at, href } }: { paper: PaperView }): ReactElement {
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer">
        {label}
        {number ? ` ${number}` : ''}
      </a>
      <span className="muted">
        {to ? ` 送 ${to}` : ''} {sayMoment(at)}
      </span>
    </li>
  );
}

/** 文书: every paper that this matter has given rise to, each to be opened and printed. */
export function OrdersPapers({ id, version }: { id: string; version: number }): ReactElement {
  const papers = useQuery({
    queryKey: ['matter', id, 'papers', version],
    queryFn: () => get<PapersView>(`/api/matters/${encodeURIComponent(id)}/papers`),
  });
  if (papers.isError) return <Failed error={papers.error} retry={() => void papers.refetch()} />;
  const found = papers.data?.papers ?? [];
  if (found.length === 0) return <></>;
  return (
    <>
      <h3>可打印的文书（{found.length}）</h3>
      <ul className="plain">
        {found.map((paper) => (
          <Paper key={paper.href} paper={paper} />
        ))}
      </ul>
      <p className="muted">文书上有个人信息的，每次打开都留查看记录。</p>
    </>
  );
}
