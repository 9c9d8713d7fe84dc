import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

/** A code read from a receipt opens its matter at once. */
const wholeCode = /^zz[\d\s-]{27,}$/i;

/** 查找: `/` or Ctrl-K from anywhere. */
export function SearchBox(): ReactElement {
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const navigate = useNavigate();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const slash = event.key === '/' && !typing(event.target);
      const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !ctrlK) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const find = (): void => {
    const q = text.trim();
    if (q === '') return;
    if (wholeCode.test(q)) void navigate({ to: '/matters/$id', params: { id: q } });
    else void navigate({ to: '/lists/$list', params: { list: 'all' }, search: { q } });
  };
  return (
    <search className="searchbox">
      <Input
        ref={box}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={find}
        type="search"
        aria-label="查找事项"
        aria-keyshortcuts="/ Control+K"
        placeholder="查编码、内容（按 /）"
      />
    </search>
  );
}
