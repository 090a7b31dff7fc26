import { fillText, plainLine } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import { directorsBlocks, fullTitle, openingLines } from './directors-blocks.js';
import { escapeText as escape, htmlOf, pageStyle as style } from './html-blocks.js';
import type { Block, Words } from './report-blocks.js';

/** What a mail has beside the report itself. */
export interface AroundReport {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly link: { readonly label: string; readonly href: string } | null;
}

const nothingAround: AroundReport = { before: [], after: [], link: null };

/** The report as one page of HTML that reads well in a mail, on a phone, in the dark and by ear. */
export const directorsHtml = (
  report: DirectorsReport,
  { before, after, link }: AroundReport = nothingAround,
): string => {
  const title = escape(fullTitle(report));
  const say = (lines: readonly string[]): string => lines.map((line) => `<p>${escape(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="${directorsTexts.language[report.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${say([...before, ...openingLines(report)])}
${directorsBlocks(report).map(htmlOf).join('\n')}
${after.length === 0 ? '' : `<hr>\n${say(after)}`}
${link === null ? '' : `<p><a href="${escape(link.href)}">${escape(link.label)}</a></p>`}
</main>
</body>
</html>
`;
};

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `== ${plainLine(block.text)} ==`;
    case 'subheading':
    case 'paragraph':
      return plainLine(block.text);
    case 'list':
      return block.items.map((item) => `- ${plainLine(item)}`).join('\n');
    case 'table':
      return block.rows.map((row) => lineOf(row, block.columns)).join('\n');
  }
};

const joined = (cell: readonly Words[] = []) => cell.map(({ text }) => plainLine(text)).join(', ');

const lineOf = (
  [first, ...others]: readonly (readonly Words[])[],
  [, ...columns]: readonly { readonly heading: string }[],
): string => {
  const facts = others.flatMap((cell, index) =>
    cell.length === 0 ? [] : [`${plainLine(columns[index]?.heading ?? '')}: ${joined(cell)}`],
  );
  return [`- ${joined(first)}`, ...facts.map((fact) => `  ${fact}`)].join('\n');
};

/** The same as plain text, in which nothing is lost that the HTML says. */
export const directorsText = (
  report: DirectorsReport,
  { before, after, link }: AroundReport = nothingAround,
): string => {
  const lines = [fullTitle(report), ...before, ...openingLines(report)].map(plainLine);
  const links = link === null ? [] : [`${link.label}: ${link.href}`];
  const end = after.length === 0 ? [] : ['--', ...after.map(plainLine), ...links];
  return `${[...lines, ...directorsBlocks(report).map(textOf), ...end].join('\n\n')}\n`;
};

/** The subject of the mail that brings it. */
export const directorsSubject = ({ language, municipality, period }: DirectorsReport): string =>
  plainLine(
    fillText(directorsTexts.subject, language, { municipality: municipality.name, period: period.name }),
  );
