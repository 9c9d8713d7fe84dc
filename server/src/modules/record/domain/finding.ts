/** 核验所见: what is not as it was recorded. */
export type Finding = {
  readonly kind: FindingKind;
  readonly matterId?: string;
  readonly seq?: number;
  readonly batch?: number;
  /** What differs, in Chinese. */
  readonly what: string;
};

export type FindingKind =
  | 'entry_changed' // body, columns or hash
  | 'entry_gap'
  | 'entry_not_sealed' // does not agree with its leaf, or is neither sealed nor waiting
  | 'entry_missing' // sealed, and no longer there
  | 'matter_without_chain'
  | 'chain_without_matter'
  | 'version_differs'
  | 'text_changed'
  | 'text_unrecorded'
  | 'batch_changed'
  | 'batch_missing'
  | 'anchor_differs'
  | 'anchor_broken';

/** 一句话说清: which matter, which entry, which batch, what differs. */
export function findingText(finding: Finding, codeOf: (matterId: string) => string | undefined): string {
  const { matterId, seq, batch, what } = finding;
  const matter = matterId === undefined ? '' : `事项 ${codeOf(matterId) ?? matterId}`;
  const entry = seq === undefined ? '' : `第 ${seq} 条留痕`;
  const sealed = batch === undefined ? '' : `第 ${batch} 批封存`;
  const where = [matter, entry, matter === '' ? sealed : ''].filter((part) => part !== '').join(' ');
  return where === '' ? what : `${where}：${what}`;
}
