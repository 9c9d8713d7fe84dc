import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { ContactRow } from '../store/contact-store.ts';

/** 电话: pressed on a phone, it rings. */
const phoneLink = (phone: string): Html =>
  html`<a class="nobreak" href="tel:${phone.replaceAll(/[^\d+]/g, '')}"><b>${phone}</b></a>`;

/** 单位、电话、地址、办公时间; what nobody has entered is left out. */
export function contactLines(name: string, contact: ContactRow | null): Html {
  if (!contact?.phone) return html`<p><b>${name}</b>。问进度可以打 <b>12345</b> 转接，也可以到窗口问。</p>`;
  const { phone, address, hours } = contact;
  return html`<p>
    <b>${name}</b>，电话
    ${phoneLink(phone)}${address !== '' && html`<br />地址：${address}`}${hours !== '' && html`<br />办公时间：${hours}`}
  </p>`;
}
