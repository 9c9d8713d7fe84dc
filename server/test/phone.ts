/** 一部手机: a browser without scripts, as far as forms and cookies go. It follows redirects and says what it reads. */
export type Phone = {
  readonly open: (address: string) => Promise<Shown>;
  /** Sends the form of the page that is shown, with what is filled in beside what stands in it. */
  readonly fill: (page: Shown, filled: Readonly<Record<string, string>>, headers?: Headers) => Promise<Shown>;
  readonly send: (path: string, fields: Readonly<Record<string, string>>, headers?: Headers) => Promise<Shown>;
  /** Every cookie it holds, for a test that steals one. */
  readonly cookies: () => readonly Kept[];
};
type Headers = Readonly<Record<string, string>>;
type Sent = { readonly method?: string; readonly body?: string; readonly headers?: Headers };
type Kept = { readonly name: string; readonly value: string; readonly path: string };

/** 一页, as it came. */
export type Shown = {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** The words on it, without markup. */
  readonly text: string;
  readonly headers: globalThis.Headers;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html: string): string =>
  html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
const wordsOf = (html: string): string =>
  plain(html.replaceAll(/<(?:head|script|style)[\s\S]*?<\/(?:head|script|style)>/g, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** What stands in the first form of a page: what a browser would send if nobody typed anything. */
export function formOf(html: string): { action: string; fields: Record<string, string> } {
  const form = /<form[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, kind] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if (name === undefined || ((kind === 'checkbox' || kind === 'radio') && !/\schecked/.test(tag))) continue;
    fields[name] = attribute(tag, 'value') ?? '';
  }
  for (const [whole, name = '', typed = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
  ))
    if (whole) fields[name] = plain(typed);
  for (const [whole, name = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[\s\S]*?<\/select>/g)) {
    const chosen = [...whole.matchAll(/<option[^>]*>/g)].map(([tag]) => tag).find((tag) => /\sselected/.test(tag));
    fields[name] = chosen === undefined ? '' : (attribute(chosen, 'value') ?? '');
  }
  return { action: attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action') ?? '', fields };
}

export function phone(url: string): Phone {
  const jar = new Map<string, Kept>();
  const keep = (header: string): void => {
    const [first = '', ...rest] = header.split('; ');
    const [name = '', value = ''] = first.split(/=(.*)/s);
    const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
    const gone = rest.some((part) => /^max-age=0$/i.test(part) || /^expires=Thu, 01 Jan 1970/i.test(part));
    if (gone) jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { name, value, path });
  };
  const cookiesFor = (path: string): string =>
    [...jar.values()]
      .filter((each) => path === each.path || path.startsWith(`${each.path.replace(/\/$/, '')}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  const ask = async (address: string, { headers: given = {}, ...init }: Sent = {}): Promise<Shown> => {
    const { pathname, search } = new URL(address, url);
    const cookie = cookiesFor(pathname);
    const headers = { ...given, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(`${url}${pathname}${search}`, { ...init, headers, redirect: 'manual' });
    for (const header of answer.headers.getSetCookie()) keep(header);
    const to = answer.headers.get('location');
    const html = await answer.text();
    if (to !== null && new URL(to, url).origin === url) return ask(to);
    return { status: answer.status, path: `${pathname}${search}`, html, text: wordsOf(html), headers: answer.headers };
  };
  const send: Phone['send'] = (path, fields, headers = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  return {
    send,
    open: (address) => ask(address),
    fill: (page, filled, headers) => {
      const { action, fields } = formOf(page.html);
      return send(action, { ...fields, ...filled }, headers);
    },
    cookies: () => [...jar.values()],
  };
}
