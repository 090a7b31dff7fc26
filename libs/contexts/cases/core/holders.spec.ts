import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contexts/organisation';
import { addresseeCodes } from '#contexts/procedures';
import type { LocalDate } from '#kernel';
import type { Holder } from './case.events.js';
import { caseAddresseesOf, mainUnitOf, relationsOf } from './holders.js';
import { as } from './testing/some-cases.js';

const unit = (id: string): Holder => ({ kind: 'UNIT', id });
const person = (id: string): Holder => ({ kind: 'PERSON', id });
const role = (id: string): Holder => ({ kind: 'ROLE', id });
const group = (id: string): Holder => ({ kind: 'GROUP', id });
const held = (main: Holder[], part: Holder[] = []) => ({
  shares: [
    { what: 'Kartlegg', main, part: [] },
    { what: null, main: [], part },
  ],
  officer: 'officer',
  deputy: 'deputy',
});

describe('How somebody stands to a case', () => {
  const leads = (units: readonly string[], ...more: string[]) => ({
    ...as('somebody', ['LEADER', ...more]),
    leads: units,
  });

  it('is as its officer or deputy', () => {
    expect(relationsOf(held([]), as('officer'))).toEqual(['OFFICER']);
    expect(relationsOf(held([]), as('deputy'))).toEqual(['DEPUTY']);
    expect(relationsOf({ ...held([]), officer: null }, as('somebody'))).toEqual([]);
  });

  it('is by the units they lead, in any share', () => {
    expect(relationsOf(held([unit('VVA')], [unit('NAV')]), leads(['VVA']))).toEqual(['HA', 'LEADER']);
    expect(relationsOf(held([unit('VVA')], [unit('NAV')]), leads(['NAV']))).toEqual(['DA']);
    expect(relationsOf(held([unit('VVA')]), { ...as('somebody'), leads: ['VVA'] })).toEqual([]);
  });

  it('is as a person or by a role that is named', () => {
    expect(relationsOf(held([person('somebody')]), as('somebody'))).toEqual(['HA']);
    expect(relationsOf(held([], [role('SECRETARY')]), as('somebody', ['SECRETARY']))).toEqual([
      'DA',
      'SECRETARY',
    ]);
  });

  it.each([
    ['KLG', true, false],
    ['UKLG', true, true],
    ['LEDERE', true, true],
    ['ENHETSLEDERE', false, true],
  ])('is by a group: %s', (name, top, below) => {
    const stands = (...roles: string[]) => relationsOf(held([group(name)]), as('somebody', roles));
    expect(stands('LEADER', 'KLG', 'UKLG').includes('HA')).toBe(top);
    expect(stands('LEADER', 'UKLG').includes('HA')).toBe(below);
    expect(stands('CASE_OFFICER').includes('HA')).toBe(false);
  });

  it('is by roles that need no share', () => {
    const roles = ['KLG', 'UKLG', 'COORDINATOR', 'DIRECTOR', 'SECRETARY'];
    expect(relationsOf(held([]), as('somebody', roles)).toSorted()).toEqual(roles.toSorted());
  });
});

describe('Who is told of a case', () => {
  const day = '2026-02-03' as LocalDate;
  const works = (personId: string, unitId: string, as: Role, to: string | null = null) => ({
    membershipId: `${personId}-${unitId}`,
    ...{ personId, unitId, role: as, title: as },
    from: '2020-01-01' as LocalDate,
    to: to as LocalDate | null,
  });
  const organisation = {
    units: [
      { unitId: 'KD', name: 'KD', parentId: null },
      { unitId: 'TTE', name: 'TTE', parentId: 'KD' },
      { unitId: 'VVA', name: 'VVA', parentId: 'TTE' },
      { unitId: 'NAV', name: 'NAV', parentId: 'KD' },
    ],
    memberships: [
      works('director', 'KD', 'DIRECTOR'),
      works('technical', 'TTE', 'LEADER'),
      works('water', 'VVA', 'LEADER'),
      works('former', 'NAV', 'LEADER', '2025-01-01'),
      works('clerk', 'KD', 'SECRETARY'),
      works('keeper', 'KD', 'COORDINATOR'),
      works('officer', 'VVA', 'CASE_OFFICER'),
    ],
    deputies: {},
  };
  const staff = { organisation, day };
  const told = (code: (typeof addresseeCodes)[number], main: Holder[], part: Holder[] = []) =>
    caseAddresseesOf(code, held(main, part), staff);

  it('is its officer and deputy, where there are any', () => {
    expect(told('OFFICER', [])).toEqual(['officer']);
    expect(told('DEPUTY', [])).toEqual(['deputy']);
    expect(caseAddresseesOf('OFFICER', { ...held([]), officer: null }, staff)).toEqual([]);
  });

  it('is who has the main responsibility, each once', () => {
    expect(told('HA', [unit('VVA'), person('water'), role('SECRETARY')])).toEqual(['water', 'clerk']);
    expect(told('DA', [unit('VVA')], [unit('TTE')])).toEqual(['technical']);
    // A unit without a leader answers by the one above it; one that has none above, by nobody.
    expect(told('HA', [unit('NAV')])).toEqual([]);
  });

  it.each([
    ['KLG', ['director', 'technical']],
    ['UKLG', ['director', 'technical', 'water']],
    ['LEDERE', ['technical', 'water']],
    ['ENHETSLEDERE', ['water']],
  ])('is everybody in a group: %s', (name, people) => {
    expect(told('HA', [group(name)])).toEqual(people);
  });

  it('is the leaders of the main units, and the one above the first', () => {
    expect(told('LEADER', [person('clerk'), unit('VVA'), unit('TTE')])).toEqual(['water', 'technical']);
    expect(told('SECTOR_LEADER', [person('clerk'), unit('VVA')])).toEqual(['technical']);
    expect(told('SECTOR_LEADER', [unit('TTE')])).toEqual(['director']);
    expect(told('SECTOR_LEADER', [])).toEqual(['director']);
    expect(mainUnitOf(held([person('clerk'), unit('VVA')], [unit('NAV')]))).toBe('VVA');
    expect(mainUnitOf(held([]))).toBeNull();
  });

  it('is those in forums and roles, whoever has it', () => {
    expect(told('KLG', [])).toEqual(['director', 'technical']);
    expect(told('UKLG', [])).toEqual(['director', 'technical', 'water']);
    expect(told('COORDINATOR', [])).toEqual(['keeper']);
    expect(told('DIRECTOR', [])).toEqual(['director']);
    expect(told('SECRETARY', [])).toEqual(['clerk']);
  });
});
