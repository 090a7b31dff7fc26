import { fillText, longDay, oneLine, type Language, type Text } from '#kernel';
import { clockOf, dayOfTime, type MeetingDocument } from '#contexts/meetings';
import { invitationTexts as texts } from './invitation.texts.js';
import { renderPlainLetter } from './render-plain-letter.js';

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

type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

const sayIn =
  (language: Language): Say =>
  (text, values) =>
    fillText(text, language, values);

/** Norwegian writes 12.00, English 12:00. */
const hourIn = (clock: string, language: Language): string =>
  language === 'en' ? clock : clock.replace(':', '.');

const longestTitle = 120;
const short = (text: string): string => {
  const line = oneLine(text);
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`;
};

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
const agendaOf = ({ meeting, baseUrl }: InvitationLetter, say: Say): readonly string[] =>
  meeting.forum === 'KLG' && meeting.cancelled === null
    ? [say(texts.agenda, { address: `${baseUrl}/manedsrapport` })]
    : [];

const factsOf = (letter: InvitationLetter, say: Say): readonly string[] => {
  const { meeting, language } = letter;
  const place = oneLine(meeting.place);
  const reason = meeting.cancelled?.reason ?? null;
  return [
    say(texts.what, { title: short(meeting.title) }),
    say(texts.when, { when: whenNamed(meeting, language) }),
    ...(place === '' ? [] : [say(texts.where, { place })]),
    ...(reason === null ? [] : [say(texts.reason, { reason: oneLine(reason) })]),
    ...agendaOf(letter, say),
  ];
};

const becauseOf = (as: string): Text => {
  if (as === 'OBSERVER') return texts.becauseOBSERVER;
  return as === 'KLG' ? texts.becauseKLG : texts.becauseUKLG;
};

const leads = { Called: texts.called, Moved: texts.moved, Cancelled: texts.cancelled } as const;

/** A letter that calls a meeting, moves it or calls it off: what, when, where, why you get it and what comes next. */
export const composeInvitation = (asked: InvitationLetter): ComposedInvitation => {
  const letter = { ...asked, baseUrl: asked.baseUrl.replace(/\/+$/, '') };
  const { language, meeting, recipientName, municipality, as } = letter;
  const say = sayIn(language);
  const kind = kindOf(meeting);
  const because = [say(becauseOf(as)), ...(kind === 'Cancelled' ? [] : [say(texts.next)])];
  const subject = subjectOf(letter, say);
  const rendered = renderPlainLetter({
    ...{ language, subject, lead: say(leads[kind]), facts: factsOf(letter, say) },
    greeting: say(texts.greeting, { name: short(recipientName) }),
    foot: { heading: say(texts.why), lines: [...because, say(texts.automatic, { municipality })] },
  });
  return { subject, ...rendered, description: agendaOf(letter, say).join('\n') };
};
