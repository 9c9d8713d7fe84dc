import type { ShapeRefusal } from './check-shape.ts';

/** 不准的理由. */
export type GridRefusal =
  | { code: ShapeRefusal }
  | { code: 'no_such_grid' }
  | { code: 'no_such_village' }
  | { code: 'not_my_village'; village: string }
  | { code: 'no_code_left' }
  | { code: 'micro_needs_parent' }
  | { code: 'wrong_parent' }
  | { code: 'grid_ended'; on: string }
  | { code: 'wrong_successor' }
  | { code: 'still_divided'; count: number }
  | { code: 'who_holds' }
  | { code: 'no_such_staff' }
  | { code: 'holds_already' }
  | { code: 'no_such_holder' }
  | { code: 'hand_over_first' }
  | { code: 'no_such_mark' }
  | { code: 'mark_outside' }
  | { code: 'not_geojson' }
  | { code: 'nothing_to_import' }
  | { code: 'command_reused' };

const words: { [Code in GridRefusal['code']]: (refusal: Extract<GridRefusal, { code: Code }>) => string } = {
  too_few_points: () => '至少要三个不同的点才能围成一块，请接着点',
  too_many_points: () => '边线的点超过 2000 个，请在制图软件里简化后再导入',
  crosses_itself: () => '边线自己相交，请撤回最后几个点，沿着边界依次点',
  outside_china: () => '坐标不在中国境内；GeoJSON 应是经度在前、纬度在后，请检查是否写反',
  no_area: () => '围成的面积几乎为零，请重新画',
  no_such_grid: () => '没有找到这个网格，请从清单中重新打开',
  no_such_village: () => '没有找到这个村（社区），请从列表中选择',
  not_my_village: ({ village }) => `${village}不在您的范围内；网格由本乡镇或县综治中心主任划定`,
  no_code_left: () => '这个村的网格编号已用到 999，请先核对是否重复导入',
  micro_needs_parent: () => '微网格要属于一个基础网格，请选择上级网格',
  wrong_parent: () => '上级网格应是同一个村仍在用的基础网格，请重新选择',
  grid_ended: ({ on }) => `这个网格已于 ${on} 撤销，不能再改`,
  wrong_successor: () => '接替的网格应是另一个仍在用的网格，请重新选择',
  still_divided: ({ count }) => `还有 ${count} 个微网格属于它，请先撤销或改划微网格`,
  who_holds: () => '请选择一名工作人员，或填写没有账号的人的姓名，二者选一',
  no_such_staff: () => '没有找到这名在任工作人员，请重新选择',
  holds_already: () => '这个人已在这个网格任这个岗位，无需重复',
  no_such_holder: () => '没有找到这个岗位，可能已经离岗，请刷新页面',
  hand_over_first: () => '负责人离岗须写明交接情况：手上的事交给谁、到哪一步',
  no_such_mark: () => '没有找到这个地点，可能已经撤去，请刷新页面',
  mark_outside: () => '这个点不在网格范围内，请点在范围里面',
  not_geojson: () => '读不出来：文件应是 GeoJSON（FeatureCollection），请在制图软件里另存为 GeoJSON 再选',
  nothing_to_import: () => '没有可以导入的网格：请按预览逐行改正后再导入',
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayGridRefusal<Code extends GridRefusal['code']>(
  refusal: Extract<GridRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: GridRefusal) => string;
  return say(refusal);
}
