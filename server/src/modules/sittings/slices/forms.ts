import * as contracts from '@jieyou/contracts';
import { bookHearing, bookSitting, sittingPayloads } from '@jieyou/contracts';
import type { SittingActForms } from '@jieyou/contracts';
import { z } from 'zod';
import { sittingActNamed, sittingActNames } from '../domain/acts/index.ts';

/** The labelled lists that a form of a sitting may name. */
const listed = {
  sittingKinds: { mediation: contracts.sittingKinds.mediation, inquiry: contracts.sittingKinds.inquiry },
  sittingModes: contracts.sittingModes,
  sittingResults: contracts.sittingResults,
  planAnswers: contracts.planAnswers,
  minutesWays: contracts.minutesWays,
  hearingRoles: contracts.hearingRoles,
  signatureKinds: contracts.signatureKinds,
};

const options = Object.fromEntries(
  Object.entries(listed).map(([name, labels]) => [
    name,
    Object.entries(labels).map(([value, label]) => ({ value, label })),
  ]),
);

const shapeOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const booking = [
  {
    ...{ name: 'book', label: '约定调解会', schema: shapeOf(bookSitting), basis: '人民调解法第二十一条、第二十二条' },
    help: '场所、调解员和时间一次约好；有人有约、场所被占的，会说明最近的空闲。背对背的要两间。',
  },
  {
    ...{ name: 'hear', label: '约定听证会', schema: shapeOf(bookHearing), basis: '信访工作条例第二十条、第三十一条' },
    help: '重大、复杂的信访事项可以听证；多人的推举代表，不超过五人；须有记录人。',
  },
];

/** 会上各动作的表单. */
export const sittingForms: SittingActForms = {
  acts: [
    ...booking,
    ...sittingActNames.map((name) => {
      const { label, help, basis } = sittingActNamed(name);
      return { name, label, help, basis, schema: shapeOf(sittingPayloads[name]) };
    }),
  ],
  options,
};
