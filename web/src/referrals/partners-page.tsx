import { partnerKinds } from '@jieyou/contracts';
import type { PartnerKind, SavePartner } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { placesQuery, unitChoices } from '../api/places.ts';
import { addPartner, partnersQuery, retirePartner } from '../api/referrals.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import '../beside/beside.css';

const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['partners'] });

function AddPartner(): ReactElement {
  const [form] = Form.useForm<SavePartner>();
  const places = useQuery(placesQuery());
  const units = useMemo(
    () => (places.data ? unitChoices(places.data, 'any') : []).map(({ path, name }) => ({ value: path, label: name })),
    [places.data],
  );
  const kinds = (Object.keys(partnerKinds) as PartnerKind[]).map((value) => ({ value, label: partnerKinds[value] }));
  const add = useMutation({
    mutationFn: (partner: SavePartner) => addPartner(partner),
    onSuccess: async () => {
      announce('已登记对接单位');
      form.resetFields();
      await again();
    },
  });
  return (
    <section className="panel" aria-labelledby="add-partner">
      <h2 id="add-partner">登记对接单位</h2>
      <Form form={form} layout="vertical" name="partner" onFinish={(values: SavePartner) => add.mutate(values)}>
        <Form.Item label="单位类型" name="kind" rules={[{ required: true, message: '请选择单位类型' }]}>
          <Select aria-label="单位类型" options={kinds} placeholder="请选择单位类型" />
        </Form.Item>
        <Form.Item label="单位全称" name="name" rules={[{ required: true, min: 2, message: '请填写单位全称' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item label="在本系统的账号单位（没有账号的不填）" name="org">
          <Select
            aria-label="在本系统的账号单位"
            allowClear
            options={units}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="输入名称查找"
          />
        </Form.Item>
        {add.isError ? <Failed error={add.error} /> : null}
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          登记
        </Button>
      </Form>
    </section>
  );
}

/** 对接单位: courts, police, notaries … of this place, with an account here or without. */
export function PartnersScreen(): ReactElement {
  const found = useQuery(partnersQuery());
  const retire = useMutation({ mutationFn: retirePartner, onSuccess: again });
  useTitle('对接单位');
  return (
    <div className="page beside">
      <div className="page-head">
        <h1>对接单位</h1>
        <Link to="/referrals" search={{ list: 'to_answer' }}>
          对接清单
        </Link>
      </div>
      {found.isPending ? <Loading what="对接单位" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {retire.isError ? <Failed error={retire.error} /> : null}
      {found.data ? (
        <div className="beside-columns">
          <div>
            {found.data.partners.length === 0 ? <Empty>还没有登记对接单位；先登记本县的法院、公安等。</Empty> : null}
            <table className="table cards">
              <caption className="visually-hidden">对接单位</caption>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col">类型</th>
                  <th scope="col">账号</th>
                  <th scope="col">操作</th>
                </tr>
              </thead>
              <tbody>
                {found.data.partners.map(({ id, name, kindLabel, orgName, retired, may }) => (
                  <tr key={id}>
                    <td data-label="单位">
                      {name}
                      {retired ? <span className="mark">已停用</span> : null}
                    </td>
                    <td data-label="类型">{kindLabel}</td>
                    <td data-label="账号">{orgName ?? <span className="muted">没有，由我方代为登记</span>}</td>
                    <td data-label="操作">
                      {may ? (
                        <Button size="small" onClick={() => retire.mutate({ id, retired: !retired })}>
                          {retired ? '恢复' : '停用'}
                        </Button>
                      ) : (
                        <span className="muted">不归您维护</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div>{found.data.canAdd.ok ? <AddPartner /> : <p className="note">{found.data.canAdd.words}</p>}</div>
        </div>
      ) : null}
    </div>
  );
}
