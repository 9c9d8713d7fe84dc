import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { hidden, line, summary } from './fields.ts';
import type { Filled } from './fields.ts';
import { within } from './shell.ts';
import type { Office } from './shell.ts';

/** 没有查到: one answer to a wrong code, wrong digits, a code that rests, and a matter that does not answer here. */
export const notFound =
  '没有查到。可能是编码或者电话后四位不对、登记时没有留电话，或者这个编码刚才连错几次、要过一会儿才能再查（十五分钟起）。可以改用回执上的二维码或凭证，也可以打电话、到窗口问。';

/** 查询页: by code and digits for where it stands; by the pass for everything. */
export const followPage = (office: Office, { byCode, byPass }: { byCode: Filled; byPass: Filled }): Html =>
  html`<h1>查进度</h1>
    <p>手边有回执的：<b>扫回执上的二维码</b>，就能看到全部内容，可以补充、撤回、确认、评价。</p>
    <h2>用编码和电话后四位</h2>
    <p class="hint">只能看到办到哪一步、下一个日期和找谁问，看不到内容。</p>
    ${summary(byCode)}
    <form method="post" action="${within('/p/follow', office)}" novalidate>
      ${line(byCode, { name: 'code', label: '编码', hint: '回执上以 ZZ 开头的一串，横线可以不输。', max: 60 })}
      ${line(byCode, { name: 'digits', label: '登记时所留电话的后四位', max: 8 }, { short: true, digits: true })}
      <button class="main" type="submit">查进度</button>
    </form>
    <h2>扫不了码的，用凭证</h2>
    ${summary(byPass)}
    <form method="post" action="${within('/p/follow/pass', office)}" novalidate>
      ${hidden('county', office.county ?? '')}
      ${line(byPass, { name: 'pass', label: '查询凭证', hint: '回执上每四个一组的字母数字，大小写、空格都不要紧。', max: 60 })}
      <button type="submit">打开</button>
    </form>
    <p class="soft">
      回执丢了又没有留电话的，请带身份证到负责的综治中心窗口，由窗口核对后另发回执；姓名也没有留的，窗口核对不了。
    </p>`;
