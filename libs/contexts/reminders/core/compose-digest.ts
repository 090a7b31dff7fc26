import type { Digest } from './digest.js';
import { digestTexts } from './digest.texts.js';
import { entriesOf, sectionOf, type Entry } from './letter-entries.js';
import { footTexts } from './letter-foot.texts.js';
import { inLetter, sayIn } from './letter-words.js';
import type { ComposedLetter, Letter, LetterLink } from './letter.js';
import { unansweredOf } from './name-of-entry.js';
import { renderHtml } from './render-letter-html.js';
import { renderText } from './render-letter-text.js';
import { sectionsOf } from './sections-of.js';
import { settingsLink } from './settings-link.js';
import { subjectOf } from './subject-of.js';
import { whatComesNext } from './what-comes-next.js';
import { whyTold } from './why-told.js';

/** What is asked about now is told as a question, not as an answer that did not come. */
const withoutWhatIsAsked = (entries: readonly Entry[], { ask }: Digest): readonly Entry[] =>
  entries.filter(
    (entry) =>
      ask === null ||
      unansweredOf(entry)?.period !== ask.round.period ||
      entry.told.some(({ item }) => item.kind === 'ESCALATE'),
  );

/** The page with all of one's own points, where anything of one's own is to be answered. */
const actionOf = (entries: readonly Entry[], { baseUrl, language }: Digest): LetterLink | null => {
  const own = entries.filter((entry) => ['REMIND', 'ASK'].includes(sectionOf(entry)));
  const points = own.flatMap((entry) =>
    entry.standing.sort === 'FOLLOW_UP' ? [entry.standing.point] : (unansweredOf(entry)?.points ?? []),
  );
  if (points.length === 0) return null;
  const text = points.length === 1 ? digestTexts.answerHere : digestTexts.answerAll;
  return { label: sayIn(language)(text), href: `${baseUrl}/mine-punkter` };
};

const letterOf = (digest: Digest): Letter => {
  const { language, municipality } = digest;
  const say = sayIn(language);
  const entries = withoutWhatIsAsked(entriesOf(digest), digest);
  const sections = sectionsOf(entries, digest);
  const named = { municipality: inLetter(municipality) };
  return {
    language,
    subject: subjectOf(entries, digest),
    preheader: sections[0]?.blocks[0]?.paragraphs[0] ?? '',
    from: say(digestTexts.from, named),
    greeting: say(digestTexts.greeting, { name: inLetter(digest.recipientName) }),
    lead: sections.length > 1 ? [say(digestTexts.several)] : [],
    facts: [],
    action: actionOf(entries, digest),
    sections,
    foot: [whyTold(entries, digest), whatComesNext(entries, digest)].filter(({ lines }) => lines.length > 0),
    settings: settingsLink(language, digest.baseUrl),
    closing: [say(footTexts.automatic, named)],
  };
};

/** A person's mail of a day: what, by when, where to answer, why, and what comes next, as plain text and as HTML. */
export const composeDigest = (digest: Digest): ComposedLetter => {
  const letter = letterOf({ ...digest, baseUrl: digest.baseUrl.replace(/\/+$/, '') });
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter), attachments: [] };
};
