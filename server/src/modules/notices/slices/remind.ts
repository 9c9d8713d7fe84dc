import { lightOf } from '../../../kernel/clock/lights.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { mattersDueBefore } from '../../matters/index.ts';
import type { Matter } from '../../matters/index.ts';
import { insertNotices } from '../store/outbox.ts';
import { takeReminder } from '../store/reminders.ts';
import { readSettings } from '../store/settings.ts';
import type { Settings } from '../store/settings.ts';
import type { NoticesDeps } from './deps.ts';
import { byChannel } from './tell-notices.ts';
import { isWalled, toUnit } from './who-is-told.ts';

const PAGE = 200;
/** Far enough ahead for the last tenth of any clock that a place would want to be reminded of. */
const AHEAD_MS = 10 * 24 * 3_600_000;

const kindOf = (clock: Clock, now: Instant): 'overdue' | 'due_soon' | null => {
  const light = clock.status === 'running' ? lightOf(clock, now) : 'none';
  if (light === 'red') return 'overdue';
  return light === 'orange' ? 'due_soon' : null;
};

/** Who holds it now; and once it is overdue, the centre that answers for it too. */
function receiversOf({ orders, owner }: Matter, kind: 'overdue' | 'due_soon'): string[] {
  const lead = orders.find(({ role, status }) => role === 'lead' && (status === 'sent' || status === 'received'));
  const holder = lead?.to ?? owner;
  return kind === 'overdue' ? [...new Set([holder, owner])] : [holder];
}

async function remindOne(tx: Tx, matter: Matter, now: Instant, settings: Settings): Promise<number> {
  let told = 0;
  for (const clock of matter.clocks) {
    const kind = kindOf(clock, now);
    if (!kind || !(await takeReminder(tx, matter, clock, kind, now))) continue;
    const wanted = receiversOf(matter, kind)
      .map((path) => toUnit(kind, path, path, { due: clock.dueDay, clock: clock.kind }, kind === 'overdue'))
      .filter((each) => !isWalled(matter, each));
    await insertNotices(
      tx,
      wanted.flatMap((each) => byChannel(each, { after: matter, at: now }, settings)),
    );
    told += wanted.length;
  }
  return told;
}

/**
 * 临期与逾期提醒. The clock asks and never acts: units are told once per duty, at the orange light and when it is over.
 * Answers how many notices were written; nothing when it runs again.
 */
export async function remindDue({ db, now }: Pick<NoticesDeps, 'db' | 'now'>, county: string): Promise<number> {
  const at = now();
  const until = instant(Date.parse(at) + AHEAD_MS);
  let told = 0;
  let after: { due: Instant; id: string } | undefined;
  for (;;) {
    const page = await db.inScope(systemScope(county), async (tx) => {
      const settings = await readSettings(tx, county);
      const rows = await mattersDueBefore(tx, county, until, { limit: PAGE, after });
      for (const { matter } of rows) told += await remindOne(tx, matter, at, settings);
      return rows;
    });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return told;
    after = { due: last.due, id: last.matter.id };
  }
}
