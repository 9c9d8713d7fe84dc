import type { RisksView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { dispatchChoices, placesQuery } from '../api/places.ts';
import { enterRisk } from '../api/risks.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';

type EnterFormProps = {
  tiers: RisksView['tiers'];
  from?: { code: string; title: string } | undefined;
  close: () => void;
};

/** 列入风险清单. */
export function EnterForm({ tiers, from, close }: EnterFormProps): ReactElement {
  const places = useQuery(placesQuery());
  const navigate = useNavigate();
  return (
    <AskForm
      title="列入风险清单"
      fields={[
        {
          ...{ name: 'title', label: '什么矛盾或问题', kind: 'line', start: from?.title },
          help: '写事，不写人的姓名、号码、病史、前科',
        },
        { name: 'tier', label: '类别', kind: 'choice', options: tiers.map(({ id, label }) => ({ value: id, label })) },
        { name: 'owner', label: '负责的单位', kind: 'choice', options: dispatchChoices(places.data) },
        { name: 'reason', label: '列入的理由', kind: 'area' },
        { name: 'reviewOn', label: '哪一天复核', kind: 'day' },
        { name: 'code', label: '事项编码（是一件事项的）', kind: 'line', start: from?.code },
      ]}
      act="列入"
      done="已列入风险清单"
      send={async (asked) => {
        const { id } = await enterRisk(asked);
        await navigate({ to: '/risks/$id', params: { id } });
      }}
      onDone={() => queries.invalidateQueries({ queryKey: ['risks'] })}
      onCancel={close}
    />
  );
}
