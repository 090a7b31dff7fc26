import { constants, inflateSync } from 'node:zlib';

const streamsOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\nendstream/g)].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch {
      return content;
    }
  });

type Glyphs = ReadonlyMap<number, string>;
const hex = (text: string) => parseInt(text, 16);
/** A ligature stands for several letters. */
const letters = (utf16: string) => Buffer.from(utf16.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** What the glyphs of a font stand for, from the map that the font carries for those who copy its text. */
const glyphsOf = (map: string): Glyphs => {
  const glyphs = new Map<number, string>();
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g))
    [...list.matchAll(/<([\w ]+)>/g)].forEach(([, code = ''], index) =>
      glyphs.set(hex(first) + index, letters(code)),
    );
  return glyphs;
};

const shownIn = (page: string, glyphs: Glyphs): string =>
  [...page.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, pieces = '']) => [...pieces.matchAll(/<(\w+)>/g)].map(([, code = '']) => code).join(''))
    .map((codes) => (codes.match(/\w{4}/g) ?? []).map((code) => glyphs.get(hex(code)) ?? '').join(''))
    // A line that goes on in the next one keeps its space.
    .join('');

/** All that stands in a PDF: its bytes, its streams, and its pages read by each of its fonts. */
export const readPdf = (pdf: Buffer): string => {
  const streams = streamsOf(pdf);
  const fonts = streams.filter((each) => each.includes('beginbfrange')).map(glyphsOf);
  const pages = streams.filter((each) => each.includes(' TJ'));
  const shown = pages.flatMap((page) => fonts.map((glyphs) => shownIn(page, glyphs)));
  return [pdf.toString('latin1'), ...streams, ...shown].join('\n');
};
