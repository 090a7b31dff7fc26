import { describe, expect, it } from '@jest/globals';
import {
  countKnownColumns,
  headingOf,
  organisationColumns,
  organisationRow,
} from './organisation-columns.js';

describe("A list's heading", () => {
  it('is known by its words, in any order, case and spelling', () => {
    const heading = [
      'E-post',
      'STILLING',
      ' Navn ',
      'Overordnet  enhet',
      'Enhet',
      'Stedfortreder',
      'Ansattnr.',
    ];
    const columns = organisationColumns(heading);
    expect(columns).toMatchObject({ ignored: [], twice: [], missing: [] });
    expect(
      organisationRow(columns, 2, ['k@e.no', 'Plansjef', 'Kari  Eksempel', '', 'Plan', ' ', '0017']),
    ).toEqual({
      row: 2,
      unit: 'Plan',
      parentUnit: null,
      name: 'Kari Eksempel',
      role: 'Plansjef',
      email: 'k@e.no',
      deputy: null,
      employeeNumber: '0017',
    });
  });

  it('may have the name in two columns', () => {
    const columns = organisationColumns(['Eining', 'Fornamn', 'Etternamn']);
    expect(organisationRow(columns, 2, ['Plan', 'Kari', 'Eksempel']).name).toBe('Kari Eksempel');
    expect(organisationRow(columns, 3, ['Plan']).name).toBeNull();
  });

  it('must have a unit and a name', () => {
    expect(countKnownColumns(['Enhet', 'Navn'])).toBe(2);
    expect(countKnownColumns(['Utvalg', 'Møtedato', 'Tittel'])).toBe(1);
    expect(organisationColumns(['Rolle']).missing).toEqual(['enhet', 'navn']);
  });

  it('is what messages call the columns', () => {
    const heading = ['Eining', 'Etternamn'];
    const columns = organisationColumns(heading);
    expect(headingOf(columns, 'unit', heading)).toBe('Eining');
    expect(headingOf(columns, 'name', heading)).toBe('Etternamn');
    expect(headingOf(columns, 'email', heading)).toBe('epost');
  });

  it('says which columns it does not know, and which come twice', () => {
    expect(organisationColumns(['Enhet', 'Navn', 'Telefon', '', 'Avdeling'])).toMatchObject({
      ignored: ['Telefon'],
      twice: ['Avdeling'],
    });
  });
});
