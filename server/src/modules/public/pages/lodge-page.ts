import { html } from '../../../platform/http/index.ts';
import type { Html } from '../../../platform/http/index.ts';
import { TRAP } from '../domain/lodge-form.ts';
import { area, hidden, line, select, summary, tick, trap } from './fields.ts';
import type { Filled, Option } from './fields.ts';
import { danger, within } from './shell.ts';
import type { Office } from './shell.ts';

/** Open where something stands in it, or is wrong in it. */
const folded = (filled: Filled, title: string, fields: readonly string[], inside: Html): Html => {
  const used = fields.some(
    (name) => (filled.typed[name] ?? '') !== '' || filled.faults.some(({ field }) => field === name),
  );
  return html`<details${used && html` open`}><summary>${title}</summary><div class="inside">${inside}</div></details>`;
};

const whoever = html`都可以不填，不填也登记。<b>不留姓名和电话的</b>，我们没法主动答复您，也没法给您寄书面答复、请您来调解，只能凭回执自己来查。`;

const before = (office: Office): Html =>
  html`<details>
    <summary>反映之前，可以先看看</summary>
    <div class="inside">
      <ul>
        <li>在这里反映不收费，不会因为反映而被追究。请照实说。</li>
        <li>登记以后，是否受理会在期限内告诉您；不归这里管的，会说清理由和该走的路。</li>
        <li>在这里反映，不影响您去法院起诉、申请仲裁、申请行政复议。这些路有期限，不要因为等这里而错过。</li>
        <li>已经在法院、仲裁、复议当中的，请继续走原来的程序。</li>
        <li>办理期间您可以随时补充、撤回；办完以后可以说不满意，可以要求重新办。</li>
      </ul>
      <p><a href="${within('/p/rights', office)}">权利和各条路的详细说明</a></p>
    </div>
  </details>`;

/** 登记页: one sentence and a place; everything else may be left out. */
export const lodgePage = (office: Office, { filled, towns }: { filled: Filled; towns: readonly Option[] }): Html =>
  html`<h1>反映一件事</h1>
    ${summary(filled)} ${danger}
    <p class="note">在家里挨打受骂、怕被人看见的：右上角「快速离开」马上换成别的页面。也可以请信得过的人替您反映。</p>
    ${before(office)}
    <form method="post" action="${within('/p/lodge', office)}" novalidate>
      ${hidden('commandId', filled.typed['commandId'] ?? '')}
      ${area(filled, { name: 'said', label: '您要反映什么事？', hint: '谁、在哪里、什么时候、发生了什么、想要怎么办。一两句话就行，怎么说都可以。' })}
      ${select(filled, { name: 'township', label: '在哪个乡镇（街道）？' }, [{ value: '', label: '不清楚，或者不在下面' }, ...towns])}
      ${line(filled, { name: 'place', label: '哪个村（社区），什么地方？', hint: '照平时的说法写，例如：桥头村二组老井边。不清楚可以不填。' })}
      <h2>您是谁？</h2>
      <p class="hint">${whoever}</p>
      ${line(filled, { name: 'name', label: '您的姓名（可以不填）', max: 60 })}
      ${line(filled, { name: 'phone', label: '您的电话（可以不填）', hint: '留了电话，以后用编码加电话后四位就能查进度。', max: 30 }, { kind: 'tel' })}
      ${folded(filled, '我是替别人反映的', ['behalf', 'person', 'relation'], html`${tick(filled, { name: 'behalf', label: '我替别人反映，上面写的是我自己' })}${line(filled, { name: 'person', label: '当事人姓名（可以不填）', max: 60 })}${line(filled, { name: 'relation', label: '您是他的什么人', hint: '例如：女儿、邻居、村干部。', max: 60 })}`)}
      ${folded(filled, '对方是谁（可以不填）', ['other', 'otherIsUnit'], html`${line(filled, { name: 'other', label: '对方的姓名或者名称', max: 60 })}${tick(filled, { name: 'otherIsUnit', label: '对方是公司、单位' })}`)}
      ${folded(filled, '怎样联系您才方便、安全', ['safeContact', 'doNotContact'], html`${line(filled, { name: 'safeContact', label: '怎样联系', hint: '例如：只在上午打电话；只打给我姐姐，号码是……' })}${tick(filled, { name: 'doNotContact', label: '请不要主动联系我，我自己来查' })}`)}
      ${tick(filled, { name: 'accusation', label: '我反映的是工作人员或者单位违法违纪、不依法办事', hint: '勾选的，直接交县级综治中心，被反映的人和单位看不到。也可以打 12388 向纪检监察机关反映。' })}
      ${trap(filled, TRAP)}
      <p class="hint">
        您写的内容只用来办这件事，只有负责的中心和承办单位的有关人员看得到，谁看过都有记录。办完以后按规定保存和删除。您可以要求查看、更正。
      </p>
      <button class="main" type="submit">提交登记</button>
    </form>`;
