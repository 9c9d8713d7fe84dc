import { genders, matterKinds, rosterKinds } from '@jieyou/contracts';
import type { RosterLine } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { rosterQuery } from '../api/rosters.ts';
import type { RosterAsk } from '../api/rosters.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { Asking } from './asking.tsx';
import { choicesOf } from './refresh.ts';

const appointing = [
  { name: 'kind', label: '名册', kind: 'choice', options: choicesOf(rosterKinds), start: 'mediator' },
  { name: 'staff', label: '本系统的账号（有的请选）', kind: 'staff' },
  { name: 'name', label: '姓名（没有账号的填写）', kind: 'line' },
  { name: 'gender', label: '性别', kind: 'choice', options: choicesOf(genders) },
  { name: 'minority', label: '人数较少的民族', kind: 'tick' },
  { name: 'born', label: '出生日期', kind: 'day', help: '人民调解员须是成年公民；只用来核对，不在名册上显示' },
  { name: 'education', label: '文化程度', kind: 'line' },
  { name: 'home', label: '所在的调委会或单位', kind: 'unit' },
  { name: 'unitWords', label: '外单位的名称', kind: 'line' },
  { name: 'kinds', label: '擅长的纠纷', kind: 'choices', options: choicesOf(matterKinds) },
  { name: 'languages', label: '会说的语言、方言', kind: 'line', help: '用顿号分开，如 普通话、苗语' },
  { name: 'fullTime', label: '专职', kind: 'tick' },
  { name: 'document', label: '聘任文件或推选决议', kind: 'line' },
  { name: 'on', label: '任期开始', kind: 'day' },
  { name: 'until', label: '任期届满', kind: 'day' },
] as const;

function Filters({ languages }: { languages: readonly string[] }): ReactElement {
  const asked = useSearch({ from: '/desk/rosters' });
  const navigate = useNavigate();
  const set = (more: RosterAsk): void => void navigate({ to: '/rosters', search: { ...asked, ...more } });
  const pick = (name: keyof RosterAsk, label: string, options: { value: string; label: string }[]): ReactElement => (
    <Select
      aria-label={label}
      className="roster-filter"
      placeholder={label}
      allowClear
      value={asked[name] ?? null}
      options={options}
      onChange={(value: string | undefined) => set({ [name]: value ?? undefined })}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
  return (
    <div className="row wrap" role="search" aria-label="筛选名册">
      {pick('kind', '哪本名册', choicesOf(rosterKinds))}
      {pick('field', '擅长的纠纷', choicesOf(matterKinds))}
      {pick(
        'language',
        '语言、方言',
        languages.map((each) => ({ value: each, label: each })),
      )}
      <Checkbox
        checked={asked.near === '1'}
        onChange={(event) => set({ near: event.target.checked ? '1' : undefined })}
      >
        只看本乡镇的
      </Checkbox>
      <Input.Search
        aria-label="按姓名查名册"
        placeholder="姓名"
        className="roster-filter"
        defaultValue={asked.q}
        allowClear
        onSearch={(q) => set({ q: q || undefined })}
      />
    </div>
  );
}

function Line({ person }: { person: RosterLine }): ReactElement {
  const { id, name, kindLabel, unit, fields, languages, fullTime, near, load, until, standing, standingLabel } = person;
  return (
    <tr>
      <td className="short">
        <Link to="/rosters/$id" params={{ id }}>
          {name}
        </Link>
      </td>
      <td className="short">
        {kindLabel}
        {fullTime ? '（专职）' : ''}
      </td>
      <td>{unit}</td>
      <td>{fields.join('、') || '—'}</td>
      <td>{languages.join('、') || '—'}</td>
      <td className="short">{near ? '本乡镇' : '其他地方'}</td>
      <td className="short">{load ?? '—'}</td>
      <td className="short">
        <span className={standing === 'in_term' ? '' : 'muted'}>{standingLabel}</span>
        {until ? ` 至 ${until}` : ''}
      </td>
    </tr>
  );
}

/** 人员名册: by field, load, language and distance. */
export function PeopleTab(): ReactElement {
  const { tab: _tab, ...asked } = useSearch({ from: '/desk/rosters' });
  const found = useQuery(rosterQuery(asked));
  if (found.isPending) return <Loading what="名册" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { people, languages, empty, more, can } = found.data;
  return (
    <>
      <Asking label="登入名册" path="people" fields={appointing} done="已登入名册" can={can} />
      <Filters languages={languages} />
      {empty ? <Empty>{empty}</Empty> : null}
      {people.length > 0 ? (
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">名册</caption>
            <thead>
              <tr>
                {['姓名', '名册', '单位', '擅长', '语言、方言', '远近', '在办件数', '任期'].map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <Line key={person.id} person={person} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {more ? <p className="muted">只列出前 200 人，请用上面的条件缩小范围。</p> : null}
    </>
  );
}
