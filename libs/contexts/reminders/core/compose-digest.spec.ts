import { describe, expect, it } from '@jest/globals';
import type { Language } from '#kernel';
import { askAbout, digest, late, question, type Asked } from '../testing/digests.js';
import { day } from '../testing/documents.js';
import { composeDigest } from './compose-digest.js';

const compose = (...points: Asked[]) => composeDigest(digest({ ask: askAbout(...points) }));

describe('the subject', () => {
  it.each([
    ['nb', 'Meld status på ett vedtakspunkt innen 30. november 2026'],
    ['nn', 'Meld status på eitt vedtakspunkt innan 30. november 2026'],
    ['en', 'Report status on one decision by 30 November 2026'],
  ] as [Language, string][])('in %s says what is asked and by when', (language, subject) => {
    expect(composeDigest(digest({ language })).subject).toBe(subject);
  });

  it('counts the points', () => {
    expect(compose(question()(), question({ followUpId: 'b' })()).subject).toBe(
      'Meld status på 2 vedtakspunkter innen 30. november 2026',
    );
  });
});

describe('a point', () => {
  it('is shown with case number, title, deadline and what was reported last', () => {
    const { text } = compose(question()());
    expect(text).toContain('1. KS 012/26: Ny gangvei til skolen');
    expect(text).toContain('Frist: 31. desember 2026.');
    expect(text).toContain('Sist meldt: Under arbeid, 5. oktober 2026.');
  });

  it('is told apart by its own text where the vedtak has several', () => {
    const points = ['Bygg veien', 'Sett opp lys'].map((text, index) => ({
      point: index + 1,
      text,
      kind: 'VEDTAK' as const,
      origin: 'triage' as const,
    }));
    const { text } = compose(question({ point: 2 }, { points })());
    expect(text).toContain('KS 012/26, punkt 2: Ny gangvei til skolen: Sett opp lys');
  });

  it('says when its deadline has passed, when it has none, and when nobody has reported', () => {
    expect(compose(question({ deadline: day('2026-11-01') })()).text).toContain('Fristen gikk ut');
    expect(compose(question({ deadline: day('2026-11-02') })()).text).not.toContain('Fristen gikk ut');
    expect(compose(question({ deadline: null })()).text).toContain('Ingen frist.');
    expect(compose(question({ lastReportedAt: null })()).text).toContain('Ingen har meldt status før.');
  });

  it('that a list has left out is asked about: done, dropped or forgotten', () => {
    expect(compose(question({ missingSince: day('2026-10-31') })()).text).toContain(
      'Punktet sto ikke i den siste listen (31.10.2026). Er det ferdig, falt bort eller glemt?',
    );
  });

  it('without a number is named by its date', () => {
    expect(compose(question({}, { caseNumber: null })()).text).toContain(
      '1. Sak uten nummer, 10.01.2026: Ny',
    );
    expect(compose(question({}, { caseNumber: null, date: null })()).text).toContain(
      '1. Sak uten nummer: Ny',
    );
  });

  it('says why it comes to somebody else than its officer', () => {
    expect(compose(question()('OFFICER')).text).not.toContain('Du er koordinator');
    expect(compose(question()('COORDINATOR')).text).toContain('Du er koordinator.');
    expect(compose(question()('UNIT_LEADER')).text).toContain('Du leder enheten.');
  });

  it('has a title of one line, cut at a word', () => {
    const title = `Vedtak om\r\nbygging ${'av skole '.repeat(100)}`;
    const [line = ''] = compose(question({}, { title })()).text.match(/^1\. .*$/m) ?? [];
    expect(line).toMatch(/^1\. KS 012\/26: Vedtak om bygging av skole .* …$/);
    expect(line.length).toBeLessThan(230);
  });
});

describe('a shielded point', () => {
  const shielding = { basis: 'offl. § 13', until: null };

  it('shows its number and why it is shielded, and nothing else of the case', () => {
    const { text, html } = compose(
      question({ missingSince: day('2026-10-31') }, { shielding })('COORDINATOR'),
    );
    expect(text).toContain('1. KS 012/26\n   Skjermet (offl. § 13). Logg inn for å se saken.');
    for (const words of ['gangvei', 'Frist', 'Under arbeid', '31.10.2026'])
      expect(text + html).not.toContain(words);
  });

  it('is one whose vedtak is not known', () => {
    const { text } = compose(question({}, null)());
    expect(text).toContain('1. Sak uten nummer\n   Logg inn for å se saken.');
    expect(text).not.toContain('Frist');
  });
});

