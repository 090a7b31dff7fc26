import { describe, expect, it } from '@jest/globals';
import type { ActorId, LocalDate, Person } from '#kernel';
import { responsibleMatcher } from './match-responsible.js';
import type { Membership, OrganisationDocument } from './organisation.document.js';
import type { Role } from './organisation.events.js';

const day = (text: string) => text as LocalDate;
const person = (personId: string, name: string): Person => ({
  personId: personId as ActorId,
  name,
  email: `${personId}@eksempel.no`,
  employeeNumber: null,
});
const post = (personId: string, unitId: string, role: Role, title: string): Membership => ({
  membershipId: `${personId}-${unitId}`,
  personId,
  unitId,
  role,
  title,
  from: day('2020-01-01'),
  to: null,
});

const organisation: OrganisationDocument = {
  units: [
    { unitId: 'top', name: 'Eksempel kommune', parentId: null },
    { unitId: 'plan', name: 'Plan og næring', parentId: 'top' },
    { unitId: 'money', name: 'Økonomi og virksomhetsstyring', parentId: 'top' },
    { unitId: 'tech', name: 'Tekniske tjenester og eiendom (TTE)', parentId: 'top' },
    { unitId: 'school-a', name: 'Nordre skole', parentId: 'top' },
    { unitId: 'school-b', name: 'Søndre skole', parentId: 'top' },
  ],
  memberships: [
    post('dina', 'top', 'DIRECTOR', 'Kommunedirektør'),
    post('kari', 'plan', 'LEADER', 'Plansjef'),
    post('kim', 'plan', 'CASE_OFFICER', 'Rådgiver'),
    post('ola', 'money', 'LEADER', 'Økonomisjef'),
    post('per', 'school-a', 'LEADER', 'Rektor'),
    post('siri', 'school-b', 'LEADER', 'Rektor'),
    { ...post('gone', 'tech', 'LEADER', 'Teknisk sjef'), to: day('2021-01-01') },
  ],
  deputies: {},
};
const people = [
  person('dina', 'Dina Direktør'),
  person('kari', 'Kari Anne Eksempel'),
  person('kim', 'Kim Eksempel'),
  person('ola', 'Ola Prøve'),
  person('per', 'Per Skole'),
  person('siri', 'Siri Skole'),
  person('gone', 'Gunn Borte'),
];
const match = responsibleMatcher(organisation, people, day('2026-01-01'));

describe("A list's words for who answers", () => {
  it.each([
    ['Kari Anne Eksempel', 'kari'],
    ['Eksempel, Kari Anne', 'kari'],
    ['kari eksempel', 'kari'],
    ['K. A. Eksempel', 'kari'],
    ['ola@eksempel.no', 'ola'],
    ['Plansjef', 'kari'],
    ['plansjefen', 'kari'],
    ['Kommunedirektør', 'dina'],
    ['Rådmann', 'dina'],
    ['Rådmannen', 'dina'],
    ['Leder ØV', 'ola'],
    ['Økonomisjef', 'ola'],
    ['Rektor Nordre skole', 'per'],
  ])('%s mean one person', (words, officer) => {
    expect(match(words, null)).toMatchObject({ officer, doubt: null });
  });

  it.each([
    ['Plan og næring', 'plan'],
    ['plan  og  NÆRING', 'plan'],
    ['ØV', 'money'],
    ['TTE', 'tech'],
    ['Tekniske tjenester og eiendom', 'tech'],
  ])('%s mean a unit', (words, unit) => {
    expect(match(words, null)).toEqual({ unit, officer: null, doubt: null });
  });

  it('give the unit of whom they mean', () => {
    expect(match('Plansjef', null)).toEqual({ unit: 'plan', officer: 'kari', doubt: null });
  });

  it.each(['Rektor', 'K. Eksempel', 'Plansjef og Økonomisjef', 'Kari Anne Eksempel / Ola Prøve'])(
    '%s could be several',
    (words) => {
      expect(match(words, null)).toEqual({ unit: null, officer: null, doubt: 'responsible-ambiguous' });
    },
  );

  it.each(['Ukjent Person', 'Teknisk sjef', 'Gunn Borte', 'Alle ledere', 'Eksempel'])(
    '%s mean nobody here',
    (words) => {
      expect(match(words, null)).toEqual({ unit: null, officer: null, doubt: 'responsible-unknown' });
    },
  );

  it('never mean another leader only because there is no other', () => {
    const memberships = organisation.memberships.filter(({ personId }) => personId === 'kari');
    const small = responsibleMatcher({ ...organisation, memberships }, people, day('2026-01-01'));
    expect(small('Kultursjefen', null)).toEqual({ unit: null, officer: null, doubt: 'responsible-unknown' });
  });

  it('are told apart by the unit beside them', () => {
    expect(match('Rektor', 'Søndre skole')).toEqual({ unit: 'school-b', officer: 'siri', doubt: null });
    expect(match('Ukjent Person', 'Søndre skole')).toEqual({
      unit: 'school-b',
      officer: null,
      doubt: 'responsible-unknown',
    });
  });

  it('may be a unit alone', () => {
    expect(match(null, 'Nordre skole')).toEqual({ unit: 'school-a', officer: null, doubt: null });
    expect(match(' ', 'Ukjent')).toEqual({ unit: null, officer: null, doubt: 'responsible-unknown' });
  });

  it('that say nothing raise no doubt', () => {
    expect(match(null, null)).toEqual({ unit: null, officer: null, doubt: null });
  });

  it('mean whoever was there that day', () => {
    const then = responsibleMatcher(organisation, people, day('2020-06-01'));
    expect(then('Teknisk sjef', null)).toEqual({ unit: 'tech', officer: 'gone', doubt: null });
  });

  it('in two units of one name could be either', () => {
    const twice = {
      ...organisation,
      units: [...organisation.units, { unitId: 'x', name: 'Nordre skole', parentId: 'plan' }],
    };
    const matcher = responsibleMatcher(twice, people, day('2026-01-01'));
    expect(matcher('Nordre skole', null).doubt).toBe('responsible-ambiguous');
    expect(matcher(null, 'Nordre skole').doubt).toBe('responsible-ambiguous');
  });
});
