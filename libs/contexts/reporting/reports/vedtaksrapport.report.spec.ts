import { describe, expect, it } from '@jest/globals';
import { day, followUp, instant, request, row } from '../testing/demo-rows.js';
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

  it('is how often and why its deadline was moved', () => {
    const reason = 'Anbudet kom sent inn.';
    const details = { 'deadline.from': '2026-03-01', 'deadline.to': '2026-09-01', reason };
    const moved = { at: instant('2026-02-10'), type: 'DeadlineMoved', details };
    const history = [{ ...moved, details: { 'deadline.to': '2026-03-01' } }, moved] as unknown as ReturnType<
      typeof followUp
    >['history'];
    const told = onlyRow(
      {},
      { history, deadline: day('2026-09-01'), originalDeadline: day('2026-03-01'), deadlineMoves: 1 },
    );
    expect(told).toMatchObject({ originalDeadline: '2026-03-01', deadlineMoves: 1 });
    expect(told?.moves).toEqual([{ on: '2026-02-10', from: '2026-03-01', to: '2026-09-01', reason }]);
  });

  it('is in no language but that of its texts, so that it can be drawn in any', () => {
    const [nb, en] = (['nb', 'en'] as const).map((language) =>
      vedtaksrapport(
        [row({}, { status: 'PAA_VENT', holdReasons: ['AVVENTER_PLAN'] })],
        request({ language }),
      ),
    );
    expect(nb?.sections[0]?.rows[0]).toMatchObject({ status: 'PAA_VENT', holdReasons: ['AVVENTER_PLAN'] });
    expect({ ...en, language: 'nb' }).toEqual(nb);
  });
});

describe('a vedtaksrapport beside the one before', () => {
  const first = vedtaksrapport(
    [
      row({ vedtakId: 'open' }, { followUpId: 'open' }),
      row({ vedtakId: 'still' }, { followUpId: 'still' }),
      row({ vedtakId: 'done' }, { followUpId: 'done', status: 'AVSLUTTET', endedAt: instant('2026-03-03') }),
      row({ vedtakId: 'told' }, { followUpId: 'told', status: 'MELDT_IVERKSATT' }),
      row({ vedtakId: 'unsplit', triage: null }, null),
    ],
    request(),
  );
  const previous = {
    ...{ reportId: 'r-1', to: day('2026-06-30'), at: instant('2026-07-01') },
    rows: first.sections.flatMap(({ rows }) => rows),
    closedByTreatment: ['told'],
  };
  const closed = (followUpId: string, on: string) =>
    row({ vedtakId: followUpId }, { followUpId, status: 'AVSLUTTET', endedAt: instant(on) });
  const second = (...rows: readonly ReturnType<typeof row>[]) =>
    vedtaksrapport(
      rows,
      request({
        ...{ previous, period: { from: day('2026-07-01'), to: day('2026-12-31') } },
        today: day('2027-01-01'),
      }),
    );
  const changesOf = (...rows: readonly ReturnType<typeof row>[]) =>
    second(...rows).sections.flatMap((section) => section.rows.map(({ changes }) => changes));

  it('shows what was closed once, and then no more', () => {
    expect(changesOf(closed('open', '2026-08-01'))).toEqual([['CLOSED']]);
    expect(changesOf(closed('done', '2026-03-03'))).toEqual([]);
  });

  it('does not show what the organ itself closed with the report before it', () => {
    expect(changesOf(closed('told', '2026-09-10'))).toEqual([]);
  });

  it('shows what was closed before the period and told to nobody', () => {
    const { summary, sections } = second(closed('open', '2026-06-20'), closed('older', '2026-06-20'));
    expect(summary).toMatchObject({ closedEarlier: 1, closedInPeriod: 0 });
    expect(sections[0]?.rows.map(({ fate, vedtakId }) => [fate, vedtakId])).toEqual([
      ['CLOSED_EARLIER', 'open'],
    ]);
  });

  it('shows again what was taken up and closed anew', () => {
    expect(changesOf(closed('done', '2026-10-10'))).toEqual([[]]);
    expect(changesOf(row({ vedtakId: 'done' }, { followUpId: 'done' }))).toEqual([['REOPENED']]);
  });

  it('tells what is new, stands still and has moved on, and counts it', () => {
    const { summary } = second(
      row({ vedtakId: 'new' }, { followUpId: 'new' }),
      row({ vedtakId: 'still' }, { followUpId: 'still', deadline: day('2027-05-01'), deadlineMoves: 1 }),
      row({ vedtakId: 'unsplit' }, { followUpId: 'of-unsplit' }),
    );
    expect(summary.changes).toEqual({
      ...{ NEW: 1, MOVED_ON: 1, STANDING_STILL: 1, DEADLINE_MOVED: 1, REOPENED: 0, CLOSED: 0 },
    });
  });

  it('compares with nothing when it is the first', () => {
    expect(first.previous).toBeNull();
    expect(previous.rows.flatMap(({ changes }) => changes)).toEqual([]);
  });
});

