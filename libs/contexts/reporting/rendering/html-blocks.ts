import { escapeMarkup, withoutMarks } from '#kernel';
import { plainText } from './plain-text.js';
import { barInText } from './charts/bar.js';
import { svgOf } from './charts/svg-of.js';
import {
  tableOfBars,
  type BarsBlock,
  type Block,
  type ChartBlock,
  type LineBlock,
  type TableBlock,
  type Tone,
  type Words,
} from './report-blocks.js';

/** Text as markup shows it; its lines stay. */
const escapeText = (text: string): string => escapeMarkup(plainText(withoutMarks(text)));

/** A paragraph for each. */
export const paragraphs = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => `<p>${escapeText(text)}</p>`);

/** An address that is ours, with what it says. */
export const linkTo = ({ label, href }: { readonly label: string; readonly href: string }): string =>
  `<p><a href="${escapeText(href)}">${escapeText(label)}</a></p>`;

// A mail program may take style sheets away: what is needed to read stands in the markup itself, in a table's own attributes.
const pageStyle = [
  ':root{color-scheme:light dark}',
  'body{font-family:system-ui,"Segoe UI",Roboto,sans-serif;font-size:1rem;line-height:1.5;max-width:60rem;margin:0 auto;padding:1rem;color:#1a2230;background:#fff}',
  'h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{padding:.4rem .5rem;border-bottom:1px solid #bcc7d3;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}',
  'thead th{background:#e3eaf2;color:#12263f;font-weight:700;vertical-align:bottom}',
  '.n{text-align:right}.strong{font-weight:700}.muted{color:#4a5560}.alarm{color:#a1130f;font-weight:700}',
  '.scroll{overflow-x:auto}.bar{color:#5b87b5;white-space:nowrap;width:40%}',
  '@media (prefers-color-scheme:dark){body{color:#e6ebf2;background:#14181f}thead th{background:#26303d;color:#e6ebf2}',
  'th,td{border-color:#46525f}.muted{color:#aeb9c6}.alarm{color:#ff9d94}}',
  '@media (max-width:40rem){body{padding:.75rem}table{font-size:.8125rem}th,td{padding:.25rem;hyphens:auto}}',
  // On a phone a wide table's rows stand below each other, each cell with its heading.
  '@media (max-width:30rem){.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '.rows tr,.rows th,.rows td{display:block;border:0}.rows tr{border-bottom:1px solid #bcc7d3;padding:.25rem 0}',
  '.rows .n{text-align:left}.rows td:empty{display:none}.rows td::before{content:attr(data-heading) ": ";font-weight:700}}',
].join('');

const classOf = (tone: Tone, numeric = false): string => {
  const names = [...(tone === 'plain' ? [] : [tone]), ...(numeric ? ['n'] : [])];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
};

const wordsOf = (cell: readonly Words[]): string =>
  cell.map(({ text, tone }) => `<span${classOf(tone)}>${escapeText(text)}</span>`).join('<br>');

const headOf = ({ columns }: TableBlock): string =>
  columns
    .map(({ heading, numeric }) => `<th scope="col"${classOf('plain', numeric)}>${escapeText(heading)}</th>`)
    .join('');

/** So many columns are no table any more on a phone. */
const isWide = ({ columns }: TableBlock): boolean => columns.length > 3;

const attributesOf = (table: TableBlock, index: number): string => {
  const column = table.columns[index];
  const heading = isWide(table) ? ` data-heading="${escapeText(column?.heading ?? '')}"` : '';
  return `${classOf('plain', column?.numeric)}${heading}`;
};

const cellsOf = (row: TableBlock['rows'][number], table: TableBlock): string =>
  row
    .map((cell, index) =>
      index === 0
        ? `<th scope="row">${wordsOf(cell)}</th>`
        : `<td${attributesOf(table, index)}>${wordsOf(cell)}</td>`,
    )
    .join('');

// Wide tables are moved sideways by keyboard too, and say what they are.
const framed = (table: TableBlock, head: string, rows: readonly string[]): string =>
  [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escapeText(table.caption)}">`,
    `<table${isWide(table) ? ' class="rows"' : ''} aria-label="${escapeText(table.caption)}"><thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');

const tableOf = (table: TableBlock): string =>
  framed(
    table,
    headOf(table),
    table.rows.map((row) => `<tr>${cellsOf(row, table)}</tr>`),
  );

/** The chart, and its table beside it where the window is wide enough. Ids are made of the table's place in the document. */
const chartOf = ({ drawings, table }: ChartBlock, place: string): string => {
  const figures = drawings.map(
    (drawing, index) =>
      `<figure${drawing.width > 500 ? ' class="wide" tabindex="0"' : ''}>${svgOf(drawing, `chart-${place}-${index.toString()}`)}</figure>`,
  );
  return `<div class="chart">${figures.join('\n')}\n${tableOf(table)}</div>`;
};

/** Bars of text within the table itself: mail programs show no SVG. Whoever hears the table hears the figures. */
const barsOf = (block: BarsBlock): string => {
  const most = Math.max(1, ...block.bars.map(({ points }) => points));
  const table = tableOfBars(block);
  const rows = block.bars.map(({ points }, index) => {
    const bar = `<td class="bar" aria-hidden="true">${barInText(points, most)}</td>`;
    return `<tr>${cellsOf(table.rows[index] ?? [], table)}${bar}</tr>`;
  });
  return framed(table, `${headOf(table)}<td aria-hidden="true"></td>`, rows);
};

/** A piece of the document as markup; `place` tells it from every other. */
export const htmlOf = (block: Block, place = 0): string => {
  if ('text' in block) return lineOf(block);
  switch (block.kind) {
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block);
    case 'chart':
      return chartOf(block, place.toString());
    case 'bars':
      return barsOf(block);
  }
};

const lineOf = (block: LineBlock): string => {
  const name = { heading: 'h2', subheading: 'h3', paragraph: 'p' }[block.kind];
  const tone = block.kind === 'paragraph' ? classOf(block.tone) : '';
  return `<${name}${tone}>${escapeText(block.text)}</${name}>`;
};

interface Page {
  readonly language: string;
  readonly title: string;
  /** Beside what every page has. */
  readonly style?: string;
  /** Markup, in order. */
  readonly body: readonly string[];
}

/** A page that stands alone: no script, and nothing that is fetched. */
export const htmlPage = ({ language, title, style = '', body }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>${pageStyle}${style}</style>
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
