import pg from 'pg';

/** 事项的真相, read past every policy: what may be seen is worked out from these rows alone, not by the application. */
export type True = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly narrative: string;
  readonly owner: string;
  readonly readable: readonly string[];
  readonly walled: readonly string[];
};

export async function askSuperuser<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const allMatters = (url: string): Promise<True[]> =>
  askSuperuser<True>(
    url,
    `select m.id, m.code, t.title, t.narrative, m.owner_path as owner, m.readable, m.walled
     from matter m join lateral (select title, narrative from matter_text t
       where t.county = m.county and t.matter_id = m.id order by version desc limit 1) t on true
     order by m.id`,
  );

/** A person's rights, as the tree of posts has them. */
export type Rights = { readonly scope: string | null; readonly identity: readonly string[] };

export const rightsOf = (
  staffId: string,
  post: { scopePath: string; orgPath: string },
  own: readonly string[],
): Rights => ({
  scope: post.scopePath,
  identity: [`staff:${staffId}`, ...[post.orgPath, ...own].flatMap(chain)],
});

const chain = (path: string): string[] => path.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));

export const isOutside = ({ identity }: Rights, { walled }: True): boolean =>
  walled.some((about) => identity.includes(about));

export const maySee = (rights: Rights, matter: True): boolean =>
  rights.scope !== null && matter.readable.includes(rights.scope) && !isOutside(rights, matter);

const tables = [
  ...[
    'matter',
    'matter_text',
    'matter_note',
    'party',
    'work_order',
    'paper_series',
    'matter_link',
    'command',
    'view_log',
    'not_same',
    'similar_found',
  ],
  ...[
    'ledger_entry',
    'notice',
    'notice_receipt',
    'import_job',
    'import_row',
    'import_mapping',
    'method',
    'calendar_year',
  ],
  ...[
    'duty',
    'duty_version',
    'duty_correction',
    'notice_setting',
    'matter_pass',
    'unit_contact',
    'clock_recompute',
    'org',
    'post',
    'staff',
  ],
  ...['people_search', 'matter_search'],
];

/** 全库的样子: a fingerprint of every table that an act or a reading could leave a trace in. */
export async function fingerprint(url: string): Promise<Record<string, string>> {
  const [row] = await askSuperuser<Record<string, string>>(
    url,
    `select ${tables
      .map(
        (name) =>
          `(select count(*) || '/' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ${name} t) as ${name}`,
      )
      .join(', ')}`,
  );
  return row ?? {};
}
