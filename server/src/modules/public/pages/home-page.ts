import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import type { ContactRow } from '../store/contact-store.ts';
import { contactLines } from './contact.ts';
import { danger, within } from './shell.ts';
import type { Office } from './shell.ts';

export type OfficeLine = { readonly name: string; readonly contact: ContactRow };

/** 首页: what one can do here, and where people sit who can be spoken to. */
export const homePage = (office: Office, { open, offices }: { open: boolean; offices: readonly OfficeLine[] }): Html =>
  html`<h1>有事反映、查进度</h1>
    <p>吵架、欠薪、占地、漏水、办事难……不知道找谁的，都可以找综治中心。<b>不收费，不用注册，不用下载。</b></p>
    ${danger}
    <ul class="ways">
      ${
        open
          ? html`<li>
              <a class="main" href="${within('/p/lodge', office)}"
                >我要反映一件事<small>用自己的话说就行，可以不留姓名，可以替别人反映</small></a
              >
            </li>`
          : html`<li><p class="note">本县还没有开通网上登记，请打电话或者到窗口反映。</p></li>`
      }
      <li>
        <a href="${within('/p/follow', office)}"
          >查进度、补充、确认、评价<small>用回执上的二维码，或者编码加手机后四位</small></a
        >
      </li>
      <li>
        <a href="${within('/p/rights', office)}">我有什么权利，该走哪条路<small>反映之前、之后都可以看</small></a>
      </li>
      <li>
        <a href="${within('/p/plain/mediation', office)}"
          >调解是怎么回事<small>要不要钱，协议算不算数，对方不照做怎么办</small></a
        >
      </li>
    </ul>
    <h2>也可以打电话，或者到窗口当面说</h2>
    ${
      offices.length === 0
        ? html`<p>请打 <b>12345</b>，或者到县、乡镇（街道）综治中心的窗口。</p>`
        : html`${offices.slice(0, 1).map(({ name, contact }) => contactLines(name, contact))}${
            offices.length > 1 &&
            html`<details>
              <summary>其他综治中心（${offices.length - 1}）</summary>
              <div class="inside">${offices.slice(1).map(({ name, contact }) => contactLines(name, contact))}</div>
            </details>`
          }`
    }`;

/** 先选县, where one server serves several. */
export const choosePage = (counties: readonly { county: string; name: string }[]): Html =>
  counties.length === 0
    ? html`<h1>还没有开通</h1>
        <p>这里还没有开通任何县的公众页。请打 <b>12345</b>，或者到综治中心的窗口。</p>`
    : html`<h1>请选择县（区、市）</h1>
        <ul class="ways">
          ${counties.map(({ county, name }) => html`<li><a href="/p?county=${county}">${name}</a></li>`)}
        </ul>`;
