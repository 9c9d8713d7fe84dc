import { areaUnits, matterKinds } from '@jieyou/contracts';
import type { CorrectionView } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { draftDuty, redraftDuty } from '../api/duties.ts';
import { placesQuery, unitChoices } from '../api/places.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { RestoredDraft } from '../kit/restored-draft.tsx';
import { clearMarks } from '../kit/schema-form/field-problems.ts';
import { onCtrlEnter } from '../kit/schema-form/on-ctrl-enter.ts';
import { useDraftForm } from '../kit/schema-form/use-draft-form.ts';
import { Failed } from '../kit/states.tsx';
import { useSession } from '../session/use-session.ts';
import { BasisFields } from './basis-fields.tsx';
import { entryFrom } from './duty-values.ts';
import type { DutyValues } from './duty-values.ts';
import { entryProblem } from './entry-problem.ts';

type Change = { id: string; seen: number; open: readonly CorrectionView[] };
type DutyFormProps = { start: Partial<DutyValues>; about: string; change?: Change };

const kinds = Object.entries(matterKinds).map(([value, label]) => ({ value, label }));
const rules = Object.entries(areaUnits).map(([value, label]) => ({ value, label }));

/** 起草的表单. What was typed stays until it is sent; the server's words go beside their fields. */
export function DutyForm({ start, about, change }: DutyFormProps): ReactElement {
  const draft = useDraftForm(useSession()?.staffId ?? '', about, start);
  const places = useQuery(placesQuery());
  const navigate = useNavigate();
  const { message } = App.useApp();
  const units = [
    ...(places.data ? unitChoices(places.data, 'dispatch') : []).map(({ path, name }) => ({
      value: path,
      label: name,
    })),
    ...rules,
  ];
  const send = useMutation({
    mutationFn: async () => {
      const values = draft.form.getFieldsValue(true) as DutyValues;
      const body = { commandId: draft.commandId(), entry: entryFrom(values), reason: values.reason ?? '' };
      await (change
        ? redraftDuty({ ...body, id: change.id, seen: change.seen, answers: values.answers ?? [] })
        : draftDuty(body));
    },
    onSuccess: async () => {
      const words = '已存为草案，等另一人审定';
      draft.restart(start);
      void message.success(words);
      announce(words);
      await queries.invalidateQueries({ queryKey: ['duties'] });
      await navigate({ to: '/duties/drafts' });
    },
    onError: (error) => draft.failed(entryProblem(error)),
  });
  const submit = (): void => {
    if (send.isPending) return;
    clearMarks(draft.form);
    send.mutate();
  };
  const search = { optionFilterProp: 'label' };
  return (
    <Form
      form={draft.form}
      layout="vertical"
      name="duty"
      onValuesChange={draft.keep}
      onKeyDownCapture={onCtrlEnter(submit)}
    >
      <RestoredDraft shown={draft.restored} onDiscard={() => draft.restart(start)} />
      <Form.Item name="what" label="职责内容" required>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="owner" label="主责单位" required>
        <Select options={units} showSearch={search} placeholder="输入名称查找；由事发地办的，选“事发地…”" />
      </Form.Item>
      <Form.Item name="co" label="协办单位">
        <Select mode="multiple" options={units} showSearch={search} placeholder="可选多个" />
      </Form.Item>
      <Form.Item name="keywords" label="关键词" extra="群众常说的词，输入后回车；来文里写着的，会拿来作建议的理由">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', '，', ',', ' ']}
          placeholder="如 欠薪、工钱、包工头"
        />
      </Form.Item>
      <Form.Item name="kinds" label="纠纷类型">
        <Select mode="multiple" options={kinds} showSearch={search} placeholder="可选多个，可不选" />
      </Form.Item>
      <BasisFields />
      <div className="row wrap">
        <Form.Item name="effectiveFrom" label="施行日期" required>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="effectiveTo" label="停止日期（最后一日，可不填）">
          <Input type="date" />
        </Form.Item>
      </div>
      {change && change.open.length > 0 ? (
        <Form.Item name="answers" label="这次更改答复哪些报告">
          <Checkbox.Group
            className="answers"
            options={change.open.map(({ id, words, reportedUnit }) => ({
              value: id,
              label: `${reportedUnit.name}：${words ?? '（文字已移除）'}`,
            }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="reason" label="理由" required extra="写进历史，报告人也看得到">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {send.isError ? <Failed error={send.error} /> : null}
      <div className="row">
        <Button type="primary" onClick={submit} loading={send.isPending}>
          存为草案
        </Button>
        <span className="muted keys">Ctrl＋Enter 提交；内容自动存为草稿</span>
      </div>
    </Form>
  );
}
