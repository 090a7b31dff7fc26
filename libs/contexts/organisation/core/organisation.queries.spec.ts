import { describe, expect, it } from '@jest/globals';
import type { LocalDate, TenantId } from '#kernel';
import type { Membership, MunicipalityDocument, OrganisationDocument } from './organisation.document.js';
import type { Role } from './organisation.events.js';
import { activeMembershipsOf, coordinatorsOf, tenantByNumber, unitsLedBy } from './organisation.queries.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-03-02');
const post = (personId: string, unitId: string, role: Role, to: string | null = null): Membership => ({
  membershipId: `${personId}-${unitId}-${role}`,
  personId,
  unitId,
  role,
  title: '',
  from: day('2026-01-01'),
  to: to as LocalDate | null,
});

const organisation: OrganisationDocument = {
  units: [
    { unitId: 'top', name: 'Kommunen', parentId: null },
    { unitId: 'care', name: 'Helse', parentId: 'top' },
    { unitId: 'home', name: 'Hjemmetjenesten', parentId: 'care' },
    { unitId: 'plan', name: 'Plan', parentId: 'top' },
  ],
  memberships: [
    post('director', 'top', 'DIRECTOR'),
    post('chief', 'care', 'LEADER'),
    post('gone', 'plan', 'LEADER', '2026-03-02'),
    post('officer', 'home', 'CASE_OFFICER'),
    post('officer', 'home', 'COORDINATOR'),
  ],
  deputies: { officer: 'chief' },
};

describe('The line', () => {
  it('is led with all that lies below, and by the director whole', () => {
    expect(unitsLedBy(organisation, 'chief', today)).toEqual(['care', 'home']);
    expect(unitsLedBy(organisation, 'director', today)).toEqual(['top', 'care', 'home', 'plan']);
    expect(unitsLedBy(organisation, 'officer', today)).toEqual([]);
    expect(unitsLedBy(organisation, 'gone', today)).toEqual([]);
  });
});

describe('People in the organisation', () => {
  it('are known from the first day of their memberships', () => {
    expect(activeMembershipsOf(organisation, 'officer', today)).toHaveLength(2);
    expect(activeMembershipsOf(organisation, 'officer', day('2025-12-31'))).toEqual([]);
  });

  it('coordinate while they are in that role', () => {
    expect(coordinatorsOf(organisation, today)).toEqual(['officer']);
    expect(coordinatorsOf(organisation, day('2025-12-31'))).toEqual([]);
  });
});

describe('A municipality', () => {
  const known = (tenant: string, ...numbers: readonly string[]) => ({
    tenant: tenant as TenantId,
    municipality: {
      number: numbers.at(-1),
      numbers: numbers.map((number) => ({ number, name: '', from: null })),
    } as unknown as MunicipalityDocument,
  });
  const all = [known('0427', '0427', '3420'), known('1841', '1841'), known('3420', '9999')];

  it('is found by any number it has had', () => {
    expect(tenantByNumber(all, '0427')).toBe('0427');
    expect(tenantByNumber(all, '3420')).toBe('0427');
    expect(tenantByNumber(all, '1841')).toBe('1841');
    expect(tenantByNumber(all, '0301')).toBeUndefined();
  });

  it('that has the number today goes before one that had it once', () => {
    expect(tenantByNumber([known('a', '1000', '2000'), known('b', '1000')], '1000')).toBe('b');
  });
});
