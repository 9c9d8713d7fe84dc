import type { KeyboardEvent } from 'react';

/** Ctrl＋Enter 提交, from any field: heard before the field itself, which would open its list on Enter. */
export const onCtrlEnter =
  (submit: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
