import { describe, expect, it } from '@jest/globals';
import { day, instant, row } from '../testing/demo-rows.js';
import { factsOn } from './vedtakslogg.js';
import { internalView, publicView } from './vedtakslogg-view.js';

const today = day('2026-07-01');

describe('a row of the vedtakslogg on a given day', () => {
  it('is overdue from the day after its deadline', () => {
    const due = (deadline: string) => factsOn(today, row({}, { deadline: day(deadline) }));
    expect(due('2026-07-01')).toMatchObject({ overdue: false, daysOverdue: 0 });
    expect(due('2026-06-30')).toMatchObject({ overdue: true, daysOverdue: 1 });
  });

  it('is not overdue once it is reported done or ended', () => {
    const late = { deadline: day('2026-01-01') };
    expect(factsOn(today, row({}, { ...late, status: 'MELDT_IVERKSATT' })).overdue).toBe(false);
    expect(
      factsOn(today, row({}, { ...late, status: 'AVSLUTTET', endedAt: instant('2026-03-01') })).overdue,
    ).toBe(false);
  });

  it('is as old as its vedtak, or its registration when nobody knows the day', () => {
    expect(factsOn(today, row({ date: day('2026-06-01') })).ageInDays).toBe(30);
    expect(factsOn(today, row({ date: null, registeredAt: instant('2026-06-30') })).ageInDays).toBe(1);
  });

  it('grows no older after it has ended', () => {
    const ended = row({ date: day('2026-01-01') }, { status: 'AVSLUTTET', endedAt: instant('2026-01-11') });
    expect(factsOn(today, ended)).toMatchObject({ ageInDays: 10, open: false, ended: '2026-01-11' });
  });

  it('ended on the day it was in Oslo', () => {
    const endedAt = '2026-06-30T22:30:00.000Z' as ReturnType<typeof instant>;
    expect(factsOn(today, row({}, { status: 'OPPHEVET', endedAt })).ended).toBe('2026-07-01');
  });

  it('counts the days since status and comment truly changed', () => {
    const facts = factsOn(today, row({}, { unchangedSince: instant('2026-06-21') }));
    expect(facts).toMatchObject({ unchangedSince: '2026-06-21', unchangedDays: 10 });
  });

  it('is registered when nobody has judged the vedtak', () => {
    expect(factsOn(today, row({ triage: null }, null))).toMatchObject({ status: 'REGISTRERT', open: true });
  });

  it('needs no follow-up from the day that was judged', () => {
    const judged = row(
      { triage: { needsFollowUp: false, reason: 'Til orientering', at: instant('2026-02-02') } },
      null,
    );
    expect(factsOn(today, judged)).toMatchObject({
      status: 'INGEN_OPPFOLGING',
      open: false,
      ended: '2026-02-02',
    });
  });
});

describe('what the public sees of a row', () => {
  const secrets = row(
    { triage: { needsFollowUp: true, reason: 'hemmelig-triage', at: instant('2026-01-01') } },
    {
      officer: 'hemmelig-person',
      deputy: 'hemmelig-stedfortreder',
      internalComment: 'hemmelig-notat',
      statusAsWritten: 'hemmelige-ord',
      responsibleAsWritten: 'hemmelig-navn',
      deviations: [{ at: instant('2026-01-01'), actor: 'x', what: 'hemmelig-avvik', measure: 'y' }],
      history: [
        {
          at: instant('2026-01-01'),
          recordedAt: instant('2026-01-01'),
          actor: 'hemmelig-aktør',
          type: 'StatusReported',
          status: 'UNDER_ARBEID',
          words: 'hemmelige-gamle-ord',
          wordsPublished: false,
          publicComment: null,
          internalComment: 'hemmelig-historie',
          details: {},
        },
      ],
    },
  );

  it('names no person and holds no internal word', () => {
    expect(JSON.stringify(publicView(secrets, today))).not.toContain('hemmelig');
  });

  it('has the list’s own words when the list was public', () => {
    const published = row(
      {},
      { statusAsWritten: 'pågår', responsibleAsWritten: 'Plansjef', wordsPublished: true },
    );
    expect(publicView(published, today)?.followUp).toMatchObject({
      statusAsWritten: 'pågår',
      responsibleAsWritten: 'Plansjef',
    });
  });

  it('is nothing at all of a shielded vedtak, whatever day the shielding was to end', () => {
    expect(
      publicView(row({ shielding: { basis: 'offl. § 13', until: day('2020-01-01') } }), today),
    ).toBeUndefined();
  });

  it('has exactly the fields that were allowed', () => {
    expect(Object.keys(publicView(row(), today) ?? {}).sort()).toEqual([
      'ageInDays',
      'caseNumber',
      'date',
      'daysOverdue',
      'decision',
      'ended',
      'followUp',
      'open',
      'organ',
      'overdue',
      'points',
      'status',
      'text',
      'title',
      'unchangedDays',
      'unchangedSince',
      'vedtakId',
      'withdrawn',
    ]);
  });
});

describe('what the administration sees of a row', () => {
  it('is also what is shielded, with the officer and the internal comment', () => {
    const shielded = row({ shielding: { basis: 'offl. § 13', until: null } }, { internalComment: 'notat' });
    expect(internalView(shielded, today).internal).toMatchObject({
      officer: 'p-1',
      internalComment: 'notat',
      shielding: { basis: 'offl. § 13' },
    });
  });
});
