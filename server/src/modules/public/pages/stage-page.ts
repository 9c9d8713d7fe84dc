import type { Stage } from '@jieyou/contracts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { NextDate } from '../domain/next-dates.ts';
import { sayDay } from '../domain/say-day.ts';
import { whyHere } from '../domain/why-here.ts';
import type { ContactRow } from '../store/contact-store.ts';
import { contactLines } from './contact.ts';
import { dateLines } from './receipt-page.ts';
import { within } from './shell.ts';
import type { Office } from './shell.ts';

export type StageParts = {
  readonly code: string;
  readonly stage: Stage;
  readonly stageLabel: string;
  readonly registeredOn: LocalDate;
  readonly concludedOn: LocalDate | null;
  readonly dates: readonly NextDate[];
  readonly office: { readonly name: string; readonly contact: ContactRow | null };
};

/** 进度: the step and the dates, and nothing of what it is about. */
export const stagePage = (office: Office, parts: StageParts): Html =>
  html`<h1>进度</h1>
    <div class="card">
      <p class="stage">${parts.stageLabel}</p>
      <p>${whyHere[parts.stage]}</p>
      ${dateLines(parts.dates)}
      <p class="soft">
        编码 ${parts.code}<br />${sayDay(parts.registeredOn)}登记${parts.concludedOn !== null && `，${sayDay(parts.concludedOn)}办结`}
      </p>
    </div>
    <h2>有事可以问</h2>
    ${contactLines(parts.office.name, parts.office.contact)}
    <p>
      要看内容、补充、撤回、确认、评价，请扫回执上的二维码，或者<a href="${within('/p/follow', office)}">输入凭证</a>。
    </p>`;
