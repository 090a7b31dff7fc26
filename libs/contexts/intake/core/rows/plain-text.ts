import { cleanText } from '#kernel';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  AElig: 'Æ',
  Oslash: 'Ø',
  Aring: 'Å',
  eacute: 'é',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  sect: '§',
  hellip: '…',
  bull: '•',
  shy: '',
};

const codePoint = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';

const decode = (whole: string, name: string): string => {
  const numeric = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (numeric === null) return entities[name] ?? whole;
  const [, hex, decimal] = numeric;
  return codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
};

/** Whether a text holds HTML although nothing says so. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:p|br|div|ol|ul|li|span|strong|b|i|table)\b[^<>]*>/i.test(text);

/** Drops each part between the two marks; what is never closed goes to the end. Takes time by length only. */
const dropBetween = (text: string, open: RegExp, close: RegExp): string => {
  const [first = '', ...others] = text.split(open);
  const kept = others.map((part) => {
    const end = close.exec(part);
    return end === null ? '' : part.slice(end.index + end[0].length);
  });
  return [first, ...kept].join('');
};

const wordsOnly = (html: string): string =>
  dropBetween(dropBetween(html, /<!--/, /-->/), /<(?:script|style)\b/i, /<\/(?:script|style)\b[^<>]*>/i);

/** The words of an HTML text, a line for each paragraph and list item. No markup is left to be run or shown. */
export const plainText = (html: string): string =>
  cleanText(
    wordsOnly(html)
      .replace(/\s+/g, ' ')
      .replace(/<li\b[^<>]*>/gi, '\n- ')
      .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/ol|\/ul|p|div|h[1-6])\b[^<>]*>/gi, '\n')
      .replace(/<\/?[a-z!][^<>]*>/gi, '')
      .replace(/&(#?[a-z0-9]{1,8});/gi, decode),
  ).replace(/\n{2,}/g, '\n');
