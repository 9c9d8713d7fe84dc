import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { within } from '../../public/index.ts';
import type { Office } from '../../public/index.ts';
import { plainPages, plainTopics } from '../domain/plain-pages.ts';
import type { PlainPage, PlainTopic } from '../domain/plain-pages.ts';

/** 念给我听, by the device's own voice; hidden where it has none, or no script. */
export const readAloud: Html = html`<p class="no-print">
  <button type="button" data-read="#aloud" hidden>念给我听</button>
</p>`;

/** 一页说明的正文. */
export const plainWords = ({ parts }: PlainPage): Html =>
  html`<div id="aloud" class="large">
    ${parts.map(
      ({ head, lines }) =>
        html`<h2>${head}</h2>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`,
    )}
  </div>`;

export const plainFoot = ({ basis, version }: PlainPage): Html =>
  html`<p class="soft">依据：${basis}。（${version} 版）</p>`;

/** 四页说明的链接, each with what it answers. */
export const plainLinks = (office: Office, but?: PlainTopic): Html =>
  html`<ul class="ways">
    ${plainTopics
      .filter((topic) => topic !== but)
      .map(
        (topic) =>
          html`<li>
            <a href="${within(`/p/plain/${topic}`, office)}"
              >${plainPages[topic].title}<small>${plainPages[topic].hint}</small></a
            >
          </li>`,
      )}
  </ul>`;

/** 一页说明: read, heard or printed. */
export const plainPage = (office: Office, topic: PlainTopic): Html =>
  html`<h1>${plainPages[topic].title}</h1>
    ${readAloud} ${plainWords(plainPages[topic])} ${plainFoot(plainPages[topic])}
    <p class="no-print"><button type="button" data-print hidden>打印这一页</button></p>
    <div class="no-print">
      <h2>还可以看</h2>
      ${plainLinks(office, topic)}
    </div>`;
