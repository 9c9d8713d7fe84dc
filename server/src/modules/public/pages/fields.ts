import { html } from '../../../platform/http/index.ts';
import type { Html, Inline } from '../../../platform/http/index.ts';
import type { FieldFault, Typed } from '../domain/lodge-form.ts';

/** 表单的现状: what was typed, and what is wrong with it. */
export type Filled = { readonly typed: Typed; readonly faults: readonly FieldFault[] };

type Field = { readonly name: string; readonly label: string; readonly hint?: Inline; readonly max?: number };

const faultOf = ({ faults }: Filled, name: string): string | undefined =>
  faults.find(({ field }) => field === name)?.words;

const described = (name: string, hint: boolean, wrong: boolean): string =>
  [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-wrong`] : [])].join(' ');

/** Around every control: its label, what helps, what is wrong; the control names them for those who do not see. */
function around(filled: Filled, { name, label, hint }: Field, control: (marks: Html) => Html): Html {
  const wrong = faultOf(filled, name);
  const by = described(name, hint !== undefined, wrong !== undefined);
  const marks = html`${by !== '' && html` aria-describedby="${by}"`}${wrong !== undefined && html` aria-invalid="true"`}`;
  return html`<div class="field${wrong !== undefined && ' bad'}">
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${wrong !== undefined && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`} ${control(marks)}
  </div>`;
}

const valueOf = ({ typed }: Filled, name: string): string => typed[name] ?? '';

type LineOptions = {
  readonly kind?: 'text' | 'tel';
  readonly short?: boolean;
  readonly digits?: boolean;
};

/** 一行. */
export const line = (filled: Filled, field: Field, { kind = 'text', short, digits }: LineOptions = {}): Html =>
  around(
    filled,
    field,
    (marks) =>
      html`<input
        type="${kind}"
        id="${field.name}"
        name="${field.name}"
        value="${valueOf(filled, field.name)}"
        maxlength="${field.max ?? 200}"
        autocomplete="off"
        ${short && html` class="short"`}${digits && html` inputmode="numeric"`}${marks}
      />`,
  );

/** 一段. A line break right after the tag would be swallowed, so one is put there. */
export const area = (filled: Filled, field: Field): Html =>
  around(
    filled,
    field,
    (marks) =>
      html`<textarea
        id="${field.name}"
        name="${field.name}"
        maxlength="${field.max ?? 5000}"
        autocomplete="off"
        ${marks}
      >
${valueOf(filled, field.name)}</textarea>`,
  );

export type Option = { readonly value: string; readonly label: string };

/** 下拉选择. */
export const select = (filled: Filled, field: Field, options: readonly Option[]): Html =>
  around(
    filled,
    field,
    (marks) =>
      html`<select id="${field.name}" name="${field.name}" ${marks}>
        ${options.map(
          ({ value, label }) =>
            html`<option value="${value}" ${value === valueOf(filled, field.name) && html` selected`}>
              ${label}
            </option>`,
        )}
      </select>`,
  );

/** 勾选. */
export const tick = (filled: Filled, { name, label, hint }: Field): Html => {
  const wrong = faultOf(filled, name);
  const by = described(name, hint !== undefined, wrong !== undefined);
  return html`<div class="field${wrong !== undefined && ' bad'}">
    ${wrong !== undefined && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}
    <label class="tick" for="${name}"
      ><input
        type="checkbox"
        id="${name}"
        name="${name}"
        value="yes"
        ${valueOf(filled, name) === 'yes' && html` checked`}${by !== '' && html` aria-describedby="${by}"`}
      />
      <span>${label}</span></label
    >
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
  </div>`;
};

/** 单选: each choice is as large as a finger. */
export function choice(filled: Filled, { name, label, hint }: Field, options: readonly Option[]): Html {
  const wrong = faultOf(filled, name);
  const by = described(name, hint !== undefined, wrong !== undefined);
  return html`<fieldset class="${wrong !== undefined && 'bad'}" ${by !== '' && html` aria-describedby="${by}"`}>
    <legend>${label}</legend>
    ${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${wrong !== undefined && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}
    ${options.map(
      ({ value, label: words }, at) =>
        html`<label class="tick"
          ><input
            type="radio"
            id="${at === 0 ? name : `${name}-${value}`}"
            name="${name}"
            value="${value}"
            ${value === valueOf(filled, name) && html` checked`}
          />
          <span>${words}</span></label
        >`,
    )}
  </fieldset>`;
}

/** 要改正的地方, above the form, each a link to its field. What is wrong with the whole of it has no field, and is said first. */
export function summary({ faults }: Filled): Html {
  const fields = faults.filter(({ field }) => field !== '');
  const whole = faults.filter(({ field }) => field === '');
  if (faults.length === 0) return html``;
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
    ${whole.map(({ words }) => html`<p><b>${words}</b></p>`)}
    ${fields.length > 0 && html`<h2>有 ${fields.length} 处要改正，您写的都还在</h2>`}
    ${
      fields.length > 0 &&
      html`<ul>
        ${fields.map(({ field, words }) => html`<li><a href="#${field}">${words}</a></li>`)}
      </ul>`
    }
  </div>`;
}

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** 请留空的一栏, for programs that fill in everything. A person who finds it is told to leave it empty. */
export function trap(filled: Filled, name: string): Html {
  const wrong = faultOf(filled, name);
  const field = html`<label for="${name}">请留空</label
    ><input
      type="text"
      id="${name}"
      name="${name}"
      value="${valueOf(filled, name)}"
      autocomplete="off"
      ${wrong === undefined && html` tabindex="-1"`}
    />`;
  return wrong === undefined
    ? html`<div class="trap" aria-hidden="true">${field}</div>`
    : html`<div class="field bad">
        <p class="wrong">${wrong}</p>
        ${field}
      </div>`;
}
