import { escapeMarkup, fillText, plainLine } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import { directorsBlocks, fullTitle, openingLines } from './directors-blocks.js';
import type { Block, Tone, Words } from './report-blocks.js';

const escape = (text: string): string => escapeMarkup(plainLine(text));

// A mail program may take style sheets away: what is needed to read stands in the markup itself, in a table's own attributes.
const style = [
  ':root{color-scheme:light dark}',
  'body{font-family:system-ui,"Segoe UI",Roboto,sans-serif;font-size:1rem;line-height:1.5;max-width:60rem;margin:0 auto;padding:1rem;color:#1a2230;background:#fff}',
  'h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{padding:.4rem .5rem;border-bottom:1px solid #bcc7d3;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}',
  'thead th{background:#e3eaf2;color:#12263f;font-weight:700;vertical-align:bottom}',
  '.n{text-align:right}.strong{font-weight:700}.muted{color:#4a5560}.alarm{color:#a1130f;font-weight:700}',
  '.scroll{overflow-x:auto}',
  '@media (prefers-color-scheme:dark){body{color:#e6ebf2;background:#14181f}thead th{background:#26303d;color:#e6ebf2}',
  'th,td{border-color:#46525f}.muted{color:#aeb9c6}.alarm{color:#ff9d94}}',
  '@media (max-width:40rem){body{padding:.75rem}table{font-size:.8125rem}th,td{padding:.25rem;hyphens:auto}}',
].join('');

const classOf = (tone: Tone, numeric = false): string => {
  const names = [...(tone === 'plain' ? [] : [tone]), ...(numeric ? ['n'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
};

const wordsOf = (cell: readonly Words[]): string =>
  cell.map(({ text, tone }) => `<span${classOf(tone)}>${escape(text)}</span>`).join('<br>');

const tableOf = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string => {
  const numeric = (index: number) => columns[index]?.numeric === true;
  const head = columns
    .map(({ heading }, index) => `<th scope="col"${classOf('plain', numeric(index))}>${escape(heading)}</th>`)
    .join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0
        ? `<th scope="row">${wordsOf(cell)}</th>`
        : `<td${classOf('plain', numeric(index))}>${wordsOf(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  // Wide tables are moved sideways by keyboard too, and say what they are.
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escape(caption)}">`,
    `<table aria-label="${escape(caption)}"><thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('\n');
};

const htmlOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'subheading':
      return `<h3>${escape(block.text)}</h3>`;
    case 'paragraph':
      return `<p${classOf(block.tone)}>${escape(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block);
  }
};

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
