import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { hidden } from './fields.ts';
import { danger, within } from './shell.ts';
import type { Office } from './shell.ts';

/** 权利和该走的路, in plain words, before and after. */
export const rightsPage = (office: Office): Html =>
  html`<h1>我的权利和该走的路</h1>
    ${danger}
    <h2>在这里，您有权</h2>
    <ul>
      <li>不花一分钱，用自己的话说，请人代说也行。</li>
      <li>当场拿到回执，知道谁负责、什么时候之前有答复。</li>
      <li>知道受理不受理；不受理的，知道理由和该走的路。</li>
      <li>随时问进度，随时补充，没有办完的随时可以撤回。</li>
      <li>
        调解要您自己愿意。不愿意的可以不调，调到一半可以不调，调不成还可以走别的路（人民调解法第十七条、第二十三条、第二十六条）。
      </li>
      <li>对结果说解决了还是没有解决，说满意还是不满意。不说，不算您同意，也不算您满意。</li>
      <li>对结果不服，可以提异议、要求重新办，中心必须答复。</li>
      <li>控告、检举的内容，不会转给被控告、被检举的人和单位（信访工作条例第三十条）。</li>
      <li>要求查看、更正您的个人信息；办完以后按规定删除（个人信息保护法第四十四条至第四十七条）。</li>
    </ul>
    <h2>也要请您</h2>
    <ul>
      <li>照实说，不捏造、不诬告。</li>
      <li>不伤人，不损坏东西。</li>
    </ul>
    <h2>哪些事，走哪条路</h2>
    <dl class="roads">
      <dt>邻里、家庭、土地山林、欠薪、消费、损害赔偿等纠纷</dt>
      <dd>可以在这里登记，由人民调解委员会或有关部门办。也可以直接去法院起诉。</dd>
      <dt>和单位的劳动争议</dt>
      <dd>可以先调解；不愿调、调不成的，向劳动人事争议仲裁委员会申请仲裁。仲裁时效一般是一年，不要等过了。</dd>
      <dt>对行政机关的处罚、许可、征收等决定不服</dt>
      <dd>一般自知道之日起六十日内申请行政复议，或者六个月内向法院起诉。</dd>
      <dt>被打、被骗、被偷、被威胁</dt>
      <dd>打 110 报案。家庭暴力还可以向法院申请人身安全保护令。</dd>
      <dt>公职人员违法违纪</dt>
      <dd>打 12388，向纪检监察机关反映；在这里登记的请勾选那一项，直接交县级中心。</dd>
      <dt>已经在法院、仲裁、复议当中的</dt>
      <dd>继续走原来的程序。</dd>
      <dt>打不起官司</dt>
      <dd>打 12348 咨询法律援助。</dd>
    </dl>
    <p class="note">
      调解达成协议以后，三十日内双方可以一起向法院申请司法确认；确认了的，对方不履行可以申请强制执行（人民调解法第三十三条）。
    </p>
    <h2>匿名是怎么回事</h2>
    <p>
      不留姓名，我们照样登记、照样办。只是没法主动答复您，没法给您书面告知，也没法请您来调解；进度只能凭回执自己来查。
    </p>
    <h2>怕被人知道的</h2>
    <ul>
      <li>右上角「快速离开」马上换成别的页面，再按返回也看不到刚才的内容。浏览器的历史记录还请自己清除。</li>
      <li>可以写明怎样联系才安全，或者勾选不要主动联系。通知里不写您反映的是什么事。</li>
      <li>回执不方便留的，只抄编码；二维码和凭证别人拿到就能看。落到别人手里了，请告诉窗口作废。</li>
    </ul>
    <p><a class="press main" href="${within('/p/lodge', office)}">我要反映一件事</a></p>`;

/** 到访已经结束. What was being sent is given back, so that it can be copied. */
export const closedPage = (office: Office, kept: string): Html =>
  html`<h1>页面已经关闭</h1>
    <p>为了安全，一个小时没有操作，或者按过「快速离开」，页面就关闭了。</p>
    ${
      kept !== '' &&
      html`<p><b>刚才写的还没有提交。</b>请先复制下来，打开以后再贴进去：</p>
        <blockquote><span class="said">${kept}</span></blockquote>`
    }
    <p>请重新扫回执上的二维码，或者<a href="${within('/p/follow', office)}">输入编码、凭证</a>。</p>`;

/** 说不行, with what to do next. */
export const refusedPage = (office: Office, title: string, words: string): Html =>
  html`<h1>${title}</h1>
    <p>${words}</p>
    <p><a class="press main" href="${within('/p', office)}">回到首页</a></p>`;

/** Fields that people write in, with what they are called when they are given back. */
const written: Readonly<Record<string, string>> = {
  said: '您要反映的事',
  place: '地点',
  name: '您的姓名',
  phone: '您的电话',
  person: '当事人',
  other: '对方',
  safeContact: '怎样联系',
  words: '您的话',
  reason: '撤回的原因',
};

/** 没有办成，再来一次: the same form with everything in it, sent again as the same command. */
export function retryPage(
  office: Office,
  {
    title,
    words,
    action,
    typed,
  }: { title: string; words: string; action: string; typed: Readonly<Record<string, string>> },
): Html {
  const shown = Object.entries(written).flatMap(([name, label]) => (typed[name] ? [{ label, text: typed[name] }] : []));
  return html`<h1>${title}</h1>
    <p class="danger" role="alert">${words}</p>
    <p><b>您写的都还在，</b>稍等一会儿再按下面的按钮；按几次都只算一次。</p>
    <form method="post" action="${action}">
      ${Object.entries(typed).map(([name, value]) => hidden(name, value))}
      <button class="main" type="submit">再提交一次</button>
    </form>
    ${shown.map(
      ({ label, text }) =>
        html`<h2>${label}</h2>
          <p><span class="said">${text}</span></p>`,
    )}`;
}
