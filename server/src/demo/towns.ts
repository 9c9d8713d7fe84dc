/** 地方的样子: what kinds of trouble there are. */
export type Land = 'street' | 'plain' | 'river' | 'hill';

export type Town = {
  /** The last part of its path, `t01`. */
  readonly tail: string;
  /** In area codes. */
  readonly code: string;
  readonly name: string;
  /** In logins. */
  readonly pinyin: string;
  readonly land: readonly Land[];
  /** How much of the county's matters come from here. */
  readonly share: number;
  /** So many of its villages are in the small county. */
  readonly few?: number;
  /** In the order of their codes: never insert, only add. */
  readonly villages: string;
};

/** 十五个乡镇（街道）: invented, as their villages are. The first three are those that the written matters happen in. */
export const towns: readonly Town[] = [
  {
    ...{ tail: 't01', code: '101', name: '柳塘镇', pinyin: 'liutang', land: ['plain', 'river'], share: 10, few: 4 },
    villages:
      '桥头村 石井村 东岭村 新安社区 荷叶村 谷仓村 芦柴村 三汊村 油榨村 大堰村 磨盘村 枫树咀村 柳堤社区 鸭栏村 窑湾村',
  },
  {
    ...{ tail: 't02', code: '102', name: '河口镇', pinyin: 'hekou', land: ['river', 'plain'], share: 9, few: 3 },
    villages:
      '沙湾村 大坪村 码头社区 渔坪村 双港村 黄浦坳村 白沙坎村 石桩村 鲤鱼洲村 牌楼村 晒网村 汉河桥村 河街社区 莲蓬村',
  },
  {
    ...{ tail: 't03', code: '201', name: '云岭乡', pinyin: 'yunling', land: ['hill'], share: 4, few: 3 },
    villages: '上坝村 下坝村 松林村 云台坳村 石板冲村 药铺村 竹溪垭村 樟木村 岩屋村 高桥坪村 茶籽村',
  },
  {
    ...{ tail: 't04', code: '001', name: '溪东街道', pinyin: 'xidong', land: ['street'], share: 13 },
    villages: '书院社区 钟楼社区 东门桥社区 锦屏社区 文渡社区 丝厂社区 桂花园社区 体育场社区 迎溪社区 火神庙社区',
  },
  {
    ...{ tail: 't05', code: '002', name: '溪西街道', pinyin: 'xixi', land: ['street'], share: 11 },
    villages: '西门社区 车站社区 粮站社区 新河社区 双碑社区 化工社区 槐荫社区 安居社区 金堤社区 葵花社区 望溪村',
  },
  {
    ...{ tail: 't06', code: '103', name: '苇荡镇', pinyin: 'weidang', land: ['plain', 'river'], share: 7 },
    villages:
      '苇北村 苇南村 大圩村 小圩村 十字港村 蒲扇村 官垱村 野鸭村 横堤村 菱角村 白鹤垸村 剅口村 新垸社区 八字脑村',
  },
  {
    ...{ tail: 't07', code: '104', name: '麦岗镇', pinyin: 'maigang', land: ['plain'], share: 8 },
    villages:
      '前岗村 后岗村 烟墩村 双楼村 铁铺村 油坊村 高粱店村 大庙村 五里桩村 杨柳井村 麦市社区 塔山村 棉花村 草店村 沟头村 打鼓台村',
  },
  {
    ...{ tail: 't08', code: '105', name: '鹭洲镇', pinyin: 'luzhou', land: ['river', 'plain'], share: 6 },
    villages: '鹭头村 鹭尾村 新滩口村 老渡村 沙棘村 堤角村 三洲村 桃花汛村 横渡村 芦花社区 高滩村 柳林口村 姜家墩村',
  },
  {
    ...{ tail: 't09', code: '106', name: '砚池镇', pinyin: 'yanchi', land: ['plain', 'hill'], share: 7 },
    villages:
      '砚北村 砚南村 笔架村 墨石村 学堂坡村 书箱村 石佛村 梅家畈村 乌桕村 泉眼村 状元桥社区 土地坪村 花园塆村 长堰村 茅店村',
  },
  {
    ...{ tail: 't10', code: '107', name: '枣坡镇', pinyin: 'zaopo', land: ['hill', 'plain'], share: 5 },
    villages: '枣林村 坡头村 火石坡村 干沟村 马鞍村 蜂桶村 红土村 梁上村 枣坡社区 碾子村 羊角村 麻栎村',
  },
  {
    ...{ tail: 't11', code: '108', name: '棠梨镇', pinyin: 'tangli', land: ['plain'], share: 6 },
    villages:
      '棠梨社区 梨园村 甘棠村 古井冲村 雷公庙村 十亩田村 谭坊村 水车村 石磙村 观音堰村 毛栗村 荞麦村 晒谷坪村 邬家畈村',
  },
  {
    ...{ tail: 't12', code: '109', name: '雁落镇', pinyin: 'yanluo', land: ['plain', 'river'], share: 5 },
    villages: '雁南村 雁北村 落星村 沉香村 团山村 牛轭湖村 杨树垱村 汪垸村 雁落社区 龙须村 大沟村 南闸村 桑园村',
  },
  {
    ...{ tail: 't13', code: '202', name: '榆湾乡', pinyin: 'yuwan', land: ['hill', 'river'], share: 4 },
    villages: '榆树村 湾里村 回水村 崖脚村 索桥村 三岔河村 金竹村 猫儿石村 青冈村 老林村 榆湾村 蕨坪村',
  },
  {
    ...{ tail: 't14', code: '203', name: '茶垭乡', pinyin: 'chaya', land: ['hill'], share: 3 },
    villages: '茶园村 垭口村 云雾村 贡茶坪村 半坡村 天星村 石笋村 大荒村 茅坝村 凉风村 苦竹村',
  },
  {
    ...{ tail: 't15', code: '204', name: '蒿坪乡', pinyin: 'haoping', land: ['hill'], share: 2 },
    villages: '蒿子坪村 雪岭村 独树村 落水洞村 黑石村 双溪坳村 熊家槽村 箭竹村 深沟村 白岩村 瓦窑坪村',
  },
];
