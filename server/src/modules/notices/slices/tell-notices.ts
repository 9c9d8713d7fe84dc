import type { Tx } from '../../../platform/db/index.ts';
import type { Told } from '../../matters/index.ts';
import { methodByVersion } from '../../methods/index.ts';
import { unitKey } from '../domain/notice.ts';
import type { Wanted } from '../domain/notice.ts';
import { afterQuiet } from '../domain/quiet.ts';
import { hasSlip } from '../domain/say-notice.ts';
import { insertNotices } from '../store/outbox.ts';
import type { NewNotice } from '../store/outbox.ts';
import { partiesToTell } from '../store/parties-to-tell.ts';
import { ringing } from '../domain/channels.ts';
import { readSettings } from '../store/settings.ts';
import type { Settings } from '../store/settings.ts';
import { personTemplate, toPerson, whoIsSummoned, whoIsTold } from './who-is-told.ts';

/** The post that the matter's own method lets decide an extension. */
const approverOf =
  (tx: Tx, { after }: Told) =>
  async () =>
    (await methodByVersion(tx, after.county, after.method))?.extension.approver ?? 'centre_director';

/** One row per channel. What is printed is printed at the sender's window; what is read is read in the receiver's inbox. */
export function byChannel(
  wanted: Wanted,
  { after, at }: { after: Pick<Told['after'], 'county' | 'id' | 'code'>; at: Told['at'] },
  { quiet, unitChannels, personChannels }: Settings,
): NewNotice[] {
  const channels = wanted.to.kind === 'party' ? personChannels : unitChannels;
  return channels
    .filter((channel) => channel !== 'print' || hasSlip(wanted.template))
    .map((channel) => ({
      ...{ county: after.county, matterId: after.id, code: after.code, channel, createdAt: at },
      ...{ template: wanted.template, params: wanted.params, to: wanted.to, urgent: wanted.urgent },
      reader: channel === 'print' ? unitKey(wanted.desk) : wanted.reader,
      notBefore: ringing(channel) && !wanted.urgent ? afterQuiet(at, quiet) : at,
    }));
}

/**
 * 告知: what an act did is put into the outbox in the act's own transaction; with it rolled back, nobody is told.
 * 请勿联系 is kept here and once more when it is sent.
 */
export async function tellNotices(tx: Tx, told: Told): Promise<void> {
  const wanted = await whoIsTold(told, approverOf(tx, told));
  const template = personTemplate(told);
  const parties = template ? await partiesToTell(tx, told.after.county, told.after.id) : [];
  const people = template ? parties.flatMap((party) => toPerson(template, party, told) ?? []) : [];
  const all = [...wanted, ...people, ...whoIsSummoned(told)];
  if (all.length === 0) return;
  const settings = await readSettings(tx, told.after.county);
  await insertNotices(
    tx,
    all.flatMap((each) => byChannel(each, told, settings)),
  );
}
