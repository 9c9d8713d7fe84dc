import { against, from, met, progressed, received, sent, taken } from '../course.ts';
import type { DemoMatter } from '../course.ts';
import { at } from '../tree.ts';

/** 正等着人办的: each stands at one step of the loop. */
export const waiting: readonly DemoMatter[] = [
  {
    ...{
      key: 'three-things',
      ago: 10,
      time: '09:07',
      by: 'lchuangkou',
      nature: 'demand',
      kind: 'RT99',
      channel: 'counter',
    },
    title: '一次来说三件事：低保、危房、门前水沟',
    narrative:
      '我今年七十三，一个人过。一是低保从去年起少了一半，不知道为什么；二是住的土房后墙歪了，下雨不敢睡；三是门前水沟堵了，水往屋里倒。跑一趟不容易，都说了，请帮我一件一件办。',
    place: '柳塘镇东岭村',
    parties: [from('巫春兰', { address: '柳塘镇东岭村五组' })],
    steps: [
      [0, '10:20', 'lchuangkou', 'accept', { note: '三件事分别办理，申请人不必再跑。' }],
      [
        0,
        '10:30',
        'lchuangkou',
        'split',
        {
          reason: '一次来访反映三件事，承办单位不同。',
          parts: [
            {
              title: '土房后墙倾斜，请求危房鉴定',
              narrative: '住的土房后墙歪了，下雨不敢睡，请派人鉴定，该修的修。',
              kind: 'RT03',
            },
            { title: '门前水沟堵塞倒灌', narrative: '门前水沟堵了，下雨水往屋里倒，请清沟。', kind: 'RT99' },
          ],
        },
      ],
      [
        0,
        '10:35',
        'lchuangkou',
        'correct',
        { title: '低保金减少，请求核查', reason: '其余两件已拆出，本件只办低保。' },
      ],
      [0, '10:40', 'lchuangkou', 'grade', { grade: 'general' }],
      [0, '10:45', 'lchuangkou', 'dispatch', { lead: at.civil, requirement: '请核查低保金变动原因，书面答复本人。' }],
      ...received('minzheng', 1, '已和本人通话，说明核查时间。'),
    ],
  },
  {
    ...{ key: 'unanswered', ago: 6, time: '09:35', by: 'ywangge', nature: 'dispute', kind: 'RT07', channel: 'grid' },
    title: '茶园边界被邻居栽了树苗',
    narrative:
      '上坝村一户人家发现自家茶园靠路一侧被隔壁栽了一排香樟苗，两家为这一溜地吵了几次。网格员劝过，双方都说有老契。',
    place: '云岭乡上坝村',
    parties: [from('谢春林（网格代报）'), against('谢大发')],
    steps: [],
  },
  {
    ...{
      key: 'scam-loan',
      ago: 1,
      time: '09:41',
      by: 'lchuangkou2',
      nature: 'consultation',
      kind: 'RT04',
      channel: 'counter',
    },
    title: '帮人担保的贷款被催收，问要不要还',
    narrative:
      '前年帮表弟的饭店贷款签了担保，现在他关门走了，银行天天打电话给我。想问担保到底要还多少，能不能少还，应该先做什么。',
    place: '柳塘镇',
    parties: [from('段小虎')],
    steps: [],
  },
  {
    ...{ key: 'ungraded', ago: 2, time: '09:19', by: 'hchuangkou', nature: 'demand', kind: 'RT11', channel: 'phone' },
    title: '快递站摔伤，站点不承认是员工',
    narrative:
      '在镇快递站分拣，搬货时摔断手腕。站长说我是按件算钱的临时工，没有工伤。医药费花了六千多，都是自己垫的。想先把钱报了，再说别的。',
    place: '河口镇',
    parties: [from('姜小军'), against('河口快递服务点', 'organisation')],
    steps: [[0, '10:20', 'hchuangkou', 'accept', { note: '先受理，待核实用工关系后定级。' }]],
  },
  {
    ...{
      key: 'undispatched',
      ago: 3,
      time: '09:16',
      by: 'lchuangkou2',
      nature: 'complaint',
      kind: 'RT09',
      channel: 'counter',
    },
    title: '家具作坊喷漆味道飘进教室',
    narrative:
      '镇小学围墙外有一家家具作坊，开着门喷漆，味道飘进一楼两个班的教室，老师学生都说头疼。家长们希望至少上课时间不要喷。',
    place: '柳塘镇',
    parties: [from('家长代表甄敏', { representative: true }), against('顺发家具作坊', 'organisation')],
    steps: [...taken('lchuangkou2', 'serious')],
  },
  {
    ...{
      key: 'unreceived',
      ago: 3,
      time: '09:49',
      by: 'hchuangkou',
      nature: 'dispute',
      kind: 'RT03',
      channel: 'counter',
    },
    title: '邻居装修打掉承重墙，楼上开裂',
    narrative:
      '楼下装修把客厅一堵墙打掉了，我家地砖鼓起来，墙角裂了一道手指宽的缝。物业去看了一次就没有下文。请先叫停，再找人鉴定。',
    place: '河口镇码头社区',
    parties: [from('卓宁'), against('楼下住户')],
    steps: [
      ...taken('hchuangkou', 'serious'),
      met('hzhuren', at.housing, [at.hekouCommittee], '由住建局主办，先叫停，再鉴定。'),
      sent('hchuangkou', at.housing, '请立即到场叫停，组织房屋安全鉴定。'),
    ],
  },
  {
    ...{ key: 'unreached', ago: 5, time: '09:29', by: 'lwangge', nature: 'demand', kind: 'RT99', channel: 'grid' },
    title: '外出务工户老屋漏雨，墙要倒向邻居',
    narrative:
      '桥头村一户人全家外出打工，老屋没人管，屋顶塌了一角，山墙向东歪，东边邻居担心倒过来。网格员打电话一直没人接。',
    place: '柳塘镇桥头村',
    parties: [from('孙桂芳（网格代报）')],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.housing, '请先设警戒，再联系户主。'),
      [1, '09:10', 'zhujian', 'receive', {}],
      [
        1,
        '15:10',
        'zhujian',
        'first_contact',
        { way: 'phone', reached: false, note: '户主电话关机，已请村委会找其亲属。' },
      ],
    ],
  },
  {
    ...{ key: 'soon-due', ago: 14, time: '09:32', by: 'yzhuren', nature: 'dispute', kind: 'RT06', channel: 'counter' },
    title: '施工放炮震裂三户房子',
    narrative:
      '乡道改造放炮炸石，离得近的三户房子墙上都有新裂缝。施工队来看过，说老房子本来就裂。请第三方看一下是不是震的。',
    place: '云岭乡松林村',
    parties: [from('伍松涛', { representative: true }), against('乡道改造施工队', 'organisation')],
    steps: [
      ...taken('ychuangkou', 'general'),
      sent('ychuangkou', at.yunlingCommittee, '请先固定证据，组织双方看现场。', [at.housing]),
      ...received('ytiaojie', 1, '三户和施工队都已联系。'),
      [2, '09:00', 'zhujian', 'receive', {}],
      progressed('ytiaojie', 6, '三户裂缝已拍照贴纸条观测，施工队同意按鉴定结果赔。'),
    ],
  },
  {
    ...{
      key: 'handed-back',
      ago: 11,
      time: '09:34',
      by: 'hchuangkou',
      nature: 'complaint',
      kind: 'RT99',
      channel: 'phone',
    },
    title: '河边夜间偷采砂石',
    narrative: '沙湾村河段最近半夜有车拉砂，把护岸掏空了一段，再下大雨怕冲到田里。打过电话，人来车就走。',
    place: '河口镇沙湾村',
    parties: [from('匿名')],
    steps: [
      ...taken('hchuangkou', 'general'),
      sent('hchuangkou', at.police, '请夜间蹲守，固定证据。'),
      ...received('gongan', 1, '反映人不愿留名，已通过来电核对时间地点。'),
      [
        7,
        '10:00',
        'gongan',
        'hand_back',
        { result: '夜间查获采砂车一辆，已移交水利执法；护岸修复不属公安职责，交回中心另派。' },
      ],
    ],
  },
  {
    ...{ key: 'river-again', ago: 2, time: '09:46', by: 'hwangge', nature: 'complaint', kind: 'RT99', channel: 'grid' },
    title: '沙湾村护岸又掉了一截',
    narrative: '上次反映偷采砂石的地方，护岸前天夜里又塌了三米多，离最近的田埂不到两米。请赶在下雨前先打几根桩。',
    place: '河口镇沙湾村',
    parties: [from('彭水生（网格代报）')],
    steps: [
      [0, '10:20', 'hchuangkou', 'accept', {}],
      [
        0,
        '10:30',
        'hchuangkou',
        'link',
        (code) => ({ other: code('handed-back'), kind: 'repeat' as const, note: '同一河段再次反映。' }),
      ],
    ],
  },
  {
    ...{ key: 'today-one', ago: 0, time: '95', by: 'lchuangkou', nature: 'dispute', kind: 'RT02', channel: 'counter' },
    title: '楼上夜里拖凳子，楼下神经衰弱',
    narrative:
      '楼上一家三口搬来半年，每天夜里十一点以后拖凳子、跳绳，我有神经衰弱，吃药才能睡。上去说过两次，态度不好。希望社区帮忙劝一劝。',
    place: '柳塘镇新安社区',
    parties: [from('花如兰'), against('楼上住户')],
    steps: [],
  },
  {
    ...{ key: 'today-two', ago: 0, time: '40', by: 'hwangge', nature: 'demand', kind: 'RT99', channel: 'grid' },
    title: '独居老人三天没出门，敲门有应但不开',
    narrative: '沙湾村独居老人三天没出门，敲门有人应，说腿疼不想动。邻居送了饭。请医生和民政的人一起上门看看。',
    place: '河口镇沙湾村',
    parties: [from('彭水生（网格代报）')],
    steps: [],
  },
];
