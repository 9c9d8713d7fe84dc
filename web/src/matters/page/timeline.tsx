import type { EntryView } from '@jieyou/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { sayMoment } from '../../kit/moment.ts';

function Entry({ entry }: { entry: EntryView }): ReactElement {
  return (
    <li className="entry">
      <div className="entry-head">
        <strong>{entry.label}</strong>
        <span>
          {entry.actor} · {entry.unit}
        </span>
        <time dateTime={entry.at} className="muted">
          {sayMoment(entry.at)}
        </time>
        <span className="muted entry-hash" title={`留痕哈希 ${entry.hash}`}>
          第 {entry.seq} 条
        </span>
      </div>
      {entry.says.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.texts.map(({ field, label, body }) => (
        <blockquote key={field}>
          <span className="muted">{label}：</span>
          {body ?? '（已依规移除）'}
        </blockquote>
      ))}
    </li>
  );
}

/** 办理过程: every entry of the ledger, newest or oldest first. */
export function Timeline({ entries }: { entries: readonly EntryView[] }): ReactElement {
  const [newest, setNewest] = useState(true);
  const ordered = entries.toSorted((one, other) => (newest ? other.seq - one.seq : one.seq - other.seq));
  return (
    <section className="panel timeline-panel" aria-labelledby="timeline">
      <div className="panel-head">
        <h2 id="timeline">办理过程（{entries.length}）</h2>
        <Button size="small" onClick={() => setNewest(!newest)}>
          {newest ? '改为从早到晚' : '改为从晚到早'}
        </Button>
      </div>
      <ol className="plain timeline" reversed={newest}>
        {ordered.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
