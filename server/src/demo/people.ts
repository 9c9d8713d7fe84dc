import type { Role } from '@jieyou/contracts';
import { at } from './tree.ts';

export type DemoPost = {
  readonly unit: string;
  readonly role: Role;
  readonly title: string;
  /** The part of the tree one may read; the unit's own path unless told. */
  readonly scope?: string;
  /** A term that has ended. */
  readonly ended?: true;
};

export type DemoPerson = { readonly login: string; readonly name: string; readonly posts: readonly DemoPost[] };

const one = (login: string, name: string, unit: string, role: Role, title: string, scope?: string): DemoPerson => ({
  login,
  name,
  posts: [{ unit, role, title, scope }],
});

const handler = (login: string, name: string, unit: string, title: string): DemoPerson =>
  one(login, name, unit, 'department_handler', title);

const townOf = (centre: string): string => centre.replace(/\.zx$/, '');

/** 演示县的人员与岗位. A town's centre reads its town, the county's director and supervisor the county. */
export const demoPeople = [
  one('xianzhuren', '周明远', at.centre, 'centre_director', '县综治中心主任', at.county),
  one('xianchuangkou', '林晓慧', at.centre, 'window_clerk', '县中心窗口'),
  one('xianchuangkou2', '郑文博', at.centre, 'window_clerk', '县中心窗口'),
  one('duban', '方正平', at.centre, 'supervisor', '县督办员', at.county),
  one('xitong', '吴启航', at.centre, 'system_officer', '系统管理员', at.county),
  one('anquan', '许安澜', at.centre, 'security_officer', '安全管理员', at.county),
  one('shenji', '蒋慎之', at.centre, 'audit_officer', '审计管理员', at.county),
  handler('renshe', '何劲松', at.labour, '劳动监察员'),
  handler('ziran', '陆田夫', at.land, '权属争议承办人'),
  handler('zhujian', '马建川', at.housing, '物业与房屋承办人'),
  handler('nongye', '高丰年', at.farming, '土地承包承办人'),
  handler('sifa', '沈知行', at.justice, '人民调解指导员'),
  handler('xinfang', '严守信', at.petition, '信访承办人'),
  handler('gongan', '雷振华', at.police, '治安与交通承办人'),
  handler('minzheng', '温如玉', at.civil, '社会救助承办人'),
  handler('shijian', '田新宇', at.market, '消费投诉承办人'),
  handler('jiaoyu', '邱晓岚', at.education, '校园与入学承办人'),
  handler('weijian', '傅明医', at.health, '医疗纠纷承办人'),
  handler('jiaotong', '贾路平', at.transport, '公路与客运承办人'),
  handler('shuili', '汪润泽', at.water, '水事纠纷承办人'),
  handler('linye', '莫青山', at.forestry, '山林权属承办人'),
  handler('shengtai', '苏净远', at.environment, '污染投诉承办人'),
  handler('chengguan', '洪守正', at.cityguard, '市容与违建承办人'),
  one('xiantiaojie', '宋和平', at.committee, 'mediator', '专职人民调解员'),
  one('lzhuren', '陈立新', at.liutang, 'centre_director', '柳塘镇综治中心主任', townOf(at.liutang)),
  one('lchuangkou', '李小雨', at.liutang, 'window_clerk', '柳塘镇中心窗口', townOf(at.liutang)),
  one('lchuangkou2', '唐思齐', at.liutang, 'window_clerk', '柳塘镇中心窗口', townOf(at.liutang)),
  one('ltiaojie', '钱德厚', at.liutangCommittee, 'mediator', '人民调解员'),
  one('qtiaojie', '龚守田', `${at.qiaotou}.tw`, 'mediator', '桥头村人民调解员'),
  one('lwangge', '孙桂芳', `${at.qiaotou}.g01`, 'grid_worker', '桥头村一网格网格员'),
  one('lwangge2', '罗长庚', `${at.shijing}.g01`, 'grid_worker', '石井村一网格网格员'),
  one('hzhuren', '黄志刚', at.hekou, 'centre_director', '河口镇综治中心主任', townOf(at.hekou)),
  one('hchuangkou', '刘静怡', at.hekou, 'window_clerk', '河口镇中心窗口', townOf(at.hekou)),
  one('htiaojie', '曹仁义', at.hekouCommittee, 'mediator', '人民调解员'),
  one('hwangge', '彭水生', `${townOf(at.hekou)}.v01.g01`, 'grid_worker', '沙湾村一网格网格员'),
  one('yzhuren', '石云峰', at.yunling, 'centre_director', '云岭乡综治中心主任', townOf(at.yunling)),
  one('ychuangkou', '邓秋月', at.yunling, 'window_clerk', '云岭乡中心窗口', townOf(at.yunling)),
  one('ytiaojie', '夏长山', at.yunlingCommittee, 'mediator', '人民调解员'),
  one('ywangge', '谢春林', `${townOf(at.yunling)}.v01.g01`, 'grid_worker', '上坝村一网格网格员'),
  {
    login: 'lianggang',
    name: '江一帆',
    posts: [
      { unit: at.yunling, role: 'window_clerk', title: '云岭乡中心窗口', scope: townOf(at.yunling) },
      { unit: at.yunlingCommittee, role: 'mediator', title: '人民调解员' },
    ],
  },
  {
    login: 'daoqi',
    name: '秦满期',
    posts: [
      {
        unit: at.hekou,
        role: 'window_clerk',
        title: '河口镇中心窗口（任期已满）',
        scope: townOf(at.hekou),
        ended: true,
      },
    ],
  },
] as const satisfies readonly DemoPerson[];

export type DemoLogin = (typeof demoPeople)[number]['login'];

/** 演示账号的密码, one for all: known, and therefore good for this machine only. */
export const demoPassword = 'Qingxi-2026';
