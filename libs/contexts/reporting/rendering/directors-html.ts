import { fillText, plainLine } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import { directorsTexts } from '../core/directors-report.texts.js';
import { directorsBlocks, fullTitle, openingLines } from './directors-blocks.js';
import { htmlOf, htmlPage, linkTo, paragraphs } from './html-blocks.js';
import { onOneLine, tableOfBars, type Block, type TableBlock, type Words } from './report-blocks.js';

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
): string =>
  htmlPage({
    language: directorsTexts.language[report.language],
    title: plainLine(fullTitle(report)),
    body: [
      ...paragraphs(linesOf(before, openingLines(report))),
      ...blocksOf(report).map((block, place) => htmlOf(block, place)),
      ...(after.length === 0 ? [] : ['<hr>', ...paragraphs(linesOf(after))]),
      ...(link === null ? [] : [linkTo(link)]),
    ],
  });

const linesOf = (...texts: readonly (readonly string[])[]): readonly string[] => texts.flat().map(plainLine);

const blocksOf = (report: DirectorsReport): readonly Block[] => directorsBlocks(report).map(onOneLine);

const textOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `== ${block.text} ==`;
    case 'subheading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return tableText(block.table);
    case 'bars':
      return tableText(tableOfBars(block));
  }
};

const tableText = ({ rows, columns }: TableBlock) => rows.map((row) => lineOf(row, columns)).join('\n');

const joined = (cell: readonly Words[] = []) => cell.map(({ text }) => text).join(', ');

const lineOf = (
  [first, ...others]: readonly (readonly Words[])[],
  [, ...columns]: readonly { readonly heading: string }[],
): string => {
  const facts = others.flatMap((cell, index) =>
    cell.length === 0 ? [] : [`${columns[index]?.heading ?? ''}: ${joined(cell)}`],
  );
  return [`- ${joined(first)}`, ...facts.map((fact) => `  ${fact}`)].join('\n');
};

/** The same as plain text, in which nothing is lost that the HTML says. */
export const directorsText = (
  report: DirectorsReport,
  { before, after, link }: AroundReport = nothingAround,
): string => {
  const lines = linesOf([fullTitle(report)], before, openingLines(report));
  const links = link === null ? [] : [`${link.label}: ${link.href}`];
  const end = after.length === 0 ? [] : ['--', ...linesOf(after), ...links];
  return `${[...lines, ...blocksOf(report).map(textOf), ...end].join('\n\n')}\n`;
};

/** The subject of the mail that brings it. */
export const directorsSubject = ({ language, municipality, period }: DirectorsReport): string =>
  plainLine(
    fillText(directorsTexts.subject, language, { municipality: municipality.name, period: period.name }),
  );
