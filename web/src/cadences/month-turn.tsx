import { Button } from 'antd';
import type { ReactElement } from 'react';

/** `2026-10` and so many months on. */
const monthsOn = (month: string, by: number): string => {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const count = year * 12 + at - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

/** 翻月. */
export function MonthTurn({ month, onTurn }: { month: string; onTurn: (month: string) => void }): ReactElement {
  const [year = '', at = ''] = month.split('-');
  return (
    <div className="row wrap month-turn">
      <Button onClick={() => onTurn(monthsOn(month, -1))}>上个月</Button>
      <strong>
        {year} 年 {Number(at)} 月
      </strong>
      <Button onClick={() => onTurn(monthsOn(month, 1))}>下个月</Button>
    </div>
  );
}
