import type { Letter, LetterBlock, LetterFoot, LetterLink, LetterPoint, LetterSection } from './letter.js';

const textOfLink = ({ label, href }: LetterLink): string => `${label}: ${href}`;
const linked = (link: LetterLink | null): readonly string[] => (link === null ? [] : [textOfLink(link)]);

const textOfPoint = ({ heading, title, facts, link }: LetterPoint, index: number): string => {
  const first = `${(index + 1).toString()}. ${title === null ? heading : `${heading}: ${title}`}`;
  return [first, ...[...facts, ...linked(link)].map((line) => `   ${line}`)].join('\n');
};

const textOfBlock = ({ paragraphs, points, link }: LetterBlock): string =>
  [...paragraphs, ...points.map(textOfPoint), ...linked(link)].join('\n\n');

const textOfSection = ({ heading, blocks }: LetterSection): readonly string[] => [
  heading.toUpperCase(),
  ...blocks.map(textOfBlock),
];

const textOfFoot = ({ heading, lines }: LetterFoot): string =>
  [
    heading,
    ...lines.flatMap(({ text, details }) => [`- ${text}`, ...details.map((each) => `  ${each}`)]),
  ].join('\n');

/** Plain text in which nothing is lost that the HTML says. */
export const renderText = (letter: Letter): string => {
  const blocks = [
    letter.greeting,
    ...letter.lead,
    ...(letter.facts.length === 0 ? [] : [letter.facts.join('\n')]),
    ...linked(letter.action),
    ...letter.sections.flatMap(textOfSection),
    '--',
    ...letter.foot.map(textOfFoot),
    textOfLink(letter.settings),
    ...letter.closing,
  ];
  return `${blocks.join('\n\n')}\n`;
};
