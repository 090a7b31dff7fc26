import type { Language } from '#kernel';
import { composeDigest } from '../core/compose-digest.js';
import { composeInvitation } from '../core/compose-invitation.js';
import type { Digest } from '../core/digest.js';
import { askAbout, caseOf, digest, late, ofCase, question, silent } from './digests.js';
import { day, instant, point } from './documents.js';
import { meeting, type SampleLetter } from './letters.js';

/** A vedtak in which everything that somebody has written is these words. */
const vedtakWith = (words: string) => ({
  ...{ title: words, caseNumber: { year: 2026, sequence: 12, asWritten: words } },
  points: [1, 2].map((each) => ({
    ...{ point: each, text: `${words} ${each.toString()}` },
    ...{ kind: 'VEDTAK' as const, origin: 'triage' as const },
  })),
});

const shieldedWith = (words: string) => ({
  ...vedtakWith(words),
  shielding: { basis: words, until: null },
});

const caseWith = (words: string) =>
  caseOf('avvik', { state: 'TILTAK', deadline: day('2026-10-30'), title: words, description: words });

const ofTheCase = { as: 'OFFICER', rung: 'overdue/officer', due: '2026-11-02', to: ['OFFICER'] };

const digestsWith = (words: string): Readonly<Record<string, Partial<Digest>>> => ({
  digest: {
    ask: askAbout(
      question({ followUpId: 'a' }, vedtakWith(words))(),
      question({ followUpId: 'b' }, shieldedWith(words))('DEPUTY'),
    ),
    notices: [
      late('REMIND', { followUpId: 'r' }, vedtakWith(words)),
      late('ESCALATE', { followUpId: 'e' }, vedtakWith(words)),
      late('COPY', { followUpId: 'c' }, vedtakWith(words)),
      silent('ESCALATE', point({ followUpId: 's' }, vedtakWith(words))),
      ofCase(caseWith(words), { kind: 'REMIND', ...ofTheCase }),
    ],
    unreached: [words],
  },
  single: { letter: 'SINGLE', ask: null, notices: [late('REMIND', {}, vedtakWith(words))] },
  'single-case': {
    ...{ letter: 'SINGLE', ask: null },
    notices: [ofCase(caseWith(words), { kind: 'REMIND', ...ofTheCase })],
  },
  unreached: { ask: null, unreached: [words] },
});

const invitationsWith = (words: string) => ({
  invitation: { title: words, place: words },
  'invitation-cancelled': { sequence: 1, title: words, place: words, cancelled: { reason: words } },
});

/** Letters in which whatever somebody has written is these words. They must not be blank. */
export const hostileLetters = (words: string, language: Language): readonly SampleLetter[] => {
  const named = { language, recipientName: words, municipality: words };
  const names = new Map([['officer', words]]);
  return [
    ...Object.entries(digestsWith(words)).map(([name, change]) => ({
      name,
      ...composeDigest(digest({ ...named, names, ...change })),
    })),
    ...Object.entries(invitationsWith(words)).map(([name, change]) => ({
      name,
      ...composeInvitation({
        ...{ ...named, as: 'KLG', baseUrl: 'https://iverk.demo.example' },
        meeting: { ...meeting, calledAt: instant('2026-11-26T08:00:00.000Z'), ...change },
      }),
    })),
  ];
};
