import { escapeMarkup, type Language } from '#kernel';

/** A short letter without a list of things to answer. */
export interface PlainLetter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly facts: readonly string[];
  readonly foot: { readonly heading: string; readonly lines: readonly string[] };
}

/** An address at the end of a line can be followed. */
const lineOf = (words: string): string =>
  escapeMarkup(words).replace(/https?:\/\/[^\s<]+$/, (address) => `<a href="${address}">${address}</a>`);

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
<title>${escapeMarkup(subject)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(subject)}</h1>
<p>${escapeMarkup(greeting)}</p>
<p>${escapeMarkup(lead)}</p>
<ul>
${facts.map((fact) => `<li>${lineOf(fact)}</li>`).join('\n')}
</ul>
<h2>${escapeMarkup(foot.heading)}</h2>
${foot.lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join('\n')}
</main>
</body>
</html>
`;

/** As plain text, in which nothing is lost, and as HTML without tables, images or colours. */
export const renderPlainLetter = (letter: PlainLetter): { readonly text: string; readonly html: string } => ({
  text: textOf(letter),
  html: htmlOf(letter),
});