describe('what the charts are drawn from', () => {
  it('is the rows of the report: status by organ, age of what is open, and months', () => {
    const { charts } = vedtaksrapport(
      [
        row({ date: day('2026-05-01') }, { openedAt: instant('2026-05-02') }),
        row({ date: day('2020-05-01') }, { status: 'PAA_VENT' }),
        row({ organ: 'formannskapet' }, { status: 'AVSLUTTET', endedAt: instant('2026-03-03') }),
      ],
      request(),
    );
    expect(charts.statusByOrgan.map(({ name, statuses }) => [name, statuses])).toEqual([
      ['Formannskapet', [{ status: 'AVSLUTTET', points: 1 }]],
      ['Kommunestyret', expect.arrayContaining([{ status: 'PAA_VENT', points: 1 }])],
    ]);
    expect(charts.age.map(({ points }) => points)).toEqual([1, 0, 0, 0, 1]);
    expect(charts.flow).toHaveLength(6);
    expect(charts.flow[2]).toEqual({ month: '2026-03', opened: 0, closed: 1 });
    expect(charts.flow[4]).toEqual({ month: '2026-05', opened: 1, closed: 0 });
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
      closedEarlier: 0,
      overdue: 1,
      notJudged: 1,
      onHold: 2,
      onHoldBy: [
        { reason: 'KAPASITET', points: 2 },
        { reason: 'KOMPETANSE', points: 1 },
      ],
      postponedByVedtak: 1,
      cannotBeCarriedOut: 1,
      reportedDone: 1,
      deadlineMoved: 0,
      withDeviations: 0,
      changes: { NEW: 0, MOVED_ON: 0, STANDING_STILL: 0, DEADLINE_MOVED: 0, REOPENED: 0, CLOSED: 0 },
    });
  });

  it('are those of the open rows alone for the public', () => {
    const shielding = { basis: 'offl. § 13', until: null };
    const shielded = [
      row({ vedtakId: 's', shielding, organ: 'formannskapet', title: 'Hemmelig' }),
      row({ vedtakId: 's', shielding }, { point: 2 }),
    ];
    const { shielded: told, ...withShielded } = vedtaksrapport([...rows, ...shielded], request());
    const { shielded: none, ...without } = vedtaksrapport(rows, request());
    expect(withShielded).toEqual(without);
    expect(none).toEqual([]);
    expect(told).toEqual([{ caseNumber: 'KS 045/25', shieldedBy: 'offl. § 13' }]);
  });
});

describe('the edition for the closed part of a meeting', () => {
  it('has the shielded points alone, in full, and nothing internal', () => {
    const basis = 'offl. § 13';
    const model = vedtaksrapport(
      [row({ shielding: { basis, until: null } }, { internalComment: 'Notat' }), row({ vedtakId: 'open' })],
      request({ edition: 'closed' }),
    );
    expect(model.summary.open).toBe(1);
    expect(model.sections[0]?.rows).toMatchObject([{ shieldedBy: basis, internal: null, vedtakId: 'v-1' }]);
    expect(JSON.stringify(model)).not.toMatch(/Notat|Kari Eksempel/);
    expect(model.shielded).toEqual([]);
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
      missingSince: '2025-12-31',
      deviations: [],
    });
    expect(model.sections[0]?.rows[0]?.shieldedBy).toBe('offl. § 13');
  });
});
