import { escapeMarkup } from '#kernel';
import { sayIn } from './letter-words.js';
import { footTexts } from './letter-foot.texts.js';
import { darkStyle, look } from './letter-style.js';
import type { Letter, LetterBlock, LetterFoot, LetterLink, LetterPoint, LetterSection } from './letter.js';

const layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

const paragraph = (words: string): string => `<p style="${look.p}">${escapeMarkup(words)}</p>`;

const anchor = ({ label, href }: LetterLink): string =>
  `<a class="l" style="${look.a}" href="${escapeMarkup(href)}">${escapeMarkup(label)}</a>`;

/** A table, for Outlook gives room to cells and not to links. */
const button = ({ label, href }: LetterLink): string =>
  `<table ${layout}><tr><td class="bt" bgcolor="#0b4f8a" style="${look.button}"><a class="bl" style="${look.buttonLink}" href="${escapeMarkup(href)}">${escapeMarkup(label)}</a></td></tr></table>`;

const small = (markup: string): string => `<p class="m" style="${look.small}">${markup}</p>`;

/** Lines of one paragraph, as a block of their own. */
const linesOf = (facts: readonly string[]): readonly string[] =>
  facts.length === 0 ? [] : [`<p style="${look.p}">${facts.map(escapeMarkup).join('<br>\n')}</p>`];

const htmlOfPoint = ({ heading, title, facts, link }: LetterPoint): string => {
  const named = title === null ? heading : `${heading}: ${title}`;
  const lines = facts.map((fact) => `<p class="m" style="${look.fact}">${escapeMarkup(fact)}</p>`).join('');
  const answer = link === null ? '' : `<p style="${look.p}">${anchor(link)}</p>`;
  return `<li style="${look.item}"><h3 style="${look.h3}">${escapeMarkup(named)}</h3>${lines}${answer}</li>`;
};

/** Some mail programs cut what is longer than 102 kB; what is no point takes less than 20 kB. */
const mostBytesOfPoints = 76_000;

const bytesOf = (html: string): number => new TextEncoder().encode(html).length;

/** Counts what has been written, so that the letter says how many it leaves to its text. */
class Room {
  private left = mostBytesOfPoints;

  take(points: readonly string[]): readonly string[] {
    const taken = points.filter((each) => {
      this.left -= bytesOf(each);
      return this.left >= 0;
    });
    return taken;
  }
}

const htmlOfBlock = ({ paragraphs, points, link }: LetterBlock, letter: Letter, room: Room): string => {
  const shown = room.take(points.map(htmlOfPoint));
  const missing = points.length - shown.length;
  const more = missing === 0 ? [] : [sayIn(letter.language)(footTexts.moreInHtml, { count: missing })];
  return [
    ...paragraphs.map(paragraph),
    ...(shown.length === 0 ? [] : [`<ol style="${look.list}">\n${shown.join('\n')}\n</ol>`]),
    ...more.map(paragraph),
    ...(link === null ? [] : [`<p style="${look.p}">${anchor(link)}</p>`]),
  ].join('\n');
};

const htmlOfSection = ({ heading, blocks }: LetterSection, letter: Letter, room: Room): string =>
  [
    `<h2 class="r" style="${look.h2}">${escapeMarkup(heading)}</h2>`,
    ...blocks.map((block) => htmlOfBlock(block, letter, room)),
  ].join('\n');

const htmlOfLine = ({ text, details }: LetterFoot['lines'][number]): string =>
  `<li>${[text, ...details].map(escapeMarkup).join('<br>')}</li>`;

const htmlOfFoot = ({ heading, lines }: LetterFoot): string =>
  `<h2 class="t" style="${look.smallHeading}">${escapeMarkup(heading)}</h2>
<ul class="m" style="${look.smallList}">
${lines.map(htmlOfLine).join('\n')}
</ul>`;

const headOf = ({ subject }: Letter): string =>
  `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(subject)}</title>
<style>${darkStyle}</style>
</head>`;

const bodyOf = (letter: Letter): string => {
  const room = new Room();
  return [
    `<p class="m" style="${look.from}">${escapeMarkup(letter.from)}</p>`,
    `<h1 style="${look.h1}">${escapeMarkup(letter.subject)}</h1>`,
    paragraph(letter.greeting),
    ...letter.lead.map(paragraph),
    ...linesOf(letter.facts),
    ...(letter.action === null ? [] : [button(letter.action)]),
    ...letter.sections.map((section) => htmlOfSection(section, letter, room)),
    `<div class="r" style="margin-top:28px;border-top:1px solid #c9d1d9">`,
    ...letter.foot.map(htmlOfFoot),
    small(anchor(letter.settings)),
    ...letter.closing.map((words) => small(escapeMarkup(words))),
    '</div>',
  ].join('\n');
};

/** HTML that Outlook, a phone and a screen reader can read: layout in tables, looks in each part, nothing from elsewhere. */
export const renderHtml = (letter: Letter): string =>
  `<!doctype html>
<html lang="${letter.language}">
${headOf(letter)}
<body class="pg" style="${look.page}">
<div role="main" lang="${letter.language}">
<div style="display:none;font-size:1px;max-height:0;overflow:hidden;mso-hide:all">${escapeMarkup(letter.preheader)}</div>
<table ${layout} class="pg" width="100%" bgcolor="#eef1f4"><tr><td align="center" style="padding:16px 0">
<!--[if mso]><table ${layout} width="600"><tr><td><![endif]-->
<table ${layout} class="cd" width="100%" bgcolor="#ffffff" style="${look.card}">
<tr><td class="bt" bgcolor="#0b4f8a" style="${look.band}">&nbsp;</td></tr>
<tr><td class="in" style="${look.inner}">
${bodyOf(letter)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`;
