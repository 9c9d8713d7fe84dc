import { against, archived, from, progressed, received, satisfied, sent, settled, taken, verified } from '../course.ts';
import type { DemoMatter } from '../course.ts';
import { at } from '../tree.ts';

/** 房前屋后与家里的事. */
export const homes: readonly DemoMatter[] = [
  {
    ...{ key: 'eaves', ago: 63, time: '09:12', by: 'lchuangkou', nature: 'dispute', kind: 'RT03', channel: 'counter' },
    title: '邻居翻建房屋，屋檐滴水落到我家院墙',
    narrative:
      '我家和东边邻居共用一条滴水巷。今年春天邻居拆旧建新，新屋檐往我家这边多伸出了四十多公分，一下雨水就冲我家院墙根，墙已经裂了两道缝。找他说了三次，他说是按老地基建的。想请中心帮忙量一量、评个理，把屋檐改一改，墙该修的修。',
    place: '柳塘镇桥头村',
    parties: [from('罗长顺', { address: '柳塘镇桥头村二组' }), against('罗满囤')],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.liutangCommittee, '请到现场丈量，召集双方调解。', [at.land]),
      ...received('ltiaojie', 1, '电话约好后天上午到现场，双方都在家。'),
      [2, '09:10', 'ziran', 'receive', { note: '派员带宅基地档案到场。' }],
      progressed('ltiaojie', 3, '现场丈量：新檐较原檐外伸四十二公分，院墙裂缝两处。双方愿意谈。'),
      [4, '10:30', 'ziran', 'hand_back', { result: '已核对宅基地批准面积与四至，测量记录交调委会。' }],
      settled('ltiaojie', 9, '双方签订调解协议：七日内截短屋檐并加装天沟，修墙费用一千二百元由邻居承担。'),
      verified('lzhuren', 12, '到现场看过，屋檐已截短，天沟已装，院墙在修。'),
      satisfied('lchuangkou', 13, '申请人说水不再冲墙，满意。'),
      archived('lchuangkou', 14),
    ],
  },
  {
    ...{ key: 'pension', ago: 55, time: '09:40', by: 'lwangge', nature: 'dispute', kind: 'RT01', channel: 'grid' },
    title: '三个儿子轮流赡养谈不拢，老人住院没人陪护',
    narrative:
      '网格走访时发现，村里八十一岁的老人摔伤住院，三个儿子为谁出钱、谁陪护吵了起来，大儿子说父母的地早就分给了老三。老人本人只想有人送饭、有人签字。请调委会帮他们把赡养的事定下来。',
    place: '柳塘镇桥头村',
    parties: [from('蒋福贵', { address: '柳塘镇桥头村一组' }), against('蒋大成'), against('蒋二成'), against('蒋三成')],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.liutangCommittee, '老人正在住院，请今明两天内先把陪护落实。'),
      ...received('ltiaojie', 1, '到医院见了老人和大儿子，另两人电话已通。'),
      settled('ltiaojie', 6, '达成赡养协议：三人按月轮流照料，每人每月出四百元，住院费平摊；村委会见证。'),
      verified('lchuangkou2', 9, '电话向老人和村委会核实，陪护已落实。'),
      satisfied('lchuangkou', 11, '老人说三个儿子都来了，满意。'),
      archived('lchuangkou', 12),
    ],
  },
  {
    ...{
      key: 'square-noise',
      ago: 30,
      time: '09:05',
      by: 'lchuangkou',
      nature: 'complaint',
      kind: 'RT02',
      channel: 'phone',
    },
    title: '小区广场夜里音响声大，老人孩子睡不着',
    narrative:
      '新安社区文化广场每天晚上七点到九点半有两支队伍跳舞，音响对着居民楼开，关窗也吵。家里有高血压的老人和上小学的孩子。跟领队的说过，他们让我们去找城管。希望能限时、限音量，或者换个朝向。',
    place: '柳塘镇新安社区',
    parties: [from('叶晚晴', { address: '柳塘镇新安社区三号楼' })],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.housing, '请会同社区规范广场使用时间和音量。'),
      [
        1,
        '09:30',
        'zhujian',
        'return',
        { reason: '社会生活噪声的劝阻和处罚由公安机关负责，不属本局职责。', betterOwner: at.police },
      ],
      sent('lchuangkou', at.police, '请派出所会同社区到现场劝导，测一次音量。', [], 2),
      ...received('gongan', 3, '已和反映人通话，约定周五晚上到场。'),
      progressed('gongan', 6, '周五晚到场，两支队伍各自关小音量，领队答应九点收场。一周后再看。'),
      settled('gongan', 13, '与社区、领队三方约定：晚九点前结束，音响朝向河堤，社区志愿者每晚巡看。'),
      verified('lchuangkou2', 15, '连续两晚现场听过，约定得到执行。'),
      [
        16,
        '14:30',
        'lchuangkou',
        'call_back',
        { result: 'basically_satisfied', note: '反映人说好多了，偶尔还有人试音。' },
      ],
    ],
  },
  {
    ...{ key: 'leak', ago: 16, time: '09:26', by: 'lchuangkou2', nature: 'dispute', kind: 'RT17', channel: 'counter' },
    title: '楼顶漏水两年没人修，物业说维修资金用不了',
    narrative:
      '我住顶楼，楼顶防水坏了两年，一下雨客厅就接盆。物业说要动维修资金得业主签字，业委会又没有成立，一直拖着。现在天花板掉皮，电线也进了水，怕出事。请协调先把防水做了。',
    place: '柳塘镇新安社区',
    parties: [from('施雨帆', { address: '柳塘镇新安社区七号楼' }), against('安居物业服务站', 'organisation')],
    steps: [
      ...taken('lchuangkou2', 'general'),
      sent('lchuangkou2', at.housing, '请指导启用应急维修资金，督促物业先行维修。'),
      [
        1,
        '10:15',
        'zhujian',
        'return',
        {
          reason: '该楼未纳入维修资金专户，且争议在业主与物业之间，请先由社区调解。',
          betterOwner: at.liutangCommittee,
        },
      ],
      sent('lchuangkou2', at.liutangCommittee, '请召集业主与物业先谈临时维修。', [], 2),
      [
        4,
        '09:20',
        'ltiaojie',
        'return',
        { reason: '物业公司表示没有资金来源，须由主管部门先明确应急维修程序。', betterOwner: at.housing },
      ],
    ],
  },
  {
    ...{
      key: 'bride-gift',
      ago: 48,
      time: '09:33',
      by: 'hchuangkou',
      nature: 'dispute',
      kind: 'RT01',
      channel: 'counter',
    },
    title: '订婚后不来往，要求退还彩礼和五金',
    narrative:
      '去年腊月两家订婚，给了彩礼六万六千元和一套首饰，没有领证。今年三月女方外出后不再联系，介绍人也说不清。我们家是借的钱，想要回来一部分，不想闹到打官司。',
    place: '河口镇大坪村',
    parties: [from('卢青山', { address: '河口镇大坪村四组' }), against('米小妹')],
    steps: [
      ...taken('hchuangkou', 'general'),
      sent('hchuangkou', at.hekouCommittee, '请通过介绍人联系双方家长，背靠背先谈。'),
      ...received('htiaojie', 1, '联系上男方父亲，女方母亲答应下周见面。'),
      progressed('htiaojie', 8, '第一次调解：女方愿退首饰，彩礼退多少有分歧。'),
      settled('htiaojie', 13, '女方退还首饰，退彩礼四万元，分两次付清；双方互不再追究。'),
      verified('hzhuren', 16, '第一笔两万元已到账，协议履行中。'),
      satisfied('hchuangkou', 20, '申请人表示可以接受，满意。'),
      archived('hchuangkou', 22),
    ],
  },
  {
    ...{
      key: 'home-safety',
      ago: 9,
      time: '09:18',
      by: 'hchuangkou',
      nature: 'demand',
      kind: 'RT01',
      channel: 'phone',
    },
    title: '丈夫酒后动手，请求帮助并保密',
    narrative:
      '丈夫喝酒后经常动手，上周打伤了我的胳膊，孩子吓得不敢说话。我现在带孩子住在亲戚家。请不要打我自己的电话，也不要通知他，他会查我的手机。想知道能不能申请人身安全保护令，有没有地方可以住。',
    place: '河口镇',
    parties: [from('匿名', { safeContact: '每周一、四上午由镇妇联专干当面联系', doNotContact: true })],
    steps: [
      ...taken('hchuangkou', 'serious'),
      sent('hchuangkou', at.police, '请出具告诫书并协助申请人身安全保护令；只通过妇联专干联系。', [at.civil]),
      [1, '08:40', 'gongan', 'receive', {}],
      [1, '09:30', 'minzheng', 'receive', { note: '救助站已留出房间。' }],
      [
        1,
        '16:00',
        'gongan',
        'first_contact',
        { way: 'visit', reached: true, note: '由妇联专干陪同当面了解情况，已制作笔录。' },
      ],
      progressed('gongan', 3, '已向施暴方出具告诫书，协助提交保护令申请材料。'),
    ],
  },
  {
    ...{
      key: 'quarrel',
      ago: 21,
      time: '09:50',
      by: 'ychuangkou',
      nature: 'dispute',
      kind: 'RT02',
      channel: 'counter',
    },
    title: '晒谷场地界起争执，已自行和好',
    narrative:
      '秋收晒谷时和隔壁家为晒场中间那条线吵了一架，推搡了几下，没有受伤。当时气不过来登记，希望村里把线重新划清楚。',
    place: '云岭乡下坝村',
    parties: [from('丁老四'), against('丁有才')],
    steps: [
      ...taken('ychuangkou', 'general'),
      [
        3,
        '10:10',
        'ychuangkou',
        'withdraw',
        { reason: '两家经亲戚劝和，已经自己把线划好，本人到窗口要求撤回。', byApplicant: true },
      ],
    ],
  },
  {
    ...{
      key: 'parking',
      ago: 4,
      time: '09:15',
      by: 'xianchuangkou',
      nature: 'complaint',
      kind: 'RT17',
      channel: 'hotline_12345',
    },
    title: '小区消防通道长期停满私家车',
    narrative:
      '县城滨河小区两侧消防通道每天停满车，前天有住户家里冒烟，消防车倒了两次才进来。物业说没有权力拖车。希望相关部门画线、清理，并把物业的责任说清楚。',
    place: '清溪县城滨河小区',
    externalNo: '12345-20-004417',
    parties: [from('梁可欣')],
    steps: [
      ...taken('xianchuangkou', 'general'),
      sent('xianchuangkou', at.housing, '请督促物业整改，会同交警清理通道。', [at.police]),
    ],
  },
];
