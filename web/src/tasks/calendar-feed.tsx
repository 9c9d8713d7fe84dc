import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { feedQuery, makeFeed, stopFeed } from '../api/tasks.ts';
import { queries } from '../app/queries.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';

/** 日历订阅: the address is shown once, when it is made. */
export function CalendarFeed(): ReactElement {
  const feed = useQuery(feedQuery());
  const [address, setAddress] = useState<string | null>(null);
  const settled = (made: string | null): void => {
    setAddress(made);
    void queries.invalidateQueries({ queryKey: ['tasks', 'feed'] });
  };
  const make = useMutation({ mutationFn: makeFeed, onSuccess: (view) => settled(view.address) });
  const stop = useMutation({ mutationFn: stopFeed, onSuccess: () => settled(null) });
  const madeAt = feed.data?.madeAt ?? null;
  return (
    <section className="panel" aria-labelledby="feed">
      <h2 id="feed">日历订阅</h2>
      <p className="muted">
        在手机或电脑的日历里订阅，看得到哪一天要做什么。里面只有做什么、哪一天和事项编码，没有标题和姓名；知道地址的人都读得到，请勿转给别人。
      </p>
      <p>{madeAt ? `现用的地址是 ${sayMoment(madeAt)} 取的。` : '还没有订阅地址。'}</p>
      {address ? (
        <p>
          请现在复制，离开本页后不再显示：
          <br />
          <code className="code feed-address">{`${window.location.origin}${address}`}</code>
        </p>
      ) : null}
      <div className="row">
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {madeAt ? '另取一个地址（旧的停用）' : '取订阅地址'}
        </Button>
        {madeAt ? (
          <Button loading={stop.isPending} onClick={() => stop.mutate()}>
            停用
          </Button>
        ) : null}
      </div>
      {make.isError ? <Failed error={make.error} /> : null}
      {stop.isError ? <Failed error={stop.error} /> : null}
    </section>
  );
}
