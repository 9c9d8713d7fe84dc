import type { MatterKind } from '@jieyou/contracts';
import type { Dice } from './random.ts';

/**
 * 造句的料. Terms are meant to be rare and common alike: 「协调」 stands in more than half of all narratives, 「滴水」 in
 * a few of a hundred, 「压路机」 in one of a thousand, a name with its house number in one or two.
 */
const troubles: readonly (readonly [kind: MatterKind, title: string, story: string])[] = [
  ['RT02', '屋檐滴水冲坏院墙', '邻居翻建房屋，屋檐伸过了界，一下雨滴水就冲我家院墙，墙根已经裂了两道缝'],
  ['RT02', '楼上漏水泡坏天花板', '楼上卫生间长期漏水，客厅天花板起皮发霉，找了三次都说不是他家的问题'],
  ['RT02', '广场音响扰民', '每天晚上广场上音响开得很大，老人孩子睡不着，劝过几次没有用'],
  ['RT03', '宅基地四至不清', '两家宅基地的四至当年没有写清，现在一家要砌围墙，把过路的巷子占去一半'],
  ['RT07', '承包地界址被挪动', '承包地的界石被人挪动，少了两分多地，玉米也被拔了一片'],
  ['RT07', '山林权属有争议', '后山那片杉木林八十年代分给了我们组，如今隔壁组说是他们的，还砍了十几棵'],
  ['RT10', '拖欠工程工资', '在工地干了四个月，班组长一直说甲方没有拨款，工资到现在没有结清'],
  ['RT10', '包工头失去联系', '包工头欠着十七个人的工资，上个月起电话打不通，人也不见了'],
  ['RT11', '未签合同被辞退', '在厂里做了两年没有签劳动合同，上周突然叫我不用来了，补偿一分没有'],
  ['RT17', '物业不修电梯', '小区电梯坏了半个月，物业说要业主凑钱才修，家里老人住在十一楼'],
  ['RT17', '物业费与停车费争议', '物业费涨了没有公示，停车位又另外收费，业主们都有意见'],
  ['RT16', '交通事故赔偿未谈拢', '骑电动车被面包车撞伤，对方只肯出医药费，误工费和护理费谈不拢'],
  ['RT15', '手术效果有争议', '在医院做了手术后恢复不好，医院说是正常现象，我们要求把病历封存'],
  ['RT01', '赡养费分担不均', '老人三个儿子，谁出钱谁陪护谈不拢，老人摔伤住院没有人签字'],
  ['RT01', '离婚后探望孩子受阻', '离婚后约定每周看一次孩子，对方总是找理由不让见面'],
  ['RT08', '征地补偿面积有误', '修路征地，丈量的面积比承包证上少了三分，青苗费也没有算'],
  ['RT09', '养殖场气味与污水', '村口养殖场的粪水流进水渠，气味很大，一到夏天不敢开窗'],
  ['RT06', '牲畜踩坏庄稼', '放养的牛跑进菜地，踩坏了一亩多辣椒，主人只赔了两百块'],
  ['RT14', '预付卡不退款', '办了健身预付卡，店家换了招牌就不认，余额一千多块不退'],
  ['RT13', '网购农具质量问题', '网上买的打药机用了一次就坏，商家说过了期限不给换'],
  ['RT04', '租房押金不退', '租期满了房东不退押金，说墙面有污损，又拿不出当时的照片'],
  ['RT05', '合伙养鱼分账不清', '两家合伙承包鱼塘，账目没有对清，今年卖鱼的钱压着不分'],
  ['RT99', '低保申请未通过', '家里劳动力生病，申请低保没有通过，想知道差在哪里'],
  ['RT99', '路灯长期不亮', '村里主路的路灯坏了三个多月，晚上老人出门摔过一次'],
  ['RT99', '自来水时有时无', '入夏以来自来水每天只来两个小时，高处的几户基本没有水'],
  ['RT99', '水渠淤塞浇不上地', '水渠多年没有清淤，下游几十亩稻田浇不上水'],
];

