import { describe, expect, it } from '@jest/globals';
import { day, instant, request, row } from '../testing/demo-rows.js';
import { vedtaksrapport } from './vedtaksrapport.report.js';

const onlyRow = (...parameters: Parameters<typeof row>) =>
  vedtaksrapport([row(...parameters)], request()).sections[0]?.rows[0];
const fateOf = (...parameters: Parameters<typeof row>) => onlyRow(...parameters)?.fate;

describe('which points are in a vedtaksrapport', () => {
  it('is every open one, however old', () => {
    expect(fateOf({ date: day('2006-02-08') })).toBe('OPEN');
  });

  it.each(['2026-01-01', '2026-06-30'])('is one closed on the period’s first or last day, %s', (ended) => {
    expect(fateOf({}, { status: 'AVSLUTTET', endedAt: instant(ended) })).toBe('CLOSED_IN_PERIOD');
  });

  it('counts the day in Oslo: half past midnight on 1 July is 30 June in UTC', () => {
    const endedAt = '2026-06-30T22:30:00.000Z' as ReturnType<typeof instant>;
    expect(fateOf({}, { status: 'AVSLUTTET', endedAt })).toBe('CLOSED_LATER');
  });

  it('is not one closed before the period', () => {
    expect(fateOf({}, { status: 'AVSLUTTET', endedAt: instant('2025-12-31') })).toBeUndefined();
  });

  it('is one that was open when the period ended and has been closed since, marked so', () => {
    expect(fateOf({}, { status: 'ERSTATTET', endedAt: instant('2026-07-01') })).toBe('CLOSED_LATER');
  });

  it('is not one both opened and closed after the period', () => {
    const later = { openedAt: instant('2026-07-01'), endedAt: instant('2026-07-02') };
    expect(fateOf({}, { status: 'AVSLUTTET', ...later })).toBeUndefined();
  });

  it('is a final vedtak that nobody has judged, but no innstilling', () => {
    expect(fateOf({ triage: null }, null)).toBe('OPEN');
    expect(fateOf({ triage: null, final: false }, null)).toBeUndefined();
  });

  it('is a vedtak judged in the period to need no follow-up', () => {
    const triage = { needsFollowUp: false, reason: 'Tatt til orientering', at: instant('2026-03-01') };
    const model = vedtaksrapport([row({ triage }, null)], request());
    expect(model.summary).toMatchObject({ closedInPeriod: 1, needsNoFollowUp: 1, open: 0 });
  });
});

describe('the order of a vedtaksrapport', () => {
  it('is by organ as in a Norwegian dictionary', () => {
    const rows = ['kommunestyret', 'aaseralutvalget', 'formannskapet'].map((organ) =>
      row({ organ, vedtakId: organ }),
    );
    const names = vedtaksrapport(rows, request()).sections.map(({ name }) => name);
    expect(names).toEqual(['Formannskapet', 'Kommunestyret', 'Åseralutvalget']);
  });

  it('is by date, number and point within an organ, the undated last', () => {
    const numbered = (sequence: number, date: string | null, point = 1) =>
      row(
        {
          vedtakId: `v-${sequence.toString()}`,
          caseNumber: { year: 2025, sequence, asWritten: `KS ${sequence.toString()}/25` },
          date: date === null ? null : day(date),
          points: [1, 2, 10].map((each) => ({
            point: each,
            text: `Punkt ${each.toString()}`,
            kind: 'VEDTAK',
            origin: 'triage',
          })),
        },
        { point },
      );
    const rows = [
      numbered(7, null),
      numbered(100, '2025-05-01', 10),
      numbered(100, '2025-05-01', 2),
      numbered(9, '2025-05-01'),
      numbered(200, '2025-01-01'),
    ];
    const order = vedtaksrapport(rows, request()).sections[0]?.rows.map(({ caseNumber, point }) => [
      caseNumber,
      point,
    ]);
    expect(order).toEqual([
      ['KS 200/25', 1],
      ['KS 9/25', 1],
      ['KS 100/25', 2],
      ['KS 100/25', 10],
      ['KS 7/25', 1],
    ]);
  });
});

