import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { searchQuery } from '../api/search.ts';
import { announce } from '../app/announce.tsx';
import { sayMoment } from '../kit/moment.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { Pager } from '../matters/pager.tsx';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';
import { focusFirstHit } from './first-hit.ts';
import { HitList } from './hit-list.tsx';

const examples = [
  '文字：两个字起，如「院墙」；几个词用空格隔开，须同时都有',
  '编码：回执上的事项编码，全写，或只写日期、序号、末几位',
  '文号：派单、协办、督办的文号，括号怎么写都行；外部编号也可以',
  '地名与单位：乡镇、村、部门的名称，如「人社局」，列出它负责和承办的',
];

/** 怎样查: shown until something is asked for. */
function HowTo(): ReactElement {
  return (
    <section className="panel" aria-labelledby="how">
      <h2 id="how">可以查什么</h2>
      <ul>
        {examples.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="muted">
        只在您的职责范围内查找；电话、证件号码、姓名不在这里查。按 / 键或 Ctrl＋K 到查找框，↓ 键到结果。
      </p>
    </section>
  );
}

/** 查人的去处. */
const ToPeople = (): ReactElement => (
  <Link to="/search/people" className="to-people">
    按姓名、电话、证件号码查人
  </Link>
);

/** ↓ 到第一件, from the top of the page, where a new page begins. */
function useArrowIntoList(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const atTop = document.activeElement === document.body || document.activeElement?.id === 'main';
      if (event.key === 'ArrowDown' && atTop && focusFirstHit()) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** 检索页: what is looked for and which page stand in the address; the box is the one above. */
export function SearchScreen(): ReactElement {
  const { q, after } = useSearch({ from: '/desk/search' });
  const navigate = useNavigate();
  const session = useSession();
  const page = useQuery({ ...searchQuery({ q, after }), enabled: q !== undefined });
  const data = page.data;
  useTitle(q ? `检索 ${q}` : '检索');
  useEffect(() => {
    if (data?.open) void navigate({ to: '/matters/$id', params: { id: data.open }, replace: true });
    else if (data) announce(data.empty ?? `找到 ${data.total.text} 件`);
  }, [data, navigate]);
  useArrowIntoList();
  const shownAfter = useRef(after);
  useEffect(() => {
    if (shownAfter.current !== after) document.getElementById('main')?.focus({ preventScroll: true });
    shownAfter.current = after;
  }, [after]);
  const go = (cursor?: string): void => void navigate({ to: '/search', search: { q, after: cursor } });
  const why = whyNot(session, '查人');
  return (
    <div className="page search-page">
      <div className="page-head">
        <h1>{q ? `检索「${q}」` : '检索'}</h1>
        {data && data.lines.length > 0 ? (
          <span className="muted">
            共 <strong>{data.total.text}</strong> 件 · 最近登记的在前 · 截至 {sayMoment(data.asOf)}
          </span>
        ) : null}
        {why === null ? <ToPeople /> : null}
      </div>
      {data?.notice ? <Alert type="warning" showIcon title={data.notice} className="block" /> : null}
      {page.isError ? <Failed error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isLoading ? <Loading what="结果" /> : null}
      {data?.empty ? <Empty>{data.person && why !== null ? why : data.empty}</Empty> : null}
      {q === undefined ? <HowTo /> : null}
      {data && data.lines.length > 0 && !data.open ? <HitList hits={data.lines} label="找到的事项" /> : null}
      <Pager first={after === undefined} next={data?.next ?? null} onFirst={() => go()} onNext={go} />
    </div>
  );
}
