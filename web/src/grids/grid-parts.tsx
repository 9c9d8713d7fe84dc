import { gridPosts, markKinds } from '@jieyou/contracts';
import type { GridHolderView, GridMarkView, GridPage } from '@jieyou/contracts';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { changeGrid } from '../api/grids.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { Empty } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';

type PartProps = { readonly page: GridPage; readonly onDone: () => Promise<void> };

/** 谁在这个网格: who answers first; who served before stays readable. */
export function Holders({ page, onDone }: PartProps): ReactElement {
  const [leaving, setLeaving] = useState<GridHolderView | null>(null);
  const responsible = page.holders.some((each) => each.responsible && each.until === null);
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">谁负责</h2>
      {responsible ? null : <p className="vacancy">负责人空缺：请主任定岗位。</p>}
      {page.holders.length === 0 ? <Empty>还没有定过岗位。</Empty> : null}
      <ul className="plain">
        {page.holders.map((holder) => (
          <li key={holder.id} className={holder.until === null ? '' : 'muted no-print'}>
            {gridPosts[holder.post]} <strong>{holder.name}</strong>
            {holder.responsible ? '（负责人）' : ''} {holder.from} 起{holder.until ? `，${holder.until} 离岗` : ''}
            {holder.note ? `；${holder.note}` : ''}{' '}
            {holder.until === null ? (
              <span className="no-print">
                <WhyButton name="leave" why={page.mayKeep.words} onPress={() => setLeaving(holder)}>
                  离岗
                </WhyButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {leaving ? (
        <AskForm
          key={leaving.id}
          title={`${leaving.name}离岗`}
          fields={[{ name: 'note', label: leaving.responsible ? '交接情况（必写）' : '交接情况', kind: 'area' }]}
          act="离岗"
          done={`${leaving.name}已离岗`}
          send={(asked) => changeGrid(page.grid.id, `holders/${leaving.id}/leave`, asked)}
          onDone={async () => {
            setLeaving(null);
            await onDone();
          }}
          onCancel={() => setLeaving(null)}
        />
      ) : null}
    </section>
  );
}

/** 网格里的地点, by kind. */
export function Marks({ page, onDone }: PartProps): ReactElement {
  const [ending, setEnding] = useState<GridMarkView | null>(null);
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">地点</h2>
      {page.marks.length === 0 ? (
        <Empty>还没有标地点。标上出入口、取水点、学校、卫生室，打印的图册页就有了。</Empty>
      ) : null}
      <ul className="plain">
        {page.marks.map((mark) => (
          <li key={mark.id}>
            {markKinds[mark.kind]} <strong>{mark.name}</strong>
            {mark.aliases.length > 0 ? `（${mark.aliases.join('、')}）` : ''}{' '}
            <span className="no-print">
              <WhyButton name="end-mark" why={page.mayKeep.words} onPress={() => setEnding(mark)}>
                撤去
              </WhyButton>
            </span>
          </li>
        ))}
      </ul>
      {ending ? (
        <AskForm
          key={ending.id}
          title={`撤去「${ending.name}」`}
          fields={[]}
          act="撤去"
          done={`${ending.name}已撤去`}
          send={(asked) => changeGrid(page.grid.id, `marks/${ending.id}/end`, asked)}
          onDone={async () => {
            setEnding(null);
            await onDone();
          }}
          onCancel={() => setEnding(null)}
        />
      ) : null}
    </section>
  );
}
