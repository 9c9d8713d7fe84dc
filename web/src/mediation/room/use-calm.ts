import { useEffect, useState } from 'react';

/** 停笔之后再问: the value once it has not changed for a moment. */
export function useCalm<Value>(value: Value, ms = 350): Value {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm;
}
