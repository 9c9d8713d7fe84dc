import type { Db } from '../../../platform/db/index.ts';
import { type Finding, findingText } from '../domain/finding.ts';
import { keyIdOf } from '../domain/signing.ts';
import type { Anchors } from './anchors.ts';
import { inSnapshot, type Snapshot } from './snapshot.ts';
import { verifyAnchors } from './verify-anchors.ts';
import { verifyBatches } from './verify-batches.ts';
import { verifyChains } from './verify-chains.ts';
import { type TextCounts, type TextSource, verifyTexts } from './verify-texts.ts';

export type VerifyOptions = {
  readonly county: string;
  /** Public keys (PEM) that alone count; otherwise those kept in the anchor folder. */
  readonly trusted?: readonly string[];
  /** Findings told in full at most; all are counted. */
  readonly most?: number;
  readonly onProgress?: (entries: number) => void;
  /** The texts that stand outside the chain; without them they are not checked. */
  readonly texts?: TextSource | undefined;
};

export type Told = Finding & { readonly code?: string; readonly text: string };

export type Verified = {
  readonly county: string;
  readonly ok: boolean;
  readonly matters: number;
  readonly entries: number;
  readonly batches: number;
  /** The newest published batch; 0 when there is none. */
  readonly anchored: number;
  /** 尚未锚定: entries after the last published head. No error: nobody outside can vouch for them yet. */
  readonly unanchored: number;
  /** Null when the texts were not checked. */
  readonly texts: TextCounts | null;
  readonly found: number;
  readonly findings: readonly Told[];
};

/** 核验全县留痕: every chain, every batch and every published head, as of one moment. */
export async function verify(db: Db, anchors: Anchors, options: VerifyOptions): Promise<Verified> {
  const { county, most = 1000 } = options;
  const kept: Finding[] = [];
  let found = 0;
  const say = (finding: Finding): void => {
    found += 1;
    if (kept.length < most) kept.push(finding);
  };
  const keyOf = keysOf(anchors, options.trusted);
  // A head is published after its batch is committed: what the file holds now, the later snapshot holds too.
  const published = await verifyAnchors(anchors, county, keyOf, say);
  return inSnapshot(db, county, async (snapshot) => {
    const newest = async (): Promise<number> => (await anchors.last(county))?.parsed.batch ?? 0;
    const batches = await verifyBatches(snapshot, { ...published, newest }, keyOf, say);
    const codes = new Map<string, string>();
    const named = new Set(kept.map(({ matterId }) => matterId));
    const name = (finding: Finding): void => {
      say(finding);
      named.add(finding.matterId);
    };
    const counts = await verifyChains(snapshot, {
      anchored: published.last,
      say: name,
      onMatter: ({ id, code }) => {
        if (named.has(id)) codes.set(id, code);
      },
      onProgress: options.onProgress ?? (() => undefined),
    });
    const texts = options.texts === undefined ? null : await verifyTexts(snapshot, options.texts, name);
    await addRecordedCodes(snapshot, named, codes);
    const findings = kept.map((finding) => told(finding, codes));
    return { county, ok: found === 0, ...counts, batches, anchored: published.last, texts, found, findings };
  });
}

/** A matter whose row is gone is called by the code with which it was registered, if its first entry tells it. */
async function addRecordedCodes(
  snapshot: Snapshot,
  named: ReadonlySet<string | undefined>,
  codes: Map<string, string>,
): Promise<void> {
  const nameless = [...named].filter((id) => id !== undefined && !codes.has(id));
  if (nameless.length === 0) return;
  const sql = `select matter_id as id, body from ledger_entry
    where county = jy_county() and seq = 1 and matter_id = any($1::uuid[])`;
  for (const { id, body } of await snapshot.query<{ id: string; body: string }>(sql, [nameless])) {
    const code = /"code":"([\x20-\x21\x23-\x5b\x5d-\x7e]+)"/.exec(body)?.[1];
    if (code !== undefined) codes.set(id, code);
  }
}

function told(finding: Finding, codes: ReadonlyMap<string, string>): Told {
  const text = findingText(finding, (matterId) => codes.get(matterId));
  const code = finding.matterId === undefined ? undefined : codes.get(finding.matterId);
  return code === undefined ? { ...finding, text } : { ...finding, code, text };
}

/** Each key is read once; a key whose number does not fit its bytes does not count. */
function keysOf(
  anchors: Anchors,
  trusted: readonly string[] | undefined,
): (keyId: string) => Promise<string | undefined> {
  const known = new Map<string, string | undefined>((trusted ?? []).map((pem) => [keyIdOf(pem), pem]));
  return async (keyId) => {
    if (known.has(keyId) || trusted !== undefined) return known.get(keyId);
    const pem = /^[0-9a-f]{16}$/.test(keyId) ? await anchors.key(keyId) : undefined;
    known.set(keyId, pem !== undefined && keyIdOf(pem) === keyId ? pem : undefined);
    return known.get(keyId);
  };
}
