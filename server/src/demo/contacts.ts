import type { Instant } from '../kernel/local-date.ts';
import { saveContact } from '../modules/public/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { idOf } from './ids.ts';
import type { DemoSize } from './size.ts';
import { demoCounty, demoTree } from './tree.ts';

/** 各综治中心的对外联系方式: made up, of an exchange that does not exist. */
export async function layContacts(tx: Tx, size: DemoSize, at: Instant): Promise<void> {
  const by = { by: idOf('staff xianzhuren'), at };
  const centres = demoTree(size).filter(({ kind }) => kind === 'centre');
  for (const [place, { path, name }] of centres.entries()) {
    const contact = {
      phone: `0990-5550${String(100 + place)}`,
      address: `${name}一楼群众接待大厅`,
      hours: '工作日 8:30—12:00，14:30—17:30',
    };
    await saveContact(tx, demoCounty.code, { path, ...contact }, by);
  }
}
