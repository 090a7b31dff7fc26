import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { fold } from '#kernel/testing';
import type { ReportRhythm } from '../core/municipality.events.js';
import { municipalityKey, municipalityProjection } from './municipality.projection.js';
import { organisationKey, organisationProjection } from './organisation.projection.js';

const day = (text: string) => text as LocalDate;

describe('What is known of a municipality', () => {
  const document = fold(municipalityProjection, [
    { event: { type: 'MunicipalityAdded', data: { number: '0427', name: 'Elverum', from: null } } },
    { event: { type: 'OrganAdded', data: { organ: 'KS', name: 'Kommunestyret', closes: true } } },
    {
      event: {
        type: 'MunicipalityRenumbered',
        data: { number: '3420', name: 'Elverum', from: day('2020-01-01') },
      },
    },
    {
      event: { type: 'OrganAliasAdded', data: { organ: 'KS', alias: 'KST', from: null, to: null } },
    },
    { event: { type: 'OrganAdded', data: { organ: 'KS', name: 'Bystyret', closes: true } } },
    { event: { type: 'SettingsChanged', data: { language: 'nn' } } },
  ]).get(municipalityKey);

  it('is its present number and every one before', () => {
    expect(document).toMatchObject({
      number: '3420',
      name: 'Elverum',
      numbers: [
        { number: '0427', name: 'Elverum', from: null },
        { number: '3420', name: 'Elverum', from: '2020-01-01' },
      ],
    });
  });

  it('is its organs as they are named now, with their aliases', () => {
    expect(document?.organs).toEqual([
      { organ: 'KS', name: 'Bystyret', closes: true, aliases: [{ alias: 'KST', from: null, to: null }] },
    ]);
  });

  it('is its settings, those never changed included', () => {
    expect(document).toMatchObject({
      rhythm: 'MONTHLY',
      closedDays: [],
      language: 'nn',
      reportRecipients: [],
    });
  });

  it('is since when reports order themselves, whatever rhythm took the place of another', () => {
    const said = (at: string, reportRhythm: ReportRhythm) => ({
      event: { type: 'SettingsChanged' as const, data: { reportRhythm } },
      at,
    });
    const after = (...events: ReturnType<typeof said>[]) =>
      fold(municipalityProjection, events).get(municipalityKey)?.reportsSince;
    const first = said('2026-06-30T22:30:00.000Z', 'HALF_YEAR');
    const other = said('2026-09-01T08:00:00.000Z', 'TERTIAL');
    expect(after(first, other)).toBe('2026-07-01');
    expect(after(first, said('2026-08-01T08:00:00.000Z', 'NEVER'), other)).toBe('2026-09-01');
  });

  it('can be found by number and name', () => {
    const { number, name } = municipalityProjection.columns;
    if (document === undefined) throw new Error('no document');
    expect([number?.of(document), name?.of(document)]).toEqual(['3420', 'Elverum']);
  });
});

describe('What is known of an organisation', () => {
  it('is its units, memberships and deputies', () => {
    const membership = {
      membershipId: 'm1',
      personId: 'p1',
      unitId: 'plan',
      role: 'LEADER' as const,
      title: 'Plansjef',
      from: day('2026-01-01'),
    };
    const document = fold(organisationProjection, [
      { event: { type: 'UnitAdded', data: { unitId: 'top', name: 'Kommunen', parentId: null } } },
      { event: { type: 'UnitAdded', data: { unitId: 'plan', name: 'Plan', parentId: null } } },
      { event: { type: 'UnitRenamed', data: { unitId: 'plan', name: 'Plan og næring' } } },
      { event: { type: 'UnitMoved', data: { unitId: 'plan', parentId: 'top' } } },
      { event: { type: 'MembershipStarted', data: membership } },
      { event: { type: 'MembershipEnded', data: { membershipId: 'm1', to: day('2026-06-01') } } },
      { event: { type: 'DeputyNamed', data: { personId: 'p1', deputyId: 'p2' } } },
      { event: { type: 'DeputyNamed', data: { personId: 'p3', deputyId: 'p2' } } },
      { event: { type: 'DeputyNamed', data: { personId: 'p3', deputyId: null } } },
    ]).get(organisationKey);
    expect(document).toEqual({
      units: [
        { unitId: 'top', name: 'Kommunen', parentId: null },
        { unitId: 'plan', name: 'Plan og næring', parentId: 'top' },
      ],
      memberships: [{ ...membership, to: '2026-06-01' }],
      deputies: { p1: 'p2' },
    });
  });
});
