import { describe, expect, it } from '@jest/globals';
import { askAbout, caseOf, deviation, digest, late, ofCase, question, silent } from '../testing/digests.js';
import { day, instant, point } from '../testing/documents.js';
import { composeDigest } from './compose-digest.js';
import type { Digest } from './digest.js';

const told = (change: Partial<Digest>) => composeDigest(digest({ ask: null, ...change }));
const shielding = { basis: 'offl. § 13', until: null };
const several = [point({ followUpId: 'a' }), point({ followUpId: 'b' }, { title: 'Ny bru' })];

describe('A report that has not come', () => {
  it('is told of by its points, to the one who owes it, with one address for all', () => {
    const { subject, text } = told({ on: day('2026-11-09'), notices: [silent('REMIND', ...several)] });
    expect(subject).toMatch(/^Meld status på 2 vedtakspunkter innen /);
    expect(text).toContain('Du har ikke svart på 2 punkter for november 2026. Vi spurte 2. november 2026.');
    expect(text).toContain('1. KS 012/26: Ny gangvei til skolen');
    expect(text).toContain('2. KS 012/26: Ny bru');
    expect(text).toContain('Se punktene uten svar: https://iverk.demo.example/mine-punkter');
    expect(text).not.toContain('Rapport for 2026-11');
  });

  it('names to the leader who owes it, and counts one as one', () => {
    const { subject, text } = told({ on: day('2026-11-16'), notices: [silent('ESCALATE', point())] });
    expect(subject).toMatch(/^Følg opp ett vedtakspunkt innen /);
    expect(text).toContain('Saksbehandler A har ikke svart på ett punkt for november 2026.');
    expect(text).toContain('Svaret fra Saksbehandler A: kom hit 2. november 2026');
  });

  it('tells the officer who was told of it', () => {
    const { text } = told({ on: day('2026-11-16'), notices: [silent('COPY', ...several)] });
    expect(text).toContain(
      'Vi har sagt fra til lederen for enheten om 2 punkter uten svar for november 2026.',
    );
  });

  it('does not repeat a point that the letter tells of elsewhere, and counts it once', () => {
    const notices = [
      silent('REMIND', ...several),
      late('REMIND', { followUpId: 'a' }, { title: 'Ny gangvei til skolen' }),
    ];
    const { subject, text } = told({ on: day('2026-11-09'), notices });
    expect(text.match(/Ny gangvei/g)).toHaveLength(1);
    expect(subject).toContain('2 vedtakspunkter');
  });

  it('is no second reproach where the same letter asks again', () => {
    const ask = askAbout(question({ followUpId: 'a' })());
    const { text } = told({ ask, on: day('2026-11-09'), notices: [silent('REMIND', ...several)] });
    expect(text).not.toContain('Du har ikke svart');
  });

  it('shows of a shielded point its number and basis', () => {
    const { text, html } = told({
      notices: [silent('ESCALATE', point({}, { shielding, title: 'Hemmelig sak' }))],
    });
    expect(text).toContain('1. KS 012/26\n   Skjermet (offl. § 13). Logg inn for å se saken.');
    expect(text + html).not.toMatch(/Hemmelig|Under arbeid|31\. desember/);
  });
});

