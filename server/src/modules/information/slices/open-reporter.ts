import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import type { Signed } from '../../matters/index.ts';
import { mayReadReporter } from '../domain/item.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import { lockItem, logReporterRead, readReporter } from '../store/rows.ts';
import { reachOf, reporterPlace } from './deps.ts';
import type { InformationDeps } from './deps.ts';

/** 查看反映人: with a reason, written down before it is shown. */
export const openReporter = (
  deps: InformationDeps,
  signed: Signed,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ reporter: string }, InformationRefusal>> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId, post } = signed;
    const item = await lockItem(tx, reachOf(signed), id);
    if (!item) return refuse({ code: 'no_such_information' as const });
    const may = mayReadReporter(post.role, item);
    if (!may.ok) return may;
    const sealed = (await readReporter(tx, county, id))?.reporter;
    if (!sealed) return refuse({ code: 'no_reporter' as const });
    await logReporterRead(tx, { county, id, by: staffId, at: deps.now(), reason });
    const opened = await deps.crypto.open(sealed, aadOf(reporterPlace(county, id)));
    return ok({ reporter: opened.toString('utf8') });
  });
