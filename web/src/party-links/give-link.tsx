import type { IssuedPartyLink, PartyLinksView } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Form, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { issuePartyLink } from '../api/party-links.ts';
import { refreshAfterAct } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { Failed } from '../kit/states.tsx';
import { IssuedLink } from './issued-link.tsx';

const days = [1, 3, 7, 15, 30].map((value) => ({ value, label: `${value} 天` }));

type GiveLinkProps = { mediation: string; people: PartyLinksView['people']; onClose: () => void };

/** 签发手机链接: to whom, for how long; then the code to be scanned. */
export function GiveLink({ mediation, people, onClose }: GiveLinkProps): ReactElement {
  const [party, setParty] = useState(people[0]?.id ?? '');
  const [long, setLong] = useState(7);
  const [given, setGiven] = useState<IssuedPartyLink | null>(null);
  const command = useRef(newCommandId());
  const send = useMutation({
    mutationFn: () => issuePartyLink(mediation, { commandId: command.current, payload: { party, days: long } }),
    onSuccess: async (link) => {
      command.current = newCommandId();
      setGiven(link);
      await refreshAfterAct();
    },
  });
  const change = (set: () => void): void => {
    command.current = newCommandId();
    set();
  };
  const name = people.find(({ id }) => id === party)?.name ?? '';
  return (
    <Drawer title="签发手机链接" open onClose={onClose} size={520} destroyOnHidden>
      {given ? (
        <IssuedLink name={name} link={given} onDone={onClose} />
      ) : (
        <Form layout="vertical" onFinish={() => send.mutate()}>
          <p>
            本人用自己的手机看告知、表示愿意不愿意、提想法、看协议、签名、随时结束调解。看不到对方的联系方式和单独说的话。
          </p>
          <Form.Item label="发给谁" htmlFor="link-party">
            <Select
              id="link-party"
              value={party}
              onChange={(value: string) => change(() => setParty(value))}
              options={people.map(({ id, name: who, as }) => ({ value: id, label: `${who}（${as}）` }))}
            />
          </Form.Item>
          <Form.Item label="有效多久" htmlFor="link-days">
            <Select
              id="link-days"
              value={long}
              onChange={(value: number) => change(() => setLong(value))}
              options={days}
            />
          </Form.Item>
          {send.isError ? <Failed error={send.error} /> : null}
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            签发
          </Button>
        </Form>
      )}
    </Drawer>
  );
}
