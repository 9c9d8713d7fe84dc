import { Form } from 'antd';
import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/http.ts';
import { newCommandId } from '../command-id.ts';
import { dropDraft, keepDraft, readDraft } from '../draft.ts';
import { markFields } from './field-problems.ts';

type Values = Record<string, unknown>;
export type DraftForm = {
  form: FormInstance<Values>;
  /** True when a draft was found and put back. */
  restored: boolean;
  commandId: () => string;
  /** Call on every change of a value. */
  keep: () => void;
  /** The words of a failure go beside their fields; a command id that was used up is replaced. */
  failed: (error: unknown) => void;
  /** After success, or when the clerk throws the draft away. */
  restart: (values: Values) => void;
};

/**
 * 带草稿的表单. One command id per intended act: kept with the draft until the act succeeds, so that a second press,
 * a retry after a lost answer, or a new sign-in register it once.
 */
export function useDraftForm(staff: string, about: string, empty: Values): DraftForm {
  const [form] = Form.useForm<Values>();
  const [found] = useState(() => readDraft<Values>(staff, about));
  const [restored, setRestored] = useState(found !== null);
  const id = useRef(found?.commandId ?? newCommandId());
  useEffect(() => {
    form.setFieldsValue(found?.values ?? empty);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the first values only: later changes belong to the clerk
  }, []);
  const keep = (): void =>
    keepDraft<Values>(staff, about, { values: form.getFieldsValue(true), commandId: id.current });
  return {
    form,
    restored,
    commandId: () => id.current,
    keep,
    failed: (error) => {
      markFields(form, error);
      if (!(error instanceof Problem) || error.code !== 'command_reused') return;
      id.current = newCommandId();
      keep();
    },
    restart: (values) => {
      dropDraft(staff, about);
      id.current = newCommandId();
      setRestored(false);
      form.resetFields();
      form.setFieldsValue(values);
    },
  };
}
