/** 演示县的信息: happenings, invented, that name nobody. */
export const happenings = [
  ['石井村水渠改道后有两家不满，村里正在劝', 'social', 'patrol', 'likely', '石井村水渠旁'],
  ['集镇东头一处出租房电线老化，夜里跳闸', 'hazard', 'patrol', 'confirmed', '集镇东街'],
  ['河滩采砂点又有车辆夜间进出', 'safety', 'resident', 'unverified', '河滩采砂点'],
  ['服装厂这个月工资晚发，班组里有议论', 'labour', 'department', 'likely', '工业园服装厂'],
  ['网上有帖子说学校门口摆摊占道', 'online', 'online', 'unverified', '中心小学门口'],
  ['桥头村机井排队浇地，有过一次争吵', 'social', 'patrol', 'confirmed', '桥头村机井'],
  ['山塘坝体渗水，村里已拉警戒线', 'hazard', 'resident', 'confirmed', '上坝村山塘'],
  ['小区物业换人，几户业主说不认新公司', 'social', 'meeting', 'likely', '和苑小区'],
] as const;

/** 演示县的风险: disputes and problems. */
export const troubles = [
  ['河滩采砂与护堤的矛盾', 'key', '采砂车辆压坏便道，沿线几户多次拦车，夜间可能起冲突', 5],
  ['服装厂欠薪引起的争议', 'attention', '班组人数多，月底前发不出可能停工', 20],
] as const;
