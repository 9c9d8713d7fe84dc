import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';

/** 在清单内查找. */
export function FilterBox({ value, onFind }: { value: string; onFind: (text: string) => void }): ReactElement {
  const [text, setText] = useState(value);
  return (
    <form
      className="filter"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <Input
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '' && value !== '') onFind('');
        }}
        aria-label="在本清单内查找"
        placeholder="在本清单内查找"
        type="search"
      />
      <Button htmlType="submit">查找</Button>
    </form>
  );
}