describe('A case', () => {
  it('is told of by procedure and title, where it stands, and its own page', () => {
    const { subject, text } = told({ notices: [deviation('REMIND')] });
    expect(subject).toMatch(/^Se til én sak innen /);
    expect(text).toContain('1. Avvik: Anbudet ble for dyrt');
    expect(text).toContain('Fristen gikk ut 30. oktober 2026.');
    expect(text).toMatch(/Står som «.+» siden 2\. november 2026\./);
    expect(text).toContain('Se Avvik: Anbudet ble for dyrt: https://iverk.demo.example/saker/case-avvik');
    expect(text).not.toMatch(/\/mine-punkter|Svaret ditt/);
  });

  it('of others says whose it is', () => {
    expect(told({ notices: [deviation('ESCALATE')] }).text).toContain('Saksbehandler: Saksbehandler A.');
  });

  it.each(['REMIND', 'ESCALATE'] as const)(
    'that came of a shielded vedtak shows that one’s number and basis only (%s)',
    (kind) => {
      const by = point({}, { shielding, title: 'Hemmelig sak' });
      const { subject, text, html } = told({ notices: [deviation(kind, by)] });
      expect(text).toContain('1. Avvik, KS 012/26\n   Skjermet (offl. § 13). Logg inn for å se saken.');
      expect(subject + text + html).not.toMatch(/Anbudet|Hemmelig|30\. oktober|Saksbehandler A|Står som/);
    },
  );

  it('of which nothing is known shows its procedure only, in a single letter too', () => {
    const notices = [deviation('REMIND', 'unknown')];
    for (const letter of ['DIGEST', 'SINGLE'] as const) {
      const { subject, text, html } = told({ letter, notices });
      expect(text).toContain('1. Avvik\n   Logg inn for å se saken.');
      expect(subject + text + html).not.toMatch(/Anbudet|30\. oktober|KS 012/);
    }
    expect(told({ letter: 'SINGLE', notices }).subject).toMatch(/^Se til Avvik innen /);
  });
});

const instanceOf = (procedure: string) => ({
  procedure: caseOf(procedure).procedure,
  instance: {
    ...{ state: 'SPURT', since: instant('2026-11-02T08:00:00.000Z') },
    ...{ dates: { deadline: day('2026-11-30') }, values: {}, agenda: caseOf('avvik').agenda },
  },
});

describe('What comes next', () => {
  const asked = { ...askAbout(question()()), report: instanceOf('maanedsrapportering') };

  it('after a question is the first rung of its report’s ladder, five business days on', () => {
    const { text } = composeDigest(digest({ ask: asked }));
    expect(text).toContain(
      'Skjer det ikke noe, gjør vi dette:\n  9. november 2026: vi minner deg på det (svaret ditt).',
    );
    expect(text).toContain('Svarene følger prosedyren Månedsrapportering, versjon 2.');
  });

  it('leaves out the municipality’s closed days', () => {
    const closedDays = [day('2026-11-05'), day('2026-11-06')];
    expect(composeDigest(digest({ ask: asked, closedDays })).text).toContain(
      '11. november 2026: vi minner deg',
    );
  });

  it('after a reminder is that the leader hears of it, and then those above', () => {
    const notices = [silent('REMIND', point())];
    const { text } = told({ on: day('2026-11-09'), notices });
    expect(text).toContain('16. november 2026: vi sier fra til lederen for enheten');
    const later = told({ on: day('2026-11-16'), notices: [silent('ESCALATE', point())] }).text;
    expect(later).toMatch(/\d+\. november 2026: vi sier fra til .*svaret fra Saksbehandler A/);
    expect(later).not.toContain('16. november 2026: vi sier fra');
  });

  it('of an ask without a procedure is the next round', () => {
    expect(composeDigest(digest()).text).toContain('spør vi igjen i neste runde');
  });
});

describe('The day by which something came', () => {
  const saturday = (on: string, closedDays: readonly string[] = []) => {
    const due = '2026-11-07';
    const file = caseOf('avvik', { state: 'TILTAK', deadline: day('2026-11-06') });
    const notice = { kind: 'REMIND', as: 'OFFICER', rung: 'overdue/officer', due, to: ['OFFICER'] } as const;
    return told({ on: day(on), closedDays: closedDays.map(day), notices: [ofCase(file, notice)] }).text;
  };

  it('is named with the quiet days that moved it', () => {
    expect(saturday('2026-11-09')).toContain('Stille dager flyttet det fra 7. november 2026.');
    expect(saturday('2026-11-10', ['2026-11-09'])).toContain(
      'Stille dager flyttet det fra 7. november 2026.',
    );
  });

  it('is said to have come later where no quiet day is to blame', () => {
    expect(saturday('2026-11-10')).toContain('Det kom med posten 10. november 2026.');
  });

  it('stands alone where the mail goes out that day', () => {
    const { text } = told({ notices: [late('REMIND')] });
    expect(text).not.toMatch(/Stille dager|Det kom med posten/);
  });
});
