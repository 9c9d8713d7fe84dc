import type { ActAnswer } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Typography } from 'antd';
import type { ReactElement } from 'react';
import { sameVisit } from './empty-register.ts';
import type { RegisterValues } from './empty-register.ts';
import { PrintReceipt } from './print-receipt.tsx';

type RegisteredProps = {
  answer: ActAnswer;
  values: RegisterValues;
  /** 没能关联上的, with the reason. */
  unlinked: readonly string[];
  onSameVisit: (values: RegisterValues) => void;
  onNew: () => void;
};

/** 登记成功: the code for the person, the receipt, and the next matter of the same visit. */
export function Registered({ answer, values, unlinked, onSameVisit, onNew }: RegisteredProps): ReactElement {
  return (
    <div className="page narrow registered" role="status">
      <h1>已登记</h1>
      <p>
        请打印回执交给来访人：扫上面的二维码就能看进度、补充、确认和评价。也请把编码告诉来访人，凭编码加电话后四位可以查进度：
      </p>
      <p className="big-code">
        <Typography.Text copyable={{ text: answer.code }}>{answer.code}</Typography.Text>
      </p>
      {unlinked.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className="block"
          title="有的关联没有办成，请打开这件事项，在「疑似重复」里再办"
          description={unlinked.join('；')}
        />
      ) : null}
      <div className="row wrap">
        <PrintReceipt matterId={answer.matterId} />
        <Button onClick={() => onSameVisit(sameVisit(values))}>同一来访再登一件</Button>
        <Button onClick={onNew}>登记另一件</Button>
        <Link to="/matters/$id" params={{ id: answer.matterId }}>
          打开这件事项
        </Link>
      </div>
    </div>
  );
}
