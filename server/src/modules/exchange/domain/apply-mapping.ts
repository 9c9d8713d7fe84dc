import type { Channel } from '@jieyou/contracts';
import { dayOf, type Instant } from '../../../kernel/local-date.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { channelOf, kindOf, natureOf, outcomeOf } from './code-words.ts';
import type { TargetField } from './fields.ts';
import type { ImportedMatter, RowProblem } from './imported-matter.ts';
import type { Mapping } from './mapping.ts';
import { readExternalNo, readIdField, readPhoneField } from './read-numbers.ts';
import { readMoment } from './read-moment.ts';
import { contentHashOf, rowKeyOf } from './row-key.ts';
import { rowReader, type RowReader } from './row-reader.ts';
import { isBlank, type TableRow } from './table.ts';

/** 按列对应读一行成事项. Everything wrong with the row is said at once; text over a limit is reported, never cut. */
export function applyMapping(
  row: TableRow,
  { headers, mapping, now }: { headers: readonly string[]; mapping: Mapping; now: Instant },
): Result<ImportedMatter, RowProblem[]> {
  if (row.fault) return refuse([{ column: '', problem: row.fault, remedy: '在表格软件中改好这一行' }]);
  const read = rowReader(row, headers, mapping);
  const remarks: string[] = [];
  const externalNo = readExternalNo(read);
  const phone = readPhoneField(read);
  const idNumber = readIdField(read, dayOf(now));
  const address = read.line('applicantAddress');
  const applicant = {
    name: read.line('applicantName') || '未具名',
    ...(phone.value && { phone: phone.value }),
    ...(idNumber.value && { idNumber: idNumber.value }),
    ...(address && { address }),
  };
  const words = readWords(read);
  const place = read.line('place');
  const registeredAt = readRegistered(read, mapping, now);
  const occurredAt = readTime(read, 'occurredAt', now);
  const conclusion = readConclusion(read, registeredAt, now);
  const nature = coded(read, 'nature', natureOf, remarks);
  const kind = coded(read, 'kind', kindOf, remarks);
  const channel: Channel = coded(read, 'channel', channelOf, remarks) ?? 'import';
  const unit = read.line('unit');
  remarks.push(
    ...(unit === '' ? [] : [`原表承办单位：${unit}`]),
    ...(occurredAt ? [`原表发生时间：${dayOf(occurredAt)}`] : []),
    ...[phone.remark, idNumber.remark, read.text('remark')].flatMap((text) => text || []),
  );
  if (read.problems.length > 0) return refuse(read.problems);

  const time = mapping.columns.registeredAt ? registeredAt : '';
  const contentHash = contentHashOf({ applicant, ...words, place, time });
  return ok({
    rowNo: row.rowNo,
    key: rowKeyOf(externalNo, contentHash),
    contentHash,
    ...(externalNo && { externalNo }),
    applicant,
    ...words,
    place,
    ...(kind && { kind }),
    ...(nature && { nature }),
    channel,
    ...(occurredAt && { occurredAt }),
    registeredAt,
    ...(unit && { unit }),
    ...(conclusion && { conclusion }),
    remarks,
    notes: read.notes,
  });
}

/** 标题与内容: one may be missing and is then taken from the other. */
function readWords(read: RowReader): { title: string; narrative: string } {
  const before = read.problems.length;
  const title = read.line('title');
  const narrative = read.text('narrative');
  if (title === '' && narrative === '') {
    if (read.problems.length === before) read.problem('narrative', '标题和诉求内容都是空的');
    return { title, narrative };
  }
  if (title !== '' && narrative !== '') return { title, narrative };
  if (narrative === '') {
    read.note('诉求内容为空，以标题为内容');
    return { title, narrative: title };
  }
  read.note('标题为空，取内容的开头为标题');
  const [first = ''] = narrative.split('\n');
  const start = [...first].slice(0, 40).join('');
  return { title: start === first ? first : `${start}…`, narrative };
}

function readRegistered(read: RowReader, mapping: Mapping, now: Instant): Instant {
  if (!mapping.columns.registeredAt) return now;
  const before = read.problems.length;
  const at = readTime(read, 'registeredAt', now);
  if (!at && read.problems.length === before) read.problem('registeredAt', '登记时间是空的');
  return at ?? now;
}

function readTime(read: RowReader, field: TargetField, now: Instant): Instant | undefined {
  const cell = read.cell(field);
  if (isBlank(cell)) return undefined;
  const moment = readMoment(cell);
  if (!moment.ok) return read.problem(field, moment.refusal.words);
  if (moment.value.at > now) return read.problem(field, `时间 ${dayOf(moment.value.at)} 晚于现在`);
  if (moment.value.at < '1949-10-01') return read.problem(field, `时间 ${dayOf(moment.value.at)} 过早，可能写错`);
  if (moment.value.note) read.note(moment.value.note);
  return moment.value.at;
}

/** 已办结的历史: a reply and its time, both or neither. */
function readConclusion(read: RowReader, registeredAt: Instant, now: Instant): ImportedMatter['conclusion'] {
  const before = read.problems.length;
  const reply = read.text('reply');
  const repliedAt = readTime(read, 'repliedAt', now);
  const word = read.line('outcome');
  if (read.problems.length > before || (reply === '' && !repliedAt)) return undefined;
  if (reply === '') return read.problem('reply', '有答复时间，没有答复意见');
  if (!repliedAt) return read.problem('repliedAt', '有答复意见，没有答复时间');
  if (repliedAt < registeredAt && dayOf(repliedAt) !== dayOf(registeredAt))
    return read.problem('repliedAt', '答复时间早于登记时间');
  return { reply, repliedAt, outcome: outcomeOf(word) ?? 'answered' };
}

/** A word that is no code of ours is kept in the remarks; triage decides. */
function coded<Code extends string>(
  read: RowReader,
  field: 'nature' | 'kind' | 'channel',
  codeOf: (text: string) => Code | undefined,
  remarks: string[],
): Code | undefined {
  const text = read.line(field);
  if (text === '') return undefined;
  const code = codeOf(text);
  if (code === undefined) remarks.push(`原表${{ nature: '性质', kind: '分类', channel: '来源' }[field]}：${text}`);
  return code;
}
