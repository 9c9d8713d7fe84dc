type Values = Readonly<Record<string, unknown>>;

const always = ['kind', 'direction', 'purpose', 'partner', 'office', 'parties', 'ground', 'request'];

/** 各种对接要问什么: a clerk is not asked for a court's procedure when the police hand over. */
export function askedFields({ kind, direction, purpose, ground }: Values): string[] {
  const fields = [...always, 'externalNo'];
  if (ground === 'statute') fields.push('basis');
  if (purpose === 'inform') return fields;
  fields.push('materials');
  if (direction === 'in') fields.push('sentOn', 'receivedOn');
  if (kind === 'court_before' || kind === 'court_during') fields.push('online');
  if (kind === 'court_during') fields.push('procedure');
  if (kind === 'administrative') fields.push('road');
  if (kind === 'police') fields.push('hints', 'policeView', 'caseOpen', 'injury', 'determinedOn', 'safetyPlan');
  return fields;
}
