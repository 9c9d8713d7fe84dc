import type { MattersDeps, Signed } from '../../matters/index.ts';
import { issuePass, passAddress, printPassCode, revokePasses } from '../../passes/index.ts';
import { logPrint } from '../store/print-log.ts';
import { pageOf } from './page.ts';
import { receiptSheet } from './person-papers.ts';
import { readTrail } from './read-trail.ts';

export type IssueReceipt = { readonly address: string; readonly revokeEarlier: boolean };

/**
 * 签发回执: printed once, with a pass of its own, for the first applicant or who speaks for them. Who printed it stands
 * in the view log and beside whatever is done with it: whoever prints a pass could use it.
 */
export const issueReceipt = (
  deps: MattersDeps,
  signed: Signed,
  idOrCode: string,
  { address, revokeEarlier }: IssueReceipt,
): Promise<string | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const trail = await readTrail(deps, tx, signed, idOrCode);
    const matter = trail?.matter;
    if (!trail || !matter) return undefined;
    const applicants = matter.parties.filter(({ side }) => side === 'applicant');
    const party = applicants.find(({ agentFor }) => agentFor === null) ?? applicants[0];
    if (!party) return undefined;
    const [at, { county, staffId }] = [deps.now(), signed];
    if (revokeEarlier) for (const { id } of applicants) await revokePasses(tx, county, matter.id, id, at);
    const pass = { county, matterId: matter.id, partyId: party.id, at, by: staffId };
    const { id, code } = await issuePass(tx, deps.crypto, pass);
    await logPrint(tx, {
      ...{ county, staffId, orgPath: signed.post.orgPath, matterId: matter.id },
      fields: [`pass/${id}`],
      reason: revokeEarlier ? '打印带查询凭证的回执，先前的凭证作废' : '打印带查询凭证的回执',
    });
    const online = { address, pass: printPassCode(code) };
    return pageOf([receiptSheet(trail, { at }, matter, online)], trail.code, {
      qr: passAddress(address, county, code),
    });
  });
