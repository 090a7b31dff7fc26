import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { settingsLink } from '#contexts/reminders';
import { languages, plainLine, type Language } from '#kernel';
import { codeMail } from '../apps/api/src/sign-in/code-mail.js';
import { hostileLetters } from '../libs/contexts/reminders/testing/hostile-letters.js';
import { sampleLetters, type SampleLetter } from '../libs/contexts/reminders/testing/letters.js';
import {
  directorsHtml,
  directorsSubject,
  directorsText,
} from '../libs/contexts/reporting/rendering/directors-html.js';
import type { DirectorsReport } from '../libs/contexts/reporting/core/directors-report.js';
import { demoDirectorsReport } from '../libs/contexts/reporting/testing/demo-directors-report.js';

const baseUrl = 'https://iverk.demo.example';

/** Björnsson's measure of how hard a text is: words a sentence, plus per cent of words over six letters. */
const lix = (text: string): number => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
};

const reportLetter = (report: DirectorsReport, recipient: string): SampleLetter => {
  const around = {
    ...{ before: [`Hei, ${recipient}.`], after: ['Demo kommune.'] },
    link: settingsLink(report.language, baseUrl),
  };
  return {
    name: 'monthly-report',
    subject: directorsSubject(report),
    text: directorsText(report, around),
    html: directorsHtml(report, around),
  };
};

const codeLetter = (language: Language, name: string): SampleLetter => {
  const to = { name, address: 'kari@demo.invalid' };
  return { name: 'sign-in-code', ...codeMail({ to, language, code: '123456', minutes: 10 }) };
};

/** Every letter that Iverk writes, those in which anybody chooses how mail comes first. */
const lettersIn = (language: Language): readonly SampleLetter[] => [
  ...sampleLetters(language),
  reportLetter(demoDirectorsReport(language), 'Dina'),
  codeLetter(language, 'Kari Eksempel'),
];

describe.each(languages)('Every letter in %s', (language) => {
  it('is easy to read: LIX at most 40', () => {
    // Long titles are a municipality's own words.
    const ours = lettersIn(language).filter(({ name }) => name !== 'long-titles');
    const hard = ours.flatMap(({ name, text }) => {
      const measured = lix(text.replace(/https:\S+/g, ''));
      return measured <= 40 ? [] : [`${name}: ${measured.toFixed(1)}`];
    });
    expect(hard).toEqual([]);
  });

  it('names the page where one chooses how mail comes; but the one with a code, which has no address', () => {
    const without = lettersIn(language).filter(
      ({ text, html }) =>
        !text.includes(`: ${baseUrl}/innstillinger\n`) || !html.includes(`href="${baseUrl}/innstillinger"`),
    );
    expect(without.map(({ name }) => name)).toEqual(['sign-in-code']);
  });

  it('has no gap left open', () => {
    for (const { name, subject, text, html } of lettersIn(language))
      expect([name, `${subject}${text}${html}`.match(/\{\w+\}|undefined|\bnull\b/g)]).toEqual([name, null]);
  });
});

/** Fields of the report that hold what people have written. */
const written = new Set(['title', 'what', 'measure', 'reason', 'responsible', 'unit', 'name', 'shieldedBy']);

/** The report with other words wherever somebody has written some. */
const reworded = (words: string) => (key: string, value: unknown) =>
  written.has(key) && typeof value === 'string' ? words : value;

const reportWith = (words: string, language: Language): DirectorsReport =>
  JSON.parse(JSON.stringify(demoDirectorsReport(language), reworded(words))) as DirectorsReport;

const lettersWith = (words: string, language: Language): readonly SampleLetter[] => [
  ...hostileLetters(words, language),
  reportLetter(reportWith(words, language), words),
  codeLetter(language, words),
];

/** The tags; a cell repeats the heading of its column, which may be somebody's words as long as they end no attribute and no tag. */
const tagsOf = (html: string) =>
  html
    .replace(/<style>[^<]*<\/style>/, '<style>')
    .replaceAll(/ data-heading="[^"<>]*"/g, ' data-heading')
    .match(/<[^>]*>/g) ?? [];

/** Control characters, line breaks of Unicode, and marks that turn the direction of text; line feeds are our own. */
const unseen = /(?!\n)\p{Cc}|[\u2028\u2029]|\p{Cf}|\p{Surrogate}/u;

/** What a letter is made of, whoever's words are in it: its tags, how many lines it has, and that its subject is one. */
const shapeOf = ({ name, subject, text, html }: SampleLetter) => ({
  ...{ name, tags: tagsOf(html), lines: text.split('\n').length, subjectLines: subject.split('\n').length },
  unseen: [subject, text, html].map((each) => unseen.test(each)),
});

const benign = Object.fromEntries(
  languages.map((language) => [language, lettersWith('x', language).map(shapeOf)]),
);

const classics: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg/onload=alert(1)>',
  '</style><style>*{display:none}',
  '<!--[if mso]><b>x</b><![endif]-->',
  '--><iframe src=//evil.example>',
  '<a href="javascript:alert(1)">Svar her</a>',
  '&lt;b&gt; &#60;script&#62; &amp;',
  'x\r\nBcc: spion@evil.example\r\n\r\n<b>',
  'x\n--\n\nSvar her: https://evil.example',
  'x\u2028y\u0085z\u0000\u001B[31m\u007F',
  '\u202Etxt.exe\u2066\u200B\uFEFF\uD800',
  '{name} {municipality} {{constructor.constructor("x")()}} ${7*7} #{7*7} <%= 7*7 %>',
  "$& $1 $` $' $$ %s %d",
];

describe('Nobody’s words become markup, a line, a header or a template in a letter', () => {
  it.each(classics)('%j', (words) => {
    const shown = plainLine(`x${words}`);
    for (const language of languages) {
      const letters = lettersWith(`x${words}`, language);
      expect(letters.map(shapeOf)).toEqual(benign[language]);
      // Said as they were written, by all but the one that names nobody.
      for (const { name, text } of letters) expect([name, text.includes(shown)]).toEqual([name, true]);
    }
  });

  it('whatever anybody writes', () => {
    const piece = fc.oneof(
      fc.constantFrom(...classics, '\r\n', '\n', '\0', '<', '>', '"', "'", '&', '{', '}', '\u202E', '\uD800'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const hostile = fc.array(piece, { maxLength: 6 }).map((all) => `x${all.join('')}`);
    fc.assert(
      fc.property(hostile, fc.constantFrom(...languages), (words, language) => {
        expect(lettersWith(words, language).map(shapeOf)).toEqual(benign[language]);
      }),
      { numRuns: 60 },
    );
  });
});
