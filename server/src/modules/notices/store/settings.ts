import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { QuietHours } from '../domain/quiet.ts';

export type Settings = {
  readonly quiet: QuietHours;
  readonly unitChannels: readonly string[];
  readonly personChannels: readonly string[];
};

const defaults: Settings = {
  quiet: { from: '22:00', to: '07:00' },
  unitChannels: ['screen', 'print'],
  personChannels: ['print'],
};

type Row = { from: string; to: string; unitChannels: string[]; personChannels: string[] };

/** 通知的县域设置; the defaults where the county has set nothing. */
export async function readSettings(tx: Tx, county: string): Promise<Settings> {
  const row = await tx.maybe<Row>(
    `select to_char(quiet_from, 'HH24:MI') as "from", to_char(quiet_to, 'HH24:MI') as "to",
       unit_channels as "unitChannels", person_channels as "personChannels"
     from notice_setting where county = $1`,
    [county],
  );
  if (!row) return defaults;
  const { from, to, unitChannels, personChannels } = row;
  return { quiet: { from, to }, unitChannels, personChannels };
}

export async function saveSettings(
  tx: Tx,
  county: string,
  { quiet, unitChannels, personChannels }: Settings,
  changed: { by: string; at: Instant },
): Promise<void> {
  await tx.execute(
    `insert into notice_setting (county, quiet_from, quiet_to, unit_channels, person_channels, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
       unit_channels = excluded.unit_channels, person_channels = excluded.person_channels,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [county, quiet.from, quiet.to, [...unitChannels], [...personChannels], changed.by, changed.at],
  );
}
