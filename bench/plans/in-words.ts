/** The few forms that statements of the adapters have, and what is left of each for who reads a table. */
const forms: readonly (readonly [RegExp, string])[] = [
  [
    /^with recursive .* from read\.(\w+) f where f\.tenant = one\.tenant and (.*)$/,
    'municipalities with $1 where $2',
  ],
  [/^with recursive .* from read\.(\w+) f where .*$/, 'municipalities with $1'],
  [/^.*unnest\(.* join read\.(\w+) t .*$/, '$1 by keys'],
  [/^with mine as \( (insert into|update) (state\.\w+).*$/, '$1 $2 by its key'],
  [/^insert into (state\.\w+).*$/, 'insert into $1'],
  [/^select .*? from (?:read\.)?(.*)$/, '$1'],
];

/** What a statement asks, without what it is answered, whose municipality it is and in which order. */
export const inWords = (sql: string): string => {
  const plain = sql
    .replaceAll('"', '')
    .replace(/ order by [^)]*$/, '')
    .replace(/::[a-z]+(\[\])?/g, '')
    .replace(/= any\((\$\d+)\)/g, 'among $1')
    .replace(/ and true$/, '');
  const [form, words] = forms.find(([pattern]) => pattern.test(plain)) ?? [/^.*$/, plain];
  return plain
    .replace(form, words)
    .replace(/ f where f\.tenant = \$1( and)?/, ' where')
    .replace(/ where$/, ' of a municipality')
    .replace(/\bf\./g, '')
    .replace(/[()]/g, '')
    .replace(/ where true$/, '');
};
