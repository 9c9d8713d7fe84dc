import type { RecordInformation } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import { onceOnly, takeNumber } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { expiryOf, namesNobody, tagsOf } from '../domain/item.ts';
import type { InformationRefusal } from '../domain/refusals.ts';
import { insertItem } from '../store/rows.ts';
import { methodNow, reporterPlace } from './deps.ts';
import type { InformationDeps } from './deps.ts';

/** 记一条信息. Its number is taken last; who reported it is sealed before it reaches the database. */
export const recordItem = (
  deps: InformationDeps,
  signed: Signed,
  { commandId, reporter, ...written }: RecordInformation,
): Promise<Result<Done, InformationRefusal>> => {
  const asked = JSON.parse(JSON.stringify({ act: 'record_information', reporter, ...written }));
  return onceOnly(deps, signed, { commandId, asked }, async (tx): Promise<Result<Done, InformationRefusal>> => {
    const { county, staffId, post } = signed;
    const named = namesNobody(`${written.what} ${written.place ?? ''}`);
    if (!named.ok) return named;
    const method = await methodNow(deps, tx, county);
    if (!method.ok) return method;
    if (!tagsOf(method.value).some(({ id }) => id === written.tag)) return refuse({ code: 'no_such_tag' });
    const [id, at] = [deps.newId(), deps.now()];
    if (written.happenedOn && written.happenedOn > dayOf(at)) return refuse({ code: 'bad_day' });
    const sealed = reporter ? await deps.crypto.seal('information', reporter, aadOf(reporterPlace(county, id))) : null;
    const no = await takeNumber(tx, county, 'information', 0);
    await insertItem(tx, {
      ...{ county, id, no, unit: post.orgPath, by: staffId, at, reporter: sealed, written },
      expiresOn: expiryOf(method.value, dayOf(at)),
    });
    return ok({ id });
  });
};
