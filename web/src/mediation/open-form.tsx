import type { MatterPage } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { mediationActsQuery, openMediation } from '../api/mediation.ts';
import { refreshAfterAct } from '../app/queries.ts';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import { SceneContext } from '../kit/schema-form/context.ts';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { payloadOf } from '../kit/schema-form/payload.ts';
import { SchemaFields } from '../kit/schema-form/schema-fields.tsx';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { useSession } from '../session/use-session.ts';

const sides = { applicant: '申请方', respondent: '被申请方', third: '第三方' } as const;

/** 开始调解: which committee, which parties. */
export function OpenForm({ matter, onDone }: { matter: MatterPage; onDone: () => void }): ReactElement {
  const forms = useQuery(mediationActsQuery());
  const go = useNavigate();
  const principals = matter.parties.filter(({ agentFor }) => agentFor === null);
  const start = { source: 'apply', parties: principals.map(({ id }) => id) };
  const draft = useDraftForm(useSession()?.staffId ?? '', `mediation-open:${matter.id}`, start);
  const scene = useMemo(
    () => ({
      options: {
        ...forms.data?.options,
        mediationParty: matter.parties
          .filter(({ agentFor }) => agentFor === null)
          .map(({ id, name, side }) => ({ value: id, label: `${name}（${sides[side]}）` })),
      },
      orders: [],
      parties: [],
    }),
    [forms.data, matter],
  );
  const send = useMutation({
    mutationFn: (payload: unknown) => openMediation(matter.id, { commandId: draft.commandId(), payload }),
    onSuccess: async ({ created: [id] }) => {
      draft.restart(start);
      onDone();
      await refreshAfterAct();
      if (id) await go({ to: '/mediations/$id', params: { id } });
    },
    onError: draft.failed,
  });
  if (forms.isPending) return <Loading what="表单" />;
  if (forms.isError) return <Failed error={forms.error} retry={() => void forms.refetch()} />;
  const { open } = forms.data;
  const submit = (): void => {
    clearMarks(draft.form);
    send.mutate(payloadOf(open, draft.form.getFieldsValue(true)));
  };
  return (
    <SceneContext.Provider value={scene}>
      <p className="help">依当事人申请，或调委会主动调解；开始后逐一征询各方意愿，一方明确拒绝的，不得调解。</p>
      <p className="muted">依据：人民调解法第十七条</p>
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form form={draft.form} layout="vertical" name="mediation-open" onValuesChange={draft.keep}>
        <SchemaFields schema={open} />
        {send.isError ? <ActProblem error={send.error} schema={open} onRead={() => send.reset()} /> : null}
        <div className="row">
          <Button type="primary" loading={send.isPending} onClick={submit}>
            开始调解
          </Button>
          <Button onClick={onDone}>取消</Button>
        </div>
      </Form>
    </SceneContext.Provider>
  );
}
