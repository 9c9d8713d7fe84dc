import { html } from '../../../platform/http/index.ts';
import type { Html, Inline } from '../../../platform/http/index.ts';
import { assets } from './assets.ts';

export type Office = { readonly county: string | null; readonly name: string };

export type PageParts = {
  readonly title: string;
  readonly office: Office;
  /** Where 快速离开 leads; a page with a visit ends it on the way out. */
  readonly leave: string;
  readonly body: Inline;
  /** 有没有要改正的: said in the title too, which is what a screen reader says first. */
  readonly faulty?: boolean;
  /** What this one page needs beside the usual script and style; it works without them. */
  readonly more?: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] };
};

/** 网址里带上县, where one server serves several. */
export const within = (path: string, { county }: Office): string =>
  county === null ? path : `${path}${path.includes('?') ? '&' : '?'}county=${county}`;

const numbers: readonly (readonly [number: string, what: string])[] = [
  ['110', '报警、家庭暴力'],
  ['119', '火警'],
  ['120', '急救'],
  ['12345', '政务服务热线'],
  ['12348', '法律咨询、法律援助'],
  ['12338', '妇女儿童维权'],
  ['12356', '心理援助'],
];

const emergency = html`<ul class="lines">
  ${numbers.map(
    ([number, what]) =>
      html`<li>
        <a href="tel:${number}"><b>${number}</b> ${what}</a>
      </li>`,
  )}
</ul>`;

/** 一页: skip link, the office, 快速离开 always in sight, the emergency lines at the foot. */
export const page = ({ title, office, leave, body, faulty = false, more = {} }: PageParts): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${faulty ? '有要改正的地方：' : ''}${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href="${assets.style.href}" />
        ${(more.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <script src="${assets.script.href}" defer></script>
        ${(more.scripts ?? []).map((href) => html`<script src="${href}" type="module"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="top">
          <a class="office" href="${within('/p', office)}">${office.name}</a>
          <a class="leave" href="${leave}" rel="noreferrer nofollow" data-leave>快速离开</a>
        </header>
        <main id="main">${body}</main>
        <footer class="foot">
          <h2>紧急的事，先打电话</h2>
          ${emergency}
          <p><a href="${within('/p/rights', office)}">我的权利和该走的路</a></p>
          <p><a href="${within('/p/lodge', office)}">对本页面、本中心的意见和建议，也在这里说</a></p>
        </footer>
      </body>
    </html> `.html;

/** 有危险先打电话, before anything is asked. */
export const danger: Html = html`<p class="danger">
  <b>有人正在受伤害、有生命危险：</b>先打 <b>110</b>、<b>120</b>，火警 <b>119</b>。
</p>`;
