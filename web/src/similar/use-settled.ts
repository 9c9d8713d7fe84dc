import { useEffect, useState } from 'react';

/** 停下来之后的样子: what was typed, once nothing was typed for a while. */
export function useSettled<Value>(value: Value, forMs: number): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), forMs);
    return () => clearTimeout(timer);
  }, [text, forMs]);
  return settled;
}
