import type { Text } from '#kernel';

/** The words of a letter that calls a meeting. */
export const invitationTexts = {
  subjectCalled: {
    nb: 'Innkalling: {title}, {when}',
    nn: 'Innkalling: {title}, {when}',
    en: 'Invitation: {title}, {when}',
  },
  subjectMoved: {
    nb: 'Endret møte: {title}, {when}',
    nn: 'Endra møte: {title}, {when}',
    en: 'Changed meeting: {title}, {when}',
  },
  subjectCancelled: {
    nb: 'Avlyst: {title}, {when}',
    nn: 'Avlyst: {title}, {when}',
    en: 'Cancelled: {title}, {when}',
  },
  greeting: { nb: 'Hei, {name}!', nn: 'Hei, {name}!', en: 'Hello {name},' },
  called: {
    nb: 'Du er invitert til dette møtet. Svar i kalenderen din.',
    nn: 'Du er invitert til dette møtet. Svar i kalenderen din.',
    en: 'You are invited to this meeting. Answer in your calendar.',
  },
  moved: {
    nb: 'Møtet er endret. Slik er det nå. Svar i kalenderen din.',
    nn: 'Møtet er endra. Slik er det no. Svar i kalenderen din.',
    en: 'The meeting has changed. This is how it is now. Answer in your calendar.',
  },
  cancelled: {
    nb: 'Møtet er avlyst. Kalenderen din tar det bort.',
    nn: 'Møtet er avlyst. Kalenderen din tek det bort.',
    en: 'The meeting is cancelled. Your calendar takes it away.',
  },
  reason: { nb: 'Grunn: {reason}', nn: 'Grunn: {reason}', en: 'Reason: {reason}' },
  what: { nb: 'Hva: {title}', nn: 'Kva: {title}', en: 'What: {title}' },
  when: { nb: 'Når: {when}', nn: 'Når: {when}', en: 'When: {when}' },
  moment: { nb: '{day} kl. {from}–{to}', nn: '{day} kl. {from}–{to}', en: '{day}, {from}–{to}' },
  momentOvernight: {
    nb: '{day} kl. {from} ({minutes} minutter)',
    nn: '{day} kl. {from} ({minutes} minutt)',
    en: '{day}, {from} ({minutes} minutes)',
  },
  where: { nb: 'Hvor: {place}', nn: 'Kvar: {place}', en: 'Where: {place}' },
  agenda: { nb: 'Se sakslisten', nn: 'Sjå saklista', en: 'See the agenda' },
  why: { nb: 'Hvorfor får du dette?', nn: 'Kvifor får du dette?', en: 'Why do you get this?' },
  becauseKLG: {
    nb: 'Du er med i kommunedirektørens ledergruppe (KLG).',
    nn: 'Du er med i leiargruppa til kommunedirektøren (KLG).',
    en: 'You are in the director’s leader group (KLG).',
  },
  becauseUKLG: {
    nb: 'Du er med i den utvidede ledergruppen (UKLG).',
    nn: 'Du er med i den utvida leiargruppa (UKLG).',
    en: 'You are in the widened leader group (UKLG).',
  },
  becauseOBSERVER: {
    nb: 'Du møter for de ansatte, som tillitsvalgt eller verneombud.',
    nn: 'Du møter for dei tilsette, som tillitsvald eller verneombod.',
    en: 'You meet for the employees, as their representative or safety delegate.',
  },
  nextHeading: { nb: 'Hva skjer nå?', nn: 'Kva skjer no?', en: 'What happens next?' },
  next: {
    nb: 'Blir møtet flyttet eller avlyst, får du vite det. Du får ikke andre e-poster om det.',
    nn: 'Blir møtet flytta eller avlyst, får du vite det. Du får ikkje andre e-postar om det.',
    en: 'If the meeting is moved or cancelled, you are told. You get no other mail about it.',
  },
  automatic: {
    nb: 'E-posten er sendt automatisk for {municipality}.',
    nn: 'E-posten er send automatisk for {municipality}.',
    en: 'This mail was sent automatically for {municipality}.',
  },
} as const satisfies Record<string, Text>;
