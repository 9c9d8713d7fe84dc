import { against, archived, from, progressed, received, satisfied, sent, settled, taken, verified } from '../course.ts';
import type { DemoMatter } from '../course.ts';
import { at } from '../tree.ts';

/** 工钱、买卖与合同. */
export const work: readonly DemoMatter[] = [
  {
    ...{
      key: 'site-wages',
      ago: 58,
      time: '09:08',
      by: 'lchuangkou',
      nature: 'dispute',
      kind: 'RT10',
      channel: 'counter',
    },
    title: '镇上安置房工地拖欠十四人工资两个多月',
    narrative:
      '我们十四个人在镇安置房二标段做木工，干到上个月底，包工头说总包没有拨款，每人欠八千到一万五不等，总共十六万多。有考勤本和微信记账。快到孩子交学费的时候了，希望尽快要回来。我们推选我一个人来说。',
    place: '柳塘镇安置房二标段',
    parties: [
      from('石大勇', { representative: true, address: '柳塘镇石井村' }),
      against('二标段劳务队', 'organisation'),
      against('清建建筑公司', 'organisation'),
    ],
    steps: [
      ...taken('lchuangkou', 'serious'),
      sent('lchuangkou', at.labour, '涉及十四人，请查清工资台账，督促总包先行垫付。', [at.housing]),
      ...received('renshe', 1, '已联系推选的代表，明天带考勤本来局里登记。'),
      [1, '09:40', 'zhujian', 'receive', {}],
      progressed('renshe', 5, '核对考勤与记账，确认拖欠十六万二千四百元；已约谈总包。'),
      [8, '10:00', 'zhujian', 'hand_back', { result: '已核实拨款进度，工程款足以支付工资。' }],
      settled('renshe', 12, '总包从农民工工资专户代发，十四人全部到账，回单复印件附后。'),
      verified('lzhuren', 14, '电话问了其中六人，都已收到。'),
      satisfied('lchuangkou2', 15, '代表说一分不少，满意。'),
      archived('lchuangkou2', 16),
    ],
  },
  {
    ...{
      key: 'restaurant-wages',
      ago: 13,
      time: '09:22',
      by: 'lchuangkou',
      nature: 'dispute',
      kind: 'RT11',
      channel: 'counter',
    },
    title: '饭店辞退不给最后一个月工资，也没签合同',
    narrative:
      '在镇上饭店做了七个月帮厨，没有签合同。上个月老板说生意不好让我别来了，最后一个月三千六百元工资说要等转让后再给。转让的人又说跟他没关系。',
    place: '柳塘镇',
    parties: [from('童小娥'), against('临河饭店', 'organisation')],
    steps: [
      ...taken('lchuangkou', 'general'),
      sent('lchuangkou', at.labour, '请核实用工事实，督促支付工资。'),
      ...received('renshe', 1, '已与申请人通话，约定带工资转账记录来。'),
      progressed('renshe', 4, '饭店已转让，原老板在外地，电话里承认欠薪。'),
      [
        10,
        '09:15',
        'renshe',
        'ask_extension',
        { amount: 10, reason: '原经营者在外地，约定下周返回签还款协议，需要再等十日。' },
      ],
    ],
  },
  {
    ...{
      key: 'gravel-freight',
      ago: 36,
      time: '09:45',
      by: 'ychuangkou',
      nature: 'dispute',
      kind: 'RT04',
      channel: 'counter',
    },
    title: '给采石场拉货的运费一直没结',
    narrative:
      '三个人合伙两台车给采石场拉砂石，从正月干到五月，对账单上是四万八千多，只给了一万。老板说料卖不出去。合同里写了有争议到仲裁委。我们不懂怎么办。',
    place: '云岭乡上坝村',
    parties: [from('谢铁牛'), against('上坝采石场', 'organisation')],
    steps: [
      ...taken('ychuangkou', 'general'),
      sent('ychuangkou', at.yunlingCommittee, '请先组织双方对账、调解。'),
      ...received('ytiaojie', 1, '已联系双方，约定后天对账。'),
      [
        9,
        '16:20',
        'ytiaojie',
        'conclude',
        {
          outcome: 'referred_to_arbitration',
          road: 'arbitration',
          result: '对账数额双方认可，付款期限谈不拢。合同有仲裁条款，已告知申请人向仲裁委申请并提供文书样本。',
          informed: true,
        },
      ],
      verified('yzhuren', 11, '核对了调解笔录和告知书，程序齐全。'),
    ],
  },
  {
    ...{
      key: 'prepaid-card',
      ago: 44,
      time: '09:37',
      by: 'xianchuangkou',
      nature: 'complaint',
      kind: 'RT14',
      channel: 'hotline_12345',
    },
    title: '理发店换老板，预存的卡不认了',
    narrative:
      '年初在县城一家理发店办卡存了两千元，只用了三次。上个月店面换了招牌，新老板说老卡不认，让我们找以前的老板。群里像我这样的有二十多个人。',
    place: '清溪县城解放路',
    externalNo: '12345-20-003908',
    parties: [from('欧阳静'), against('丽人理发店', 'organisation')],
    steps: [
      ...taken('xianchuangkou', 'general'),
      sent('xianchuangkou', at.market, '涉及人数较多，请一并登记处理。'),
      ...received('shijian', 1, '已联系投诉人，加入登记名册。'),
      settled('shijian', 10, '新老店主签订承接协议，老卡余额打九折继续使用，不愿继续的退还余额七成。'),
      verified('xianchuangkou2', 13, '抽问三名持卡人，均已办理。'),
      [15, '14:30', 'xianchuangkou', 'call_back', { result: 'unreachable', note: '两次拨打无人接听。' }],
    ],
  },
  {
    ...{
      key: 'rice-seed',
      ago: 27,
      time: '09:11',
      by: 'xianchuangkou2',
      nature: 'dispute',
      kind: 'RT05',
      channel: 'counter',
    },
    title: '同一批稻种三十多户减产，要求鉴定赔偿',
    narrative:
      '我们三个村三十多户今年春天买了同一家农资店的稻种，抽穗不齐，估计每亩少收三百多斤，一共二百来亩。店里说是天气原因。要求封存剩下的种子做鉴定，该赔的赔。推选两个人来反映。',
    place: '河口镇、柳塘镇多村',
    parties: [
      from('龙启明', { representative: true }),
      from('廖四清', { representative: true }),
      against('丰收农资店', 'organisation'),
    ],
    steps: [
      ...taken('xianchuangkou2', 'major'),
      [
        1,
        '09:30',
        'xianzhuren',
        'dispatch',
        {
          lead: at.farming,
          co: [at.market],
          requirement: '请组织田间现场鉴定，市场监管同步封存样品；每周报一次进展。',
        },
      ],
      ...received('nongye', 2, '已联系两位代表，统计户数和面积。'),
      [2, '10:10', 'shijian', 'receive', { note: '已对库存种子抽样封存。' }],
      progressed('nongye', 7, '三十四户、二百一十二亩登记完毕，双方同意委托田间鉴定。'),
      [9, '10:00', 'nongye', 'pause', { reason: 'appraisal', note: '委托省级田间现场鉴定，等待鉴定意见。' }],
    ],
  },
  {
    ...{
      key: 'online-phone',
      ago: 17,
      time: '09:55',
      by: 'ychuangkou',
      nature: 'complaint',
      kind: 'RT13',
      channel: 'online',
    },
    title: '网上买的二手手机与描述不符',
    narrative:
      '在网上花一千八百元买了一部二手手机，说是没有拆修过，收到三天就黑屏，维修店说换过屏和电池。卖家不退。平台说超过了时间。',
    place: '云岭乡',
    parties: [from('苗小川')],
    steps: [
      [
        1,
        '09:40',
        'ychuangkou',
        'not_accept',
        {
          road: 'administrative',
          reason: '经营者与平台均在外省，请通过全国 12315 平台向经营者所在地市场监管部门投诉，已帮助填写。',
        },
      ],
    ],
  },
  {
    ...{
      key: 'workshop',
      ago: 19,
      time: '09:28',
      by: 'xianchuangkou',
      nature: 'dispute',
      kind: 'RT11',
      channel: 'letter',
    },
    title: '村里制衣车间计件工价说变就变',
    narrative:
      '我们十来个妇女在村里车间踩缝纫机，原来说好一件一块二，上个月结账变成九毛，说是订单降价。事先没有告诉我们。希望按原来的价补上，以后变价要提前说。',
    place: '云岭乡松林村',
    parties: [from('白秀莲'), against('松林制衣车间', 'organisation')],
    steps: [
      [0, '10:20', 'xianchuangkou', 'accept', { note: '适合在乡里办理。' }],
      [0, '10:50', 'xianzhuren', 'hand_down', { to: at.yunling, reason: '当事人都在本乡，便于就地调解。' }],
      [1, '10:24', 'ychuangkou', 'grade', { grade: 'general' }],
      sent('ychuangkou', at.yunlingCommittee, '请到车间了解计件单价约定，组织双方协商。', [], 1),
      ...received('ytiaojie', 2, '已到车间见了五名女工和车间负责人。'),
      settled('ytiaojie', 8, '车间补发差价二千九百元，今后调价提前十五日张贴并征求意见。'),
      [10, '09:30', 'yzhuren', 'verify', { passed: false, note: '补发款只到了一半，协议没有张贴，退回继续办理。' }],
    ],
  },
];
