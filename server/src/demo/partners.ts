import type { PartnerKind } from '@jieyou/contracts';
import type { Instant } from '../kernel/local-date.ts';
import { insertPartner } from '../modules/referrals/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { idOf } from './ids.ts';
import { at as unit, demoCounty } from './tree.ts';

const partners: readonly (readonly [PartnerKind, string, string?])[] = [
  ['court', '清溪县人民法院'],
  ['procuratorate', '清溪县人民检察院'],
  ['police', '清溪县公安局', unit.police],
  ['police', '清溪县公安局柳塘派出所'],
  ['police', '清溪县公安局交通警察大队'],
  ['petition', '清溪县信访局', unit.petition],
  ['arbitration', '清溪县劳动人事争议仲裁委员会'],
  ['arbitration', '清溪县农村土地承包仲裁委员会'],
  ['legal_aid', '清溪县法律援助中心'],
  ['department', '清溪县自然资源局', unit.land],
  ['department', '清溪县市场监督管理局', unit.market],
  ['department', '清溪县人民政府行政复议机构'],
  ['notary', '清溪县公证处'],
  ['justice_office', '柳塘镇司法所'],
  ['law_firm', '清溪正言律师事务所'],
];

/** 演示县的系统外单位: some have accounts in the county's tree, most have none. */
export async function layPartners(tx: Tx, at: Instant): Promise<void> {
  const by = idOf('staff xianzhuren');
  for (const [kind, name, org] of partners) {
    const own = { county: demoCounty.code, id: idOf(`partner ${name}`), area: unit.county, by, at };
    await insertPartner(tx, org === undefined ? { ...own, kind, name } : { ...own, kind, name, org });
  }
}
