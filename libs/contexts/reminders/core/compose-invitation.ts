import { fillText, longDay, type Language, type Text } from '#kernel';
import { clockOf, dayOfTime, type MeetingDocument } from '#contexts/meetings';
import { digestTexts } from './digest.texts.js';
import { invitationTexts as texts } from './invitation.texts.js';
import { inLetter, sayIn, type Say } from './letter-words.js';
import type { Letter, LetterFoot, LetterLink } from './letter.js';
import { renderHtml } from './render-letter-html.js';
import { renderText } from './render-letter-text.js';
import { settingsLink } from './settings-link.js';

/** All that a letter which calls a meeting says. */
export interface InvitationLetter {
  readonly language: Language;
  readonly recipientName: string;
  readonly municipality: string;
  readonly baseUrl: string;
  readonly meeting: MeetingDocument;
  /** As what the recipient is invited: `KLG`, `UKLG` or `OBSERVER`. */
  readonly as: string;
}

export interface ComposedInvitation {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What stands in the calendar beside time and place. */
  readonly description: string;
}

/** Norwegian writes 12.00, English 12:00. */
const hourIn = (clock: string, language: Language): string =>
  language === 'en' ? clock : clock.replace(':', '.');

const longestTitle = 120;
const short = (text: string): string => inLetter(text, longestTitle);

/** The wall-clock time so many minutes after the beginning; undefined when it is another day by then. */
const endOf = ({ startsAt, minutes }: MeetingDocument): string | undefined => {
  const begins = Number(clockOf(startsAt).slice(0, 2)) * 60 + Number(clockOf(startsAt).slice(3));
  const ends = begins + minutes;
  if (ends >= 24 * 60) return undefined;
  return [Math.floor(ends / 60), ends % 60].map((part) => part.toString().padStart(2, '0')).join(':');
};

const whenNamed = (meeting: MeetingDocument, language: Language): string => {
  const day = longDay(dayOfTime(meeting.startsAt), language);
  const from = hourIn(clockOf(meeting.startsAt), language);
  const to = endOf(meeting);
  return to === undefined
    ? fillText(texts.momentOvernight, language, { day, from, minutes: meeting.minutes })
    : fillText(texts.moment, language, { day, from, to: hourIn(to, language) });
};

const kindOf = ({ cancelled, sequence }: MeetingDocument): 'Cancelled' | 'Moved' | 'Called' => {
  if (cancelled !== null) return 'Cancelled';
  return sequence > 0 ? 'Moved' : 'Called';
};

const subjectOf = ({ meeting, language }: InvitationLetter, say: Say): string => {
  const day = longDay(dayOfTime(meeting.startsAt), language);
  const hour = hourIn(clockOf(meeting.startsAt), language);
  const when = language === 'en' ? `${day}, ${hour}` : `${day} kl. ${hour}`;
  return say(texts[`subject${kindOf(meeting)}`], { title: short(meeting.title), when });
};

/** The operations meeting goes through the director's report of the month. */
const agendaOf = ({ meeting, baseUrl }: InvitationLetter, say: Say): LetterLink | null =>
  meeting.forum === 'KLG' && meeting.cancelled === null
    ? { label: say(texts.agenda), href: `${baseUrl}/manedsrapport` }
    : null;

const factsOf = ({ meeting, language }: InvitationLetter, say: Say): readonly string[] => {
  const place = inLetter(meeting.place);
  const reason = meeting.cancelled?.reason ?? null;
  return [
    say(texts.what, { title: short(meeting.title) }),
    say(texts.when, { when: whenNamed(meeting, language) }),
    ...(place === '' ? [] : [say(texts.where, { place })]),
    ...(reason === null ? [] : [say(texts.reason, { reason: inLetter(reason) })]),
  ];
};

const becauseOf = (as: string): Text => {
  if (as === 'OBSERVER') return texts.becauseOBSERVER;
  return as === 'KLG' ? texts.becauseKLG : texts.becauseUKLG;
};

const leads = { Called: texts.called, Moved: texts.moved, Cancelled: texts.cancelled } as const;

const plain = (text: string) => ({ text, details: [] });

const footOf = ({ meeting, as }: InvitationLetter, say: Say): readonly LetterFoot[] => {
  const why = { heading: say(texts.why), lines: [plain(say(becauseOf(as)))] };
  return kindOf(meeting) === 'Cancelled'
    ? [why]
    : [why, { heading: say(texts.nextHeading), lines: [plain(say(texts.next))] }];
};

const letterOf = (asked: InvitationLetter, say: Say): Letter => {
  const { language, meeting, recipientName, baseUrl } = asked;
  const municipality = inLetter(asked.municipality);
  const lead = say(leads[kindOf(meeting)]);
  return {
    ...{ language, subject: subjectOf(asked, say), preheader: lead },
    from: say(digestTexts.from, { municipality }),
    greeting: say(texts.greeting, { name: inLetter(recipientName) }),
    ...{ lead: [lead], facts: factsOf(asked, say), action: agendaOf(asked, say), sections: [] },
    ...{ foot: footOf(asked, say), settings: settingsLink(language, baseUrl) },
    closing: [say(texts.automatic, { municipality })],
  };
};

/** A letter that calls a meeting, moves it or calls it off: what, when, where, why you get it and what comes next. */
export const composeInvitation = (asked: InvitationLetter): ComposedInvitation => {
  const say = sayIn(asked.language);
  const known = { ...asked, baseUrl: asked.baseUrl.replace(/\/+$/, '') };
  const letter = letterOf(known, say);
  const { subject, action } = letter;
  const description = action === null ? '' : `${action.label}: ${action.href}`;
  return { subject, text: renderText(letter), html: renderHtml(letter), description };
};
