import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkActs } from '../test/faults/acts.ts';
import { newHouse } from '../test/faults/house.ts';
import { openHouse, reopen, standsWell } from '../test/faults/rounds.ts';
import { startWriters } from '../test/faults/writers.ts';
import { addRound, newTally, type Tally } from './figures.ts';

const SIZE = 400;
const LEFT = 1024 * 1024;

/** 收拾 what a trial that was broken off left of its disk. */
export let clearDisk = async (): Promise<void> => undefined;

export type DiskFull = { readonly tally: Tally; readonly stayedUp: boolean; readonly refusedStart: string };

/** 磁盘写满: on a disk of its own in memory, which only root can make. A sentence when it cannot be tried. */
export async function fillDisk(): Promise<DiskFull | string> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return '磁盘写满一项须由 root 在 Linux 上运行，这次没有做。';
  const place = mkdtempSync(join(tmpdir(), 'jieyou-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', place]).status === 0;
  if (!mounted) {
    rmSync(place, { recursive: true });
    return '磁盘写满一项要挂一块内存盘，本机不允许，这次没有做。';
  }
  chmodSync(place, 0o711);
  const house = newHouse(join(place, 'house'));
  clearDisk = async () => {
    await house.clear();
    spawnSync('umount', [place]);
    rmSync(place, { recursive: true, force: true });
  };
  try {
    chmodSync(join(place, 'house'), 0o711);
    const open = await openHouse(house);
    const ballast = join(place, 'ballast');
    const { bavail, bsize } = statfsSync(place);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - LEFT));
    const writers = startWriters(open.counter);
    await writers.ended;
    const stayedUp = open.served.isUp();
    await open.served.kill();
    house.killDatabase();
    const refused = await house.jieyou('serve').ended;
    rmSync(ballast);
    const next = await reopen(open);
    const tally = newTally('磁盘写满');
    addRound(tally, await checkActs(house, next.counter, writers.sent), next.served.readyMs);
    const { verified, unlike } = await standsWell(house);
    tally.verified = verified.ok ? 1 : 0;
    tally.unlike = unlike.length;
    await next.served.stop();
    return { tally, stayedUp, refusedStart: `${refused.code}：${refused.err.trim().replaceAll(place, '…')}` };
  } finally {
    await clearDisk();
    clearDisk = async () => undefined;
  }
}
