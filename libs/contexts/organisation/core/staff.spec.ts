import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import type { OrganisationDocument } from './organisation.document.js';
import type { Role } from './organisation.events.js';
import { leadersAbove, membersOf, standingOf } from './staff.js';

const day = '2026-02-03' as LocalDate;
const works = (personId: string, unitId: string, role: Role, to: string | null = null) => ({
  membershipId: `${personId}-${unitId}`,
  personId,
  unitId,
  role,
  title: role,
  from: '2020-01-01' as LocalDate,
  to: to as LocalDate | null,
});
const unit = (unitId: string, parentId: string | null) => ({ unitId, name: unitId, parentId });
const organisation: OrganisationDocument = {
  units: [unit('KD', null), unit('TTE', 'KD'), unit('VVA', 'TTE'), unit('NAV', 'KD')],
  memberships: [
    works('director', 'KD', 'DIRECTOR'),
    works('technical', 'TTE', 'LEADER'),
    works('water', 'VVA', 'LEADER'),
    works('former', 'NAV', 'LEADER', '2025-01-01'),
    works('officer', 'VVA', 'CASE_OFFICER'),
  ],
  deputies: {},
};
const staff = { organisation, day };

describe('Who sits in a forum', () => {
  it('is in the leader group the director, and who leads a unit right below', () => {
    expect(membersOf('KLG', staff)).toEqual(['director', 'technical']);
  });

  it('is in the widened one every leader', () => {
    expect(membersOf('UKLG', staff)).toEqual(['director', 'technical', 'water']);
  });
});

describe('How a person stands', () => {
  it.each([
    ['director', ['KLG', 'UKLG'], ['KD', 'TTE', 'VVA', 'NAV']],
    ['technical', ['KLG', 'UKLG'], ['TTE', 'VVA']],
    ['water', ['UKLG'], ['VVA']],
    ['officer', [], []],
    ['former', [], []],
  ])('is for the %s in %j, leading %j', (personId, forums, leads) => {
    expect(standingOf(staff, personId)).toEqual({ forums, leads });
  });

  it('has above it the leaders of its unit and of those over it', () => {
    expect(leadersAbove(staff, 'VVA')).toEqual([['water'], ['technical']]);
    expect(leadersAbove(staff, null)).toEqual([]);
  });
});
