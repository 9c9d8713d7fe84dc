/** 县直部门: the last part of its path, its name, and how people call it. */
export const departments = [
  { tail: 'rs', name: '人力资源和社会保障局', shortName: '人社', pinyin: 'renshe' },
  { tail: 'zr', name: '自然资源局', shortName: '自然资源', pinyin: 'ziran' },
  { tail: 'zj', name: '住房和城乡建设局', shortName: '住建', pinyin: 'zhujian' },
  { tail: 'ny', name: '农业农村局', shortName: '农业农村', pinyin: 'nongye' },
  { tail: 'sf', name: '司法局', shortName: '司法', pinyin: 'sifa' },
  { tail: 'xf', name: '信访局', shortName: '信访', pinyin: 'xinfang' },
  { tail: 'ga', name: '公安局', shortName: '公安', pinyin: 'gongan' },
  { tail: 'mz', name: '民政局', shortName: '民政', pinyin: 'minzheng' },
  { tail: 'sc', name: '市场监督管理局', shortName: '市监', pinyin: 'shijian' },
  { tail: 'jy', name: '教育局', shortName: '教育', pinyin: 'jiaoyu' },
  { tail: 'wj', name: '卫生健康局', shortName: '卫健', pinyin: 'weijian' },
  { tail: 'jt', name: '交通运输局', shortName: '交通', pinyin: 'jiaotong' },
  { tail: 'sl', name: '水利局', shortName: '水利', pinyin: 'shuili' },
  { tail: 'ly', name: '林业局', shortName: '林业', pinyin: 'linye' },
  { tail: 'hb', name: '生态环境局', shortName: '生态环境', pinyin: 'shengtai' },
  { tail: 'cg', name: '城市管理执法局', shortName: '城管', pinyin: 'chengguan' },
] as const;
