import { useLocation, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { focusFirstHit } from '../search/first-hit.ts';
import { handOver, isPersonNumber } from '../search/handed-over.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

/** 查找: `/` or Ctrl-K from anywhere, the arrow down into what was found. Shows what the page before it looked for. */
export function SearchBox(): ReactElement {
  const box = useRef<InputRef>(null);
  const asked = useLocation({ select: ({ pathname, search }) => (pathname === '/search' ? (search.q ?? '') : '') });
  const [text, setText] = useState(asked);
  const [shown, setShown] = useState(asked);
  const navigate = useNavigate();
  if (asked !== shown) {
    setShown(asked);
    setText(asked);
  }
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
    if (isPersonNumber(q)) {
      handOver(q);
      setText('');
      void navigate({ to: '/search/people' });
    } else void navigate({ to: '/search', search: q === '' ? {} : { q } });
  };
  return (
    <search className="searchbox">
      <Input
        ref={box}
        id="search-box"
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={find}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && focusFirstHit()) event.preventDefault();
        }}
        type="search"
        aria-label="查找事项"
        aria-keyshortcuts="/ Control+K"
        placeholder="查内容、编码、文号、地名、单位（按 /）"
      />
    </search>
  );
}
