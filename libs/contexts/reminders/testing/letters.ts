import type { Language } from '#kernel';
import type { MeetingDocument } from '#contexts/meetings';
import { composeDigest } from '../core/compose-digest.js';
import { composeInvitation } from '../core/compose-invitation.js';
import type { Digest } from '../core/digest.js';
import { askAbout, caseOf, deviation, digest, late, question, silent } from './digests.js';
import { day, instant, point } from './documents.js';

const shielding = { basis: 'offl. § 13, jf. fvl. § 13', until: null };
const vedtakOf = (id: string, change: object = {}) =>
  [{ vedtakId: id, followUpId: `f-${id}` }, change] as const;

/** A title as long as they come, and a word that no phone is wide enough for. */
const longTitle = `Kommunestyret ber kommunedirektøren vurdere ${'grunnskolebygningsvedlikeholdsplan'.repeat(4)} og ${'utrede saken '.repeat(30)}`;

const several = [
  question({ followUpId: 'a' }, { caseNumber: { year: 2026, sequence: 12, asWritten: 'KS 012/26' } })(),
  question(
    { followUpId: 'b', deadline: null, missingSince: day('2026-10-31') },
    {
      title: 'Belysning langs fylkesveien',
      caseNumber: { year: 2026, sequence: 19, asWritten: 'FSK 019/26' },
    },
  )('DEPUTY'),
  question(
    { followUpId: 'c', deadline: day('2026-10-01'), lastReportedAt: null },
    { title: 'Vurder barnehageplassene på nytt', caseNumber: null },
  )('UNIT_LEADER'),
  question({ followUpId: 'd' }, { shielding })('COORDINATOR'),
];

const report = () => ({
  procedure: caseOf('maanedsrapportering').procedure,
  instance: {
    ...{ state: 'SPURT', since: instant('2026-11-02T08:00:00.000Z') },
    ...{ dates: { deadline: day('2026-11-30') }, values: {}, agenda: caseOf('avvik').agenda },
  },
});

/** One of each thing that a person's mail of a day may be made of. */
export const sampleDigests: Readonly<Record<string, Partial<Digest>>> = {
  'ask-one': { ask: { ...askAbout(question()()), report: report() } },
  'ask-many': { ask: { ...askAbout(...several), report: report() } },
  'ask-without-ladder': {},
  reminder: { ask: null, notices: [late('REMIND')] },
  escalation: { ask: null, on: day('2026-11-09'), notices: [late('ESCALATE')] },
  mixed: {
    ask: { ...askAbout(...several), report: report() },
    on: day('2026-11-09'),
    notices: [
      late('REMIND', { followUpId: 'r' }, { title: 'Ny gapahuk ved vannet' }),
      late('ESCALATE', { followUpId: 'e' }, { title: 'Rehabilitering av rådhuset' }),
      late('COPY', { followUpId: 'k' }, { title: 'Kjøp av tomt til brannstasjon' }),
      deviation('REMIND'),
    ],
    unreached: ['Ola Eksempel'],
  },
  shielded: {
    notices: [late('REMIND', { followUpId: 's' }, { shielding })],
    ask: askAbout(question(...vedtakOf('x', { shielding }))(), question({ followUpId: 'n' }, null)()),
  },
  'report-reminder': {
    ask: null,
    on: day('2026-11-09'),
    notices: [silent('REMIND', point(), point({ followUpId: 'b' }))],
  },
  'report-escalation': {
    ask: null,
    on: day('2026-11-16'),
    notices: [silent('ESCALATE', point(), point({ followUpId: 's' }, { shielding }))],
  },
  'report-copy': { ask: null, on: day('2026-11-16'), notices: [silent('COPY', point())] },
  case: { ask: null, notices: [deviation('REMIND')] },
  'case-of-others': { ask: null, notices: [deviation('ESCALATE')] },
  'case-shielded': { ask: null, notices: [deviation('REMIND', point({}, { shielding }))] },
  'case-unknown': { ask: null, notices: [deviation('REMIND', 'unknown')] },
  'long-titles': {
    recipientName: 'Anne-Margrethe Knudtzon-Wollebæk'.repeat(2),
    ask: askAbout(
      question({}, { title: longTitle })(),
      question({ followUpId: 'b' }, { title: longTitle })(),
    ),
  },
  single: { letter: 'SINGLE', ask: null, notices: [late('REMIND')] },
  unreached: { ask: null, unreached: ['Ola Eksempel', 'Kari Eksempel'] },
};

export const meeting: MeetingDocument = {
  ...{ meetingId: 'm', forum: 'KLG', title: 'Driftsmøte i KLG', startsAt: '2026-12-01T12:00', minutes: 60 },
  ...{ place: 'Rådhuset, møterom 2', sequence: 0, cancelled: null, plannedBy: 'coordinator' },
  ...{ calledAt: instant('2026-11-26T08:00:00.000Z'), revision: '0' },
};

const sampleMeetings: Readonly<Record<string, Partial<MeetingDocument>>> = {
  invitation: {},
  'invitation-moved': { sequence: 1 },
  'invitation-cancelled': { sequence: 2, cancelled: { reason: 'For få kan komme' } },
};

/** A mail as it is sent, by what it is an example of. */
export interface SampleLetter {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const invitationOf = (change: Partial<MeetingDocument>, language: Language) =>
  composeInvitation({
    ...{ language, as: 'KLG', recipientName: 'Dina Direktør', municipality: 'Demo kommune' },
    ...{ baseUrl: 'https://iverk.demo.example', meeting: { ...meeting, ...change } },
  });

/** One of each letter that this context writes. */
export const sampleLetters = (language: Language): readonly SampleLetter[] => [
  ...Object.entries(sampleDigests).map(([name, change]) => ({
    name,
    ...composeDigest(digest({ ...change, language })),
  })),
  ...Object.entries(sampleMeetings).map(([name, change]) => ({ name, ...invitationOf(change, language) })),
];
