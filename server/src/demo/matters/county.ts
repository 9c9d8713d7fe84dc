import { against, archived, from, progressed, received, sent, settled, taken, verified } from '../course.ts';
import type { DemoMatter } from '../course.ts';
import { at } from '../tree.ts';

/** 县中心的事, among them those that travelled between levels and units. */
export const county: readonly DemoMatter[] = [
  {
    ...{
      key: 'bribe',
      ago: 12,
      time: '09:14',
      by: 'xianchuangkou',
      nature: 'accusation',
      kind: 'RT99',
      channel: 'letter',
    },
    title: '反映宅基地审批收取好处费',
    narrative:
      '来信反映：自然资源局一名工作人员在宅基地审批中向三户人家各收了两千元“测绘加急费”，没有票据，交了钱的当月就批，没交的排了半年。信中附有一份转账截图。写信人要求保密。',
    place: '清溪县',
    parties: [from('匿名', { doNotContact: true }), against('县自然资源局工作人员')],
    steps: [
      [
        0,
        '09:50',
        'xianchuangkou',
        'set_wall',
        { units: [at.land], staff: [], reason: '信中反映的是该局工作人员，设定回避。' },
      ],
      ...taken('xianchuangkou', 'major'),
      [
        1,
        '09:30',
        'xianzhuren',
        'dispatch',
        { lead: at.petition, co: [], requirement: '请按检举控告程序转送有管辖权的机关，不得向被反映单位透露。' },
      ],
      [2, '09:10', 'xinfang', 'receive', {}],
      progressed('xinfang', 5, '已与来信材料核对，准备转送。'),
    ],
  },
  {
    ...{
      key: 'crash',
      ago: 46,
      time: '09:21',
      by: 'xianchuangkou2',
      nature: 'dispute',
      kind: 'RT16',
      channel: 'police_110',
    },
    title: '电动车被轿车撞，误工费和后续治疗谈不拢',
    narrative:
      '六月在县城路口，我骑电动车直行，被右转轿车撞倒，腿骨折，交警认定对方主责。医药费对方付了，误工费和取钢板的钱对方保险公司只认一半。调解过一次没成。',
    place: '清溪县城',
    parties: [from('文雅琴'), against('焦某某'), against('平顺保险支公司', 'organisation')],
    steps: [
      ...taken('xianchuangkou2', 'general'),
      sent('xianchuangkou2', at.committee, '请会同交警和保险公司再调解一次。', [at.police]),
      ...received('xiantiaojie', 1, '三方电话均已联系。'),
      [2, '10:00', 'gongan', 'receive', { note: '提供事故认定书和首次调解记录。' }],
      [5, '10:00', 'gongan', 'hand_back', { result: '事故材料已移交调委会。' }],
      [
        10,
        '16:20',
        'xiantiaojie',
        'conclude',
        {
          outcome: 'not_settled',
          road: 'litigation',
          result: '误工费标准差距较大，调解不成。已告知向人民法院起诉，并帮助联系法律援助。',
          informed: true,
        },
      ],
      verified('xianzhuren', 12, '调解笔录、告知书齐全。'),
      [14, '14:30', 'xianchuangkou', 'call_back', { result: 'declined', note: '申请人表示已经起诉，不愿评价。' }],
      archived('xianchuangkou', 15),
    ],
  },
  {
    ...{
      key: 'surgery',
      ago: 33,
      time: '09:42',
      by: 'xianchuangkou',
      nature: 'dispute',
      kind: 'RT15',
      channel: 'counter',
    },
    title: '母亲手术后感染，医院和家属说法不一',
    narrative:
      '母亲七月在县医院做胆囊手术，术后第五天发烧，转到市里才知道腹腔感染，多花了四万多元。医院说是术后正常风险。我们不想闹，只想弄清楚有没有责任，该赔的赔。',
    place: '清溪县医院',
    parties: [
      from('崔明慧', { agentPowers: '代为协商', agentFor: 'p' }),
      { key: 'p', side: 'applicant', kind: 'person', name: '阮桂英' },
      against('清溪县医院', 'organisation'),
    ],
    steps: [
      ...taken('xianchuangkou', 'serious'),
      [
        1,
        '09:30',
        'xianzhuren',
        'consult',
        {
          participants: [at.committee, at.justice],
          lead: at.committee,
          decision: '由县调委会主办，封存病历，双方同意后委托鉴定。',
        },
      ],
      sent('xianchuangkou', at.committee, '按会商意见办理。', [], 1),
      ...received('xiantiaojie', 2, '已和家属、医院医务科见面。'),
      [8, '10:00', 'xiantiaojie', 'pause', { reason: 'appraisal', note: '双方共同委托医疗损害鉴定。' }],
      [25, '10:00', 'xiantiaojie', 'resume', { note: '鉴定意见已收到，医方承担次要责任。' }],
      progressed('xiantiaojie', 27, '按鉴定意见测算赔偿数额，双方差距缩小到六千元。'),
    ],
  },
  {
    ...{
      key: 'market-stalls',
      ago: 28,
      time: '09:06',
      by: 'hchuangkou',
      nature: 'dispute',
      kind: 'RT05',
      channel: 'counter',
    },
    title: '农贸市场搬迁，六十多个摊位怎么分',
    narrative:
      '镇上老农贸市场要搬到新址，六十多个摊主担心位置和租金。有的交了三年摊位费，有的只有口头说好。通知只给十天搬。昨天有人把市场门堵了。请县里出面，给个说法。',
    place: '河口镇',
    parties: [from('祝广财', { representative: true }), from('单凤英', { representative: true })],
    steps: [
      [0, '10:20', 'hchuangkou', 'accept', { note: '涉及面广，先受理。' }],
      [0, '11:00', 'hzhuren', 'raise', { reason: '涉及多个县直部门，镇里协调不动，提请县中心负责。' }],
      [1, '10:24', 'xianzhuren', 'grade', { grade: 'major' }],
      [
        2,
        '09:30',
        'xianzhuren',
        'dispatch',
        {
          lead: at.market,
          co: [at.housing, at.police],
          requirement: '请三日内拿出摊位分配办法，公开征求意见；公安做好现场秩序。',
        },
      ],
      ...received('shijian', 3, '已与两位代表见面，暂缓搬迁十五天。'),
      [3, '09:20', 'zhujian', 'receive', {}],
      [3, '09:40', 'gongan', 'receive', {}],
      [10, '15:00', 'gongan', 'hand_back', { result: '市场秩序已恢复，未再发生堵门。' }],
      progressed('shijian', 14, '分配办法草案贴出七天，收到意见十九条，老摊位费折抵方案多数摊主同意。'),
    ],
  },
  {
    ...{
      key: 'ramp',
      ago: 52,
      time: '09:38',
      by: 'xianchuangkou',
      nature: 'suggestion',
      kind: 'RT99',
      channel: 'online',
    },
    title: '建议政务大厅门口修无障碍坡道',
    narrative:
      '我坐轮椅，每次到办事大厅都要两个人抬上五级台阶。建议在侧门修一个坡道，再装一个呼叫按钮。花钱不多，老人推婴儿车也用得上。',
    place: '清溪县城',
    parties: [from('季春生')],
    steps: [
      ...taken('xianchuangkou', 'general'),
      [
        6,
        '16:00',
        'xianchuangkou',
        'conclude',
        {
          outcome: 'answered',
          result: '已商机关事务部门，侧门坡道月底前完工，呼叫按钮已装好，先由导办员接送。',
          informed: true,
        },
      ],
      verified('xianchuangkou2', 8, '现场看过，按钮能用，坡道已开工。'),
      [20, '14:30', 'xianchuangkou2', 'call_back', { result: 'satisfied', note: '坡道已用上，本人专门来电感谢。' }],
      archived('xianchuangkou2', 21),
    ],
  },
  {
    ...{
      key: 'court-case',
      ago: 14,
      time: '09:53',
      by: 'xianchuangkou2',
      nature: 'dispute',
      kind: 'RT04',
      channel: 'counter',
    },
    title: '借款纠纷法院已经判决，要求重新调解',
    narrative: '借给朋友八万元，法院去年判他还钱，他没有上诉，也没有履行。我想让中心再调解一次，让他一次还清。',
    place: '清溪县城',
    parties: [from('贺文斌'), against('游志强')],
    steps: [
      [
        0,
        '10:30',
        'xianchuangkou2',
        'not_accept',
        {
          road: 'already_in_procedure',
          reason: '判决已经生效，请向人民法院申请强制执行；已提供申请书样本和立案窗口电话。',
        },
      ],
      [1, '16:00', 'xianchuangkou2', 'archive', { note: '告知书已签收。' }],
    ],
  },
  {
    ...{
      key: 'disabled-aid',
      ago: 18,
      time: '09:24',
      by: 'lchuangkou',
      nature: 'demand',
      kind: 'RT99',
      channel: 'helper',
    },
    title: '代邻居问残疾补贴为什么停了',
    narrative:
      '邻居肢体残疾、独居，不会用手机。他的护理补贴从七月起没有到账，去镇里问说要重新认证，他出不了门。请派人上门帮他办。',
    place: '柳塘镇新安社区',
    parties: [
      from('闵阿姨（邻居）', { agentFor: 'x', agentPowers: '代为反映、代收答复' }),
      { key: 'x', side: 'applicant', kind: 'person', name: '宁德贵' },
    ],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.civil, '请上门认证，补发停发的补贴。'),
      ...received('minzheng', 1, '已与代办人通话，约定周三上门。'),
      settled('minzheng', 5, '上门完成认证，补发两个月护理补贴，今后由社区每年上门认证。'),
      verified('lchuangkou2', 7, '电话核实，补贴到账。'),
      [9, '14:30', 'lchuangkou', 'call_back', { result: 'satisfied', note: '代办人和本人都表示满意。' }],
    ],
  },
];