describe('what a vedtaksrapport says of a point', () => {
  it('is who is responsible by unit and role, never by name', () => {
    const model = vedtaksrapport([row({}, { coUnits: ['oppvekst'] })], request());
    expect(model.sections[0]?.rows[0]).toMatchObject({
      responsible: 'Teknisk drift, Rådgiver vei',
      coResponsible: ['Oppvekst og kultur'],
      internal: null,
    });
    expect(JSON.stringify(model)).not.toContain('Kari Eksempel');
  });

  it('is the list’s own word for who is responsible when it matches nobody', () => {
    const unmatched = {
      unit: null,
      officer: null,
      responsibleAsWritten: 'Rådgiver kultur',
      wordsPublished: true,
    };
    expect(onlyRow({}, unmatched)?.responsible).toBe('Rådgiver kultur');
    expect(onlyRow({}, { ...unmatched, wordsPublished: false })?.responsible).toBeNull();
  });

  it('is not the decision once more when the title has said it', () => {
    const points = [{ point: 1, text: 'Salg av eiendom', kind: 'VEDTAK', origin: 'list' } as const];
    expect(onlyRow({ title: 'Salg av eiendom', points })).toMatchObject({ decision: null, point: null });
  });

  it('is in the language of the report', () => {
    const labels = (['nb', 'nn', 'en'] as const).map(
      (language) =>
        vedtaksrapport(
          [row({}, { status: 'PAA_VENT', holdReasons: ['AVVENTER_PLAN'] })],
          request({ language }),
        ).sections[0]?.rows[0],
    );
    expect(labels.map((each) => each?.statusLabel)).toEqual(['Satt på vent', 'Sett på vent', 'On hold']);
    expect(labels.map((each) => each?.holdReasons[0]?.label)).toEqual([
      'Avventer en plan',
      'Ventar på ein plan',
      'Awaits a plan',
    ]);
  });
});

describe('the figures of a vedtaksrapport', () => {
  const rows = [
    row({}, { deadline: day('2026-06-01') }),
    row({}, { status: 'PAA_VENT', holdReasons: ['KAPASITET', 'KOMPETANSE'] }),
    row({}, { status: 'PAA_VENT', holdReasons: ['KAPASITET'] }),
    row({}, { status: 'UTSATT' }),
    row({}, { status: 'KAN_IKKE_IVERKSETTES' }),
    row({}, { status: 'MELDT_IVERKSATT' }),
    row({}, { status: 'AVSLUTTET', endedAt: instant('2026-05-05') }),
    row({ triage: null }, null),
  ];

  it('tell what the administration has stopped apart from what was postponed by vedtak', () => {
    expect(vedtaksrapport(rows, request()).summary).toEqual({
      open: 7,
      closedInPeriod: 1,
      needsNoFollowUp: 0,
      closedLater: 0,
      overdue: 1,
      notJudged: 1,
      onHold: 2,
      onHoldBy: [
        { reason: 'KAPASITET', label: 'Mangler kapasitet', points: 2 },
        { reason: 'KOMPETANSE', label: 'Mangler kompetanse', points: 1 },
      ],
      postponedByVedtak: 1,
      cannotBeCarriedOut: 1,
      reportedDone: 1,
    });
  });

  it('are those of the open rows alone for the public', () => {
    const shielding = { basis: 'offl. § 13', until: null };
    const shielded = [row({ shielding, organ: 'formannskapet' }), row({ shielding, triage: null }, null)];
    const withShielded = vedtaksrapport([...rows, ...shielded], request());
    expect(withShielded).toEqual(vedtaksrapport(rows, request()));
  });
});

describe('the internal edition', () => {
  const shielded = row(
    { shielding: { basis: 'offl. § 13', until: null } },
    { internalComment: 'Venter på advokat', missingSince: day('2025-12-31') },
  );

  it('has the shielded points, the officer’s name and the internal comments', () => {
    const model = vedtaksrapport([shielded], request({ edition: 'internal' }));
    expect(model.summary.open).toBe(1);
    expect(model.sections[0]?.rows[0]?.internal).toEqual({
      officer: 'Kari Eksempel',
      comment: 'Venter på advokat',
      shieldedBy: 'offl. § 13',
      missingSince: '2025-12-31',
    });
  });
});
