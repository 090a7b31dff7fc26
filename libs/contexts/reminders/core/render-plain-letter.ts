import type { Language } from '#kernel';

/** A short letter without a list of things to answer. */
export interface PlainLetter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly foot: { readonly heading: string; readonly lines: readonly string[] };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (words: string): string => words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** An address at the end of a line can be followed. */
const lineOf = (words: string): string =>
  escape(words).replace(/https?:\/\/[^\s<]+$/, (address) => `<a href="${address}">${address}</a>`);

const textOf = ({ greeting, lead, facts, foot }: PlainLetter): string =>
  `${[greeting, lead, facts.join('\n'), '--', [foot.heading, ...foot.lines].join('\n')].join('\n\n')}\n`;

// In the dark the letter brings its own ground: links would not contrast with one that a mail program keeps white.
const style =
  ':root{color-scheme:light dark}body{font-family:sans-serif;font-size:1rem;line-height:1.5;max-width:40rem}' +
  'body{overflow-wrap:anywhere}h1{font-size:1.3rem}h2{font-size:1.1rem}' +
  '@media (prefers-color-scheme:dark){body{color:#e8edf2;background:#1b232b}a{color:#8ec5ff}}';

const htmlOf = ({ language, subject, greeting, lead, facts, foot }: PlainLetter): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(subject)}</h1>
<p>${escape(greeting)}</p>
<p>${escape(lead)}</p>
<ul>
${facts.map((fact) => `<li>${lineOf(fact)}</li>`).join('\n')}
</ul>
<h2>${escape(foot.heading)}</h2>
${foot.lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
</main>
</body>
</html>
`;

/** As plain text, in which nothing is lost, and as HTML without tables, images or colours. */
export const renderPlainLetter = (letter: PlainLetter): { readonly text: string; readonly html: string } => ({
  text: textOf(letter),
  html: htmlOf(letter),
});
