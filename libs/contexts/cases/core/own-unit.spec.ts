import { describe, expect, it } from '@jest/globals';
import type { OrganisationDocument } from '#contexts/organisation';
import type { LocalDate } from '#kernel';
import type { OpenCase } from './case.commands.js';
import { openingOfItself } from './opening-of-itself.js';
import { answeredByOwnUnit } from './own-unit.js';

const day = '2026-02-03' as LocalDate;
const organisation: OrganisationDocument = {
  units: [{ unitId: 'plan', name: 'Plan', parentId: null }],
  memberships: [
    {
      ...{ membershipId: 'one', personId: 'kari', unitId: 'plan', role: 'CASE_OFFICER', title: 'Rådgiver' },
      ...{ from: '2020-01-01' as LocalDate, to: '2026-06-01' as LocalDate },
    },
  ],
  deputies: {},
};
const asked = (data: Partial<OpenCase['data']> = {}): OpenCase['data'] =>
  openingOfItself({ of: { on: 'report-asked' }, title: 'Rapport', officer: 'kari', ...data });
const mainOf = (data: OpenCase['data'], on = day) =>
  answeredByOwnUnit(data, { organisation, day: on }).shares.flatMap(({ main }) => main);

describe('Who answers for a case that begins of itself', () => {
  it('is the unit of its officer, that day', () => {
    expect(mainOf(asked())).toEqual([{ kind: 'UNIT', id: 'plan' }]);
    expect(mainOf(asked(), '2026-06-01' as LocalDate)).toEqual([]);
  });

  it('is nobody where there is no officer, or none who works there', () => {
    expect(mainOf(asked({ officer: null }))).toEqual([]);
    expect(mainOf(asked({ officer: 'ola' }))).toEqual([]);
  });

  it('is who is said to, and for what is opened by hand whoever is named', () => {
    const shares = [{ what: null, main: [{ kind: 'GROUP' as const, id: 'KLG' }], part: [] }];
    expect(mainOf(asked({ shares }))).toEqual([{ kind: 'GROUP', id: 'KLG' }]);
    expect(mainOf(asked({ of: { procedure: 'oppdrag' } }))).toEqual([]);
  });
});
