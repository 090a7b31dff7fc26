import { escapeMarkup, plainLine, type Instant } from '#kernel';

/** A page of a feed (RFC 4287, RFC 5005). */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly updated: Instant;
  readonly author: string;
  readonly self: string;
  readonly first: string;
  /** Older entries; null on the last page. */
  readonly next: string | null;
  readonly entries: readonly FeedEntry[];
  /** What was here, and is no more (RFC 6721). */
  readonly deleted: readonly DeletedEntry[];
}

export interface DeletedEntry {
  /** The id it had. */
  readonly ref: string;
  readonly when: Instant;
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  /** When it happened. */
  readonly published: Instant;
  /** When the log learned it. */
  readonly updated: Instant;
  /** Short code of the organ. */
  readonly category: string;
}

// U+FFFE and U+FFFF are no characters of XML, and no control character is left by `plainLine`.
const words = (text: string): string => escapeMarkup(plainLine(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD'));

const element = (name: string, text: string): string => `<${name}>${words(text)}</${name}>`;
const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${words(href)}"/>`;

const atom = 'application/atom+xml';

const entryLines = (entry: FeedEntry): readonly string[] => [
  '  <entry>',
  `    ${element('id', entry.id)}`,
  `    ${element('title', entry.title)}`,
  `    ${element('published', entry.published)}`,
  `    ${element('updated', entry.updated)}`,
  `    <category term="${words(entry.category)}"/>`,
  `    ${link('alternate', entry.link, atom)}`,
  `    ${element('summary', entry.summary)}`,
  '  </entry>',
];

const deletedLine = ({ ref, when }: DeletedEntry): string =>
  `  <at:deleted-entry ref="${words(ref)}" when="${words(when)}"/>`;

/** The feed as a file; equal feeds give equal bytes. */
export const renderAtom = (feed: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${words(feed.language)}">`,
    `  ${element('id', feed.id)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('updated', feed.updated)}`,
    `  <author>${element('name', feed.author)}</author>`,
    `  ${link('self', feed.self, atom)}`,
    `  ${link('first', feed.first, atom)}`,
    ...(feed.next === null ? [] : [`  ${link('next', feed.next, atom)}`]),
    ...feed.deleted.map(deletedLine),
    ...feed.entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
