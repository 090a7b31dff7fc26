import type { Language } from '#kernel';

interface Link {
  readonly label: string;
  readonly href: string;
}

export interface LetterPoint {
  readonly heading: string;
  /** Null when it must not be shown. */
  readonly title: string | null;
  readonly facts: readonly string[];
  readonly answer: Link;
}

/** A mail as sentences, before it is text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly ask: string;
  readonly answerAll: Link;
  readonly pointsHeading: string;
  readonly points: readonly LetterPoint[];
  readonly sections: readonly { readonly heading: string | null; readonly paragraphs: readonly string[] }[];
}

const titled = ({ heading, title }: LetterPoint) => (title === null ? heading : `${heading}: ${title}`);

const textOfPoint = (point: LetterPoint, index: number): string => {
  const lines = [...point.facts, `${point.answer.label}: ${point.answer.href}`];
  const number = `${(index + 1).toString()}. `;
  return [number + titled(point), ...lines.map((line) => `   ${line}`)].join('\n');
};

/** Plain text in which nothing is lost that the HTML says. */
export const renderText = (letter: Letter): string => {
  const sections = letter.sections.map(({ heading, paragraphs }) =>
    [...(heading === null ? [] : [heading]), ...paragraphs].join('\n'),
  );
  const blocks = [
    letter.greeting,
    letter.ask,
    `${letter.answerAll.label}: ${letter.answerAll.href}`,
    letter.pointsHeading,
    ...letter.points.map(textOfPoint),
    '--',
    ...sections,
  ];
  return `${blocks.join('\n\n')}\n`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (words: string): string => words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const paragraph = (words: string): string => `<p>${escape(words)}</p>`;
const link = ({ label, href }: Link): string => `<a href="${escape(href)}">${escape(label)}</a>`;

const htmlOfPoint = (point: LetterPoint): string => {
  const title = point.title === null ? '' : ` ${escape(point.title)}`;
  const facts = point.facts.map((fact) => `${escape(fact)}<br>`).join('\n');
  // A link's words must say where it goes when read alone, as screen readers do.
  const answer = link({ ...point.answer, label: `${point.answer.label}: ${point.heading}` });
  return `<li><p><strong>${escape(point.heading)}</strong>${title}<br>\n${facts}\n${answer}</p></li>`;
};

const htmlOfSection = ({ heading, paragraphs }: Letter['sections'][number]): string =>
  [...(heading === null ? [] : [`<h2>${escape(heading)}</h2>`]), ...paragraphs.map(paragraph)].join('\n');

// No colour is set, so the reader's own light or dark ones always contrast.
const style =
  ':root{color-scheme:light dark}body{font-family:sans-serif;font-size:1rem;line-height:1.5;max-width:40rem}' +
  'h1{font-size:1.3rem}h2{font-size:1.1rem}';

/** HTML without tables, images or colours: headings, a list and links, in the reader's language. */
export const renderHtml = (letter: Letter): string =>
  `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(letter.subject)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(letter.subject)}</h1>
${paragraph(letter.greeting)}
${paragraph(letter.ask)}
<p>${link(letter.answerAll)}</p>
<h2>${escape(letter.pointsHeading)}</h2>
<ol>
${letter.points.map(htmlOfPoint).join('\n')}
</ol>
<hr>
${letter.sections.map(htmlOfSection).join('\n')}
</body>
</html>
`;
