import { codesOf, referralLists } from '@jieyou/contracts';
import type { ReferralList, ReferralListPage, ReferralsOfMatter } from '@jieyou/contracts';
import { contextFor, currentText, loadMatter } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { mayOpenReferral } from '../domain/open.ts';
import { sayReferralRefusal } from '../domain/refusals.ts';
import { countReferrals, readReferrals } from '../store/lists.ts';
import { referralsOfMatter } from '../store/load.ts';
import { readPartners } from '../store/partners.ts';
import type { ReferralDeps } from './deps.ts';
import { referralLine } from './line.ts';

const LIMIT = 50;
const emptyWords: Readonly<Record<ReferralList, string>> = {
  to_answer: '没有等我方答复的对接；对方转来的，在事项页登记',
  waiting: '没有在等对方答复的对接',
  late: '没有超过期限的对接',
  open: '没有正在进行的对接；从事项页的「对接」开始一次',
  closed: '还没有了结的对接',
};

/** 对接清单, with the count of each list by its own query. */
export function listReferrals(
  deps: ReferralDeps,
  signed: Signed,
  { list, from }: { list: ReferralList; from: number },
): Promise<ReferralListPage> {
  const now = deps.now();
  const asker = { county: signed.county, scopes: signed.scope.scopes, orgPath: signed.post.orgPath, now };
  return deps.db.inScope(signed.scope, async (tx) => {
    const names = codesOf(referralLists);
    const counts = await countReferrals(tx, names, asker);
    const rows = await readReferrals(tx, list, asker, { limit: LIMIT, offset: from });
    const places = await deps.places(tx, signed.county);
    const lines = rows.slice(0, LIMIT).map(({ state, code, title, partner }) =>
      referralLine(state, {
        ...{ matter: { id: state.matterId, code, title }, partner, now },
        office: places.unit(state.office)?.name ?? state.office,
      }),
    );
    return {
      counts: names.map((name) => ({ list: name, label: referralLists[name], count: counts.get(name) ?? 0 })),
      lines,
      next: rows.length > LIMIT ? String(from + LIMIT) : null,
      empty: lines.length === 0 ? emptyWords[list] : null,
    };
  });
}

/** 某事项的对接, and whether one can be begun now. Undefined when the matter is not to be seen. */
export function referralsOfOne(
  deps: ReferralDeps,
  signed: Signed,
  code: string,
): Promise<ReferralsOfMatter | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, code);
    if (!matter) return undefined;
    const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
    const { title } = await currentText(tx, matter.county, matter.id);
    const known = await referralsOfMatter(tx, signed.county, matter.id);
    const partners = new Map((await readPartners(tx, signed.county)).map((each) => [each.id, each.name]));
    const may = mayOpenReferral(context);
    return {
      items: known.map((each) =>
        referralLine(each, {
          ...{ matter: { id: matter.id, code: matter.code, title }, now: context.now },
          partner: partners.get(each.partner.id) ?? '（单位已删除）',
          office: context.places.unit(each.office)?.name ?? each.office,
        }),
      ),
      canOpen: { ok: may.ok, label: '登记对接', words: may.ok ? null : sayReferralRefusal(may.refusal) },
    };
  });
}
