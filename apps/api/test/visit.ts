/** What a browser does without JavaScript: it follows redirects, keeps cookies, and sends the forms it is shown. */
export interface Visitor {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Visited>;
  readonly post: (
    path: string,
    fields: Fields,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Visited>;
  /** Sends a form of a page as it was filled in, with other words in some fields, by one of its buttons. */
  readonly send: (page: Visited, fields?: Fields, form?: number) => Promise<Visited>;
  readonly cookies: Map<string, string>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Where a redirect leads; null for none. */
  readonly location: string | null;
  readonly forms: readonly Form[];
}

export interface Form {
  readonly action: string;
  readonly method: string;
  /** As a browser would send it without a click on a certain button. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const words: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
export const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => words[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

const valueOf = (tag: string): string | undefined => {
  const type = attribute(tag, 'type') ?? 'text';
  if (['radio', 'checkbox'].includes(type) && !/\schecked\b/.test(tag)) return undefined;
  return attribute(tag, 'value') ?? '';
};

const selectedIn = (inside: string): string => {
  const options = inside.match(/<option[^>]*>/g) ?? [];
  const selected = options.find((tag) => /\sselected\b/.test(tag)) ?? options[0] ?? '';
  return attribute(selected, 'value') ?? '';
};

type Given = readonly [name: string | undefined, value: string | undefined];

const inputsIn = (markup: string): Given[] =>
  (markup.match(/<input[^>]*>/g) ?? []).map((tag) => [attribute(tag, 'name'), valueOf(tag)]);

const areasIn = (markup: string): Given[] =>
  [...markup.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea/g)].map(([, tag = '', inside = '']) => [
    attribute(tag, 'name'),
    unescaped(inside.replace(/^\n/, '')),
  ]);

const selectsIn = (markup: string): Given[] =>
  [...markup.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select/g)].map(([, tag = '', inside = '']) => [
    attribute(tag, 'name'),
    selectedIn(inside),
  ]);

const fieldsIn = (markup: string): Form['fields'] => {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of [...inputsIn(markup), ...areasIn(markup), ...selectsIn(markup)])
    if (name !== undefined && value !== undefined) (fields[name] ??= []).push(value);
  return fields;
};

const formFrom = (markup: string): Form => {
  const [head = ''] = /^<form[^>]*>/.exec(markup) ?? [];
  const fields = fieldsIn(markup);
  return { action: attribute(head, 'action') ?? '', method: attribute(head, 'method') ?? 'get', fields };
};

const visitedFrom = (status: number, headers: Headers, body: string): Visited => ({
  status,
  headers,
  body,
  location: headers.get('location'),
  forms: (body.match(/<form[\s\S]*?<\/form>/g) ?? []).map(formFrom),
});

export const visitorOf = (url: string): Visitor => {
  const cookies = new Map<string, string>();
  const keep = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const visit = async (path: string, init: RequestInit): Promise<Visited> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie !== '' && { cookie }) };
    const response = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' });
    keep(response.headers);
    return visitedFrom(response.status, response.headers, await response.text());
  };
  const post: Visitor['post'] = (path, fields, headers = {}) => {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value);
    return visit(path, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  };
  return {
    cookies,
    get: (path, headers = {}) => visit(path, { headers }),
    post,
    send: (page, fields = {}, form = 0) => {
      // The form to sign out is the first on a page of who is signed in.
      const meant = page.forms.filter(({ action }) => action !== '/logg-ut')[form];
      if (meant === undefined) throw new Error(`There is no such form:\n${page.body}`);
      return post(meant.action, { ...meant.fields, ...fields });
    },
  };
};

/** The code in a mail. */
export const codeIn = ({ text = '' }: { readonly text?: string | undefined }): string => {
  const code = /^\s*(\d{6})\s*$/m.exec(text)?.[1];
  if (code === undefined) throw new Error(`There is no code in:\n${text}`);
  return code;
};