describe('the mail', () => {
  it('has one address for everything and one for each point, without a token', () => {
    const { text, html } = compose(question({ followUpId: 'a' })(), question({ followUpId: 'b' })());
    const addresses = [
      'https://iverk.demo.example/mine-punkter',
      'https://iverk.demo.example/oppfolging/a',
      'https://iverk.demo.example/oppfolging/b',
      'https://iverk.demo.example/innstillinger',
    ];
    expect(text.match(/https:\S+/g)).toEqual(addresses);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(addresses);
  });

  it('says why it came, by which rule and dates, and what comes next', () => {
    const { text } = compose(question()());
    expect(text).toContain('Hvorfor får du dette?\n- Kommunen spør hver måned');
    expect(text).toContain('Denne runden startet 2. november 2026.');
    expect(text).toContain('meldt status på i november 2026');
    expect(text).toContain('Regel ask-every-period, versjon 1');
    expect(text).toContain('Hva skjer nå?');
    expect(text).toContain('Demo kommune');
  });

  it('says tertial where the municipality asks so', () => {
    const ask = askAbout(question()());
    const round = { ...ask.round, period: '2026-T3' };
    const { text } = composeDigest(digest({ ask: { ...ask, round } }));
    expect(text).toContain('hvert tertial');
    expect(text).toContain('meldt status på i 3. tertial 2026');
  });

  it('never carries what is internal', () => {
    const { text, html } = compose(question()());
    expect(text + html).not.toContain('Bare for oss');
  });

  it('escapes what people have written', () => {
    const title = '<script>alert("x")</script> & \'sånn\'';
    const { html } = composeDigest(
      digest({ ask: askAbout(question({}, { title })()), recipientName: '<b>Plansjef</b>' }),
    );
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;sånn&#39;');
    expect(html).not.toMatch(/<script|<b>/);
  });

  it.each(['nb', 'nn', 'en'] as Language[])('is in %s throughout, with no gap left open', (language) => {
    const points = [question()('OFFICER'), question({ missingSince: day('2026-10-31') })('COORDINATOR')];
    const { subject, text, html } = composeDigest(digest({ language, ask: askAbout(...points) }));
    expect(html).toContain(`<html lang="${language}">`);
    expect(subject + text + html).not.toMatch(/\{\w+\}|undefined/);
  });

  it('fetches nothing, and lays out in tables that screen readers pass over', () => {
    const { html } = compose(question()());
    expect(html).not.toMatch(/<img|url\(|@import|<link/);
    expect(html.match(/<table(?! role="presentation")/)).toBeNull();
    expect(html).toContain('color-scheme');
  });

  it('gives equal bytes for equal facts', () => {
    expect(compose(question()())).toEqual(compose(question()()));
  });
});

describe('what is late', () => {
  const told = (change: Parameters<typeof digest>[0]) => composeDigest(digest({ ask: null, ...change }));

  it('and one\u2019s own: by when it keeps the next rung from coming, why, and what comes', () => {
    const { subject, text } = told({ notices: [late('REMIND')] });
    expect(subject).toBe('Meld status på ett vedtakspunkt innen 8. november 2026');
    expect(text).toContain('Fristen gikk ut 30. oktober 2026.');
    expect(text).toContain(
      '«Fristen er ute» kommer 1 dag etter fristen. Trinn: minn saksbehandleren på det.',
    );
    expect(text).toContain('(Prosedyre Politisk vedtak, versjon 1.)');
    expect(text).toContain('KS 012/26: fristen 30. oktober 2026, varsel 2. november 2026.');
    expect(text).toContain('9. november 2026: vi sier fra til lederen for enheten (KS 012/26).');
  });

  it('and asked about stands once, with both facts', () => {
    const change = { deadline: day('2026-10-30') };
    const both = digest({ notices: [late('REMIND', change)], ask: askAbout(question(change)()) });
    const { subject, text } = composeDigest(both);
    expect(subject).toBe('Meld status på ett vedtakspunkt innen 8. november 2026');
    expect(text.match(/Ny gangvei/g)).toHaveLength(1);
    expect(text).toContain('Vi spør også hvordan det går i november 2026. Svar innen 30. november 2026.');
  });

  it('of others: who has it', () => {
    const { subject, text } = told({ notices: [late('ESCALATE')], on: day('2026-11-09') });
    expect(subject).toMatch(/^Følg opp ett vedtakspunkt innen /);
    expect(text).toContain('Saksbehandler: Saksbehandler A.');
    expect(text).toContain('Se KS 012/26: https://iverk.demo.example/oppfolging/follow-up-1');
  });

  it('tells its officer who else has been told', () => {
    const { subject, text } = told({ notices: [late('COPY')], on: day('2026-11-09') });
    expect(subject).toBe('Vi har sagt fra om ett vedtakspunkt');
    expect(text).toContain('Vi har sagt fra til lederen for enheten.');
  });

  it('and shielded: its number and basis, and no date that tells of it', () => {
    const { text, html } = told({
      notices: [late('REMIND', {}, { shielding: { basis: 'offl. § 13', until: null } })],
    });
    expect(text).toContain('Skjermet (offl. § 13).');
    expect(text + html).not.toMatch(/gangvei|30\. oktober|Under arbeid/);
  });

  it('names the case in the subject of a single letter', () => {
    const { subject } = told({ letter: 'SINGLE', notices: [late('REMIND')] });
    expect(subject).toBe('Meld status på KS 012/26 innen 8. november 2026');
  });
});

it('However much there is, the HTML stays within 100 kB and the text has it all', () => {
  const points = Array.from({ length: 400 }, (_, n) =>
    question({ followUpId: `f${n.toString()}` }, { title: `"${'æøå & '.repeat(60)}` })(),
  );
  const { text, html } = composeDigest(digest({ ask: askAbout(...points) }));
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  expect(text).toContain('400. KS 012/26');
  expect(html).toMatch(/Og \d+ til\. Alle står i tekstutgaven/);
});
