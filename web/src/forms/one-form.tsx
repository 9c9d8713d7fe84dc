import type { MediationFormView } from '@jieyou/contracts';
import { Alert } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { blankOf, exampleOf } from '../api/mediation-forms.ts';

/** 空白下载, one row for each kind of blank. */
function Blanks({ form: { id, name, blanks } }: { form: MediationFormView }): ReactElement {
  const kinds = blanks.length > 0 ? blanks : [{ variant: undefined, label: '' }];
  return (
    <ul className="plain blanks">
      {kinds.map(({ variant, label }) => {
        const said = label === '' ? name : `${name}（${label}）`;
        return (
          <li key={variant ?? 'only'}>
            {label === '' ? null : <span>{label}</span>}
            <a className="download" href={blankOf(id, 'pdf', variant)} download aria-label={`下载空白 PDF：${said}`}>
              空白 PDF
            </a>
            <a className="download" href={blankOf(id, 'docx', variant)} download aria-label={`下载空白 Word：${said}`}>
              空白 Word
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** 样张: the picture of the page, with invented content; says so when it cannot be shown. */
function Example({ form: { id, name, office } }: { form: MediationFormView }): ReactElement {
  const [state, setState] = useState<'waiting' | 'shown' | 'failed'>('waiting');
  if (state === 'failed' || office?.ok === false)
    return <p className="state">样张现在显示不出来。{office?.ok === false ? '' : '请稍候刷新再试。'}</p>;
  return (
    <figure className="example" aria-busy={state === 'waiting'}>
      <img
        src={exampleOf(id)}
        alt={`${name}样张，内容虚构`}
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
      <figcaption className="muted">{state === 'waiting' ? '正在排印样张…' : '样张，人名、事情均为虚构'}</figcaption>
    </figure>
  );
}

/** 一种文书. */
export function OneForm({ form }: { form: MediationFormView }): ReactElement {
  const { id, name, basis, when, office, fields } = form;
  return (
    <section className="panel one-form" aria-labelledby="form-name">
      <h2 id="form-name">
        {name} <span className="muted code">{id}</span>
      </h2>
      <dl className="form-said">
        <dt>什么时候用</dt>
        <dd>{when}</dd>
        <dt>依据</dt>
        <dd>{basis}</dd>
      </dl>
      {office ? (
        <Alert
          className="block"
          type={office.ok ? 'info' : 'error'}
          showIcon
          title={office.ok ? `用的是本单位样式 ${office.file}` : office.words}
        />
      ) : null}
      <Blanks form={form} />
      <Example form={form} />
      <details>
        <summary>数据字段（改本单位样式时按此取用）</summary>
        <div className="scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">字段</th>
                <th scope="col">必填</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ path, title, required }) => (
                <tr key={path}>
                  <td>{title}</td>
                  <td className="code">{path}</td>
                  <td>{required ? '是' : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
