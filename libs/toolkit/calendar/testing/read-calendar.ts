/** A property of an iCalendar file. */
export interface ContentLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

const unescape = (text: string): string =>
  text.replace(/\\([nN;,\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** Cuts where the sign stands outside quotation marks. */
const cut = (text: string, sign: string): readonly string[] => {
  const parts = [''];
  let quoted = false;
  for (const each of text) {
    if (each === '"') quoted = !quoted;
    if (each === sign && !quoted) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${each}`);
  }
  return parts;
};

/** The content lines of RFC 5545, unfolded, with their parameters. */
export const contentLines = (file: string): readonly ContentLine[] =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', ...rest] = cut(line, ':');
      const [name = '', ...params] = cut(head, ';');
      const pairs = params.map((param) => {
        const [key = '', value = ''] = cut(param, '=');
        return [key, value.replace(/^"|"$/g, '')] as const;
      });
      return { name, params: Object.fromEntries(pairs), value: unescape(rest.join(':')) };
    });

/** The properties of each event, by name. */
export const eventsIn = (file: string): readonly Readonly<Record<string, readonly ContentLine[]>>[] => {
  const events: Record<string, ContentLine[]>[] = [];
  let event: Record<string, ContentLine[]> | null = null;
  for (const line of contentLines(file)) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') events.push((event = {}));
    else if (line.name === 'END' && line.value === 'VEVENT') event = null;
    else if (event !== null) (event[line.name] ??= []).push(line);
  }
  return events;
};
