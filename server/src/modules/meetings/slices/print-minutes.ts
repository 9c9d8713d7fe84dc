import { agendaParts } from '@jieyou/contracts';
import type { AgendaItemView, Attendance, MeetingPage } from '@jieyou/contracts';
import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';

const style = `@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{font:16pt/1.6 FangSong_GB2312,FangSong,STFangsong,"Noto Serif CJK SC",serif;max-width:170mm;margin:12mm auto;padding:0 6mm}
h1{text-align:center;font-size:22pt;color:#c00;border-bottom:.6mm solid #c00;padding-bottom:4mm}
h2{font-size:16pt;margin:5mm 0 1mm}.n{text-align:center}p{margin:0;text-indent:2em}li{margin:0 0 1mm}
@media print{body{margin:0;padding:0;max-width:none}}`;

const itemHtml = ({ n, part, title, facts, minutes, decisions }: AgendaItemView): Html => html`
  <h2>${n}．${agendaParts[part]}：${title}</h2>
  ${facts ? html`<p>${facts}</p>` : null} ${minutes ? html`<p>${minutes}</p>` : null}
  ${decisions.map(({ words, unit, due }) => html`<p>议定：${words}，由${unit.name}办理，${due} 前完成。</p>`)}
`;

/** 会议纪要的打印页: what the reader may read of it, in the order of the agenda. */
export function minutesPage(meeting: MeetingPage): string {
  const { label, unit, number, on, at, place, attendance, guests, items, summary } = meeting;
  const came = (said: Attendance): string =>
    attendance
      .filter((each) => each.said === said)
      .map(({ who, note }) => (note ? `${who}（${note}）` : who))
      .join('、');
  const shown = items.filter(
    ({ off, minutes, decisions, part }) => !off && (minutes || decisions.length > 0 || part === 'figures'),
  );
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${label} ${number ?? '（草稿）'}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <h1>${unit.name}会议纪要</h1>
        <p class="n">${number ?? '（会议尚未结束，本页为草稿，没有文号）'}</p>
        <p>${on} ${at}，${unit.name}召开${label}${place ? html`，地点：${place}` : null}。</p>
        <p>
          到会：${came('present') || '未记'}。${came('substitute') ? html`代会：${came('substitute')}。` : null}${came('absent') ? html`未到：${came('absent')}。` : null}
        </p>
        ${guests ? html`<p>邀请：${guests}。</p>` : null} ${summary ? html`<p>${summary}</p>` : null}
        ${shown.map(itemHtml)}
      </body>
    </html>`;
  return page.html;
}
