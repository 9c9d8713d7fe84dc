import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import type { StaffDeps } from './deps.ts';

const MOST = 20;

const found = z.object({ staff: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string() })) });

/** 查找在任工作人员, by a part of the name; for naming whom an accusation is about. Never the whole roll at once. */
export function findStaffRoute(app: App, { db, now }: StaffDeps): void {
  app.get(
    '/staff',
    {
      config: { access: ['window_clerk', 'centre_director'] },
      schema: {
        summary: '按姓名查找在任工作人员',
        tags: ['staff'],
        querystring: z.object({ q: z.string().trim().max(50).default('') }),
        response: { 200: found },
      },
    },
    async ({ signed, query }) => {
      if (query.q === '') return { staff: [] };
      const staff = await db.inScope(signed.scope, (tx) =>
        tx.query<{ id: string; name: string; unit: string }>(
          `select w.id, w.name, string_agg(distinct o.name, '、') as unit
           from staff w
             join post p on p.county = w.county and p.staff_id = w.id
             join org o on o.county = p.county and o.id = p.org_id
           where w.county = $1 and w.active and strpos(w.name, $2) > 0
             and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
           group by w.id, w.name order by w.name, w.id limit ${MOST}`,
          [signed.county, query.q, dayOf(now())],
        ),
      );
      return { staff };
    },
  );
}