/** What is named in passing: from the ordinary to what stands in one of a thousand. */
const rare = [
  '压路机',
  '石灰窑',
  '老樟树',
  '碾米房',
  '渡口',
  '烈士墓',
  '油茶基地',
  '光伏板',
  '蜂箱',
  '变压器',
  '滴灌带',
  '砂石场',
  '豆腐坊',
  '祠堂',
  '垃圾中转站',
  '防洪堤',
  '粮站旧址',
  '电子秤',
  '监控探头',
  '充电桩',
  '冷库',
  '集体林',
  '机耕道',
  '供销社',
];
const went = [
  '找过村里两次',
  '打过热线',
  '村委会来看过',
  '网格员上门记过',
  '双方吵过几回',
  '派出所来调解过',
  '请过中间人说和',
  '一直没有人管',
];
const asks = [
  '希望中心协调双方坐下来谈',
  '请帮忙协调有关部门到现场看看',
  '希望尽快协调解决',
  '请派人丈量清楚并协调处理',
  '请有关单位给个说法',
  '要求依法处理',
  '希望协调补上应得的部分',
  '想请人民调解员到场评理',
];
const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳'.split(
    '',
  );
const first = '德建国文志大小玉秀桂春秋长永福贵明晓海水金银满成立新家有天光'.split('');
const second = '华明强军平芳英兰珍生根发祥顺才旺田山林木树花梅莲香云霞清'.split('');

/** 编造的姓名. */
export const inventedName = (dice: Dice): string =>
  `${dice.pick(surnames)}${dice.pick(first)}${dice.chance(0.85) ? dice.pick(second) : ''}`;

/** 编造的手机号, of the shape that a phone has. */
export const inventedPhone = (dice: Dice): string =>
  `1${dice.pick(['38', '39', '50', '58', '77', '86', '99'])}${String(dice.below(100_000_000)).padStart(8, '0')}`;

export type Told = { readonly kind: MatterKind; readonly title: string; readonly narrative: string };

/** 标题与叙述, of about 120 characters. */
export function toldBy(dice: Dice, village: string, name: string, other: string): Told {
  const [kind, about, story] = dice.pick(troubles);
  const seen = dice.chance(0.35) ? `事情出在${dice.pick(rare)}旁边，` : '';
  const house = `${1 + dice.below(12)}组${1 + dice.below(180)}号`;
  const sum = dice.chance(0.4) ? `前后算下来损失约${(1 + dice.below(400)) * 50}元，` : '';
  const since = `${dice.pick(['去年', '今年'])}${1 + dice.below(12)}月${dice.pick(['初', '中旬', '底'])}`;
  return {
    kind,
    title: `${village}${about}${dice.chance(0.3) ? '，请求处理' : ''}`,
    narrative: `我是${village}${house}的${name}。${since}起，${story}。${seen}对方是${other}，${sum}${dice.pick(went)}，${dice.pick(went)}。${dice.pick(asks)}，谢谢。`,
  };
}

const notes: Readonly<Record<string, readonly string[]>> = {
  accept: ['属于本中心受理范围，材料已收。', '已核对身份，当场受理。'],
  dispatch: ['请三日内联系当事人，查清情况后答复。', '请到现场核实，会同村委会处理。', '请依职责办理，按期反馈。'],
  first_contact: ['电话联系上本人，约好后天到现场。', '上门见到当事人，已说明办理程序。'],
  progress: [
    '到现场看过，双方都在，分歧在补偿数额。',
    '已调取底册，与现状不一致，正在核对。',
    '第二次碰面，对方愿意先修后算账。',
  ],
  conclude: [
    '双方签订调解协议，约定十五日内履行，已当场答复申请人。',
    '查明情况并书面答复，申请人表示理解。',
    '已督促履行到位，现场复看无异议。',
  ],
  verify: ['电话向双方核实，属实。', '到现场看过，已经办到。'],
  call_back: ['本人表示问题已解决。', '家属接听，表示满意。', '认为办得及时。'],
};

/** 各动作的说明文字. */
export const noteFor = (dice: Dice, act: string): string => dice.pick(notes[act] ?? ['已按程序办理，情况属实。']);
