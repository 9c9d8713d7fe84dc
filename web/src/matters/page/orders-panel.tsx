import type { MatterPage, OrderView } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { sayMoment } from '../../kit/moment.ts';
import { OrdersPapers } from './orders-papers.tsx';

const statuses: Readonly<Record<OrderView['status'], string>> = {
  sent: '待接单',
  received: '已接单',
  returned: '已退单',
  handed_back: '已交回',
  done: '已办结',
  revoked: '已撤销',
};
const roles: Readonly<Record<OrderView['role'], string>> = { lead: '主办', co: '协办' };

function Order({ order }: { order: OrderView }): ReactElement {
  return (
    <tr>
      <td data-label="文号" className="cell-title">
        <span className="code">{order.number}</span>
        <div className="muted">{order.paper}</div>
      </td>
      <td data-label="单位">
        {roles[order.role]} {order.to.name}
        {order.mine ? <span className="mark">本单位</span> : null}
        {order.duty ? (
          <div className="muted">
            据
            <Link to="/duties/$id" params={{ id: order.duty.id }}>
              职责清单第 {order.duty.no} 条
            </Link>
            ：{order.duty.what}；{order.duty.basis}
          </div>
        ) : null}
      </td>
      <td data-label="状态" className="short">
        {statuses[order.status]}
      </td>
      <td data-label="时间">{sayMoment(order.endedAt ?? order.receivedAt ?? order.sentAt)}</td>
    </tr>
  );
}

/** 工单. */
export function OrdersPanel({ matter }: { matter: MatterPage }): ReactElement {
  return (
    <section className="panel" aria-labelledby="orders">
      <h2 id="orders">工单（{matter.orders.length}）</h2>
      {matter.orders.length === 0 ? (
        <p className="muted">还没有交办。</p>
      ) : (
        <table className="table cards">
          <thead>
            <tr>
              <th scope="col">文号</th>
              <th scope="col">单位</th>
              <th scope="col">状态</th>
              <th scope="col">最近时间</th>
            </tr>
          </thead>
          <tbody>
            {matter.orders.map((order) => (
              <Order key={order.id} order={order} />
            ))}
          </tbody>
        </table>
      )}
      <OrdersPapers id={matter.id} version={matter.version} />
    </section>
  );
}
