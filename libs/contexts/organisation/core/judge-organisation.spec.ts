import { describe, expect, it } from '@jest/globals';
import { isRejection, type ActorId, type Instant, type LocalDate, type Person, type TenantId } from '#kernel';
import { judgeOrganisation, type JudgedOrganisation } from './judge-organisation.js';
import type { OrganisationRow } from './list/list-row.js';
import { applyChange, noOrganisation } from './organisation.changes.js';
import { organisationDecider } from './organisation.decider.js';
import type { OrganisationDocument } from './organisation.document.js';

const tenant = '9999' as TenantId;
const day = (text: string) => text as LocalDate;

interface Known {
  readonly organisation: OrganisationDocument;
  readonly people: readonly Person[];
  readonly ids: number;
}
const nothingKnown: Known = { organisation: noOrganisation, people: [], ids: 0 };

const rowsOf = (...rows: readonly Partial<OrganisationRow>[]): readonly OrganisationRow[] =>
  rows.map((row, index) => ({
    row: index + 2,
    unit: null,
    parentUnit: null,
    name: null,
    role: null,
    email: null,
    deputy: null,
    employeeNumber: null,
    ...row,
  }));

interface Options {
  readonly at?: string;
  readonly confirmLeft?: boolean;
}

const judge = (
  known: Known,
  rows: readonly OrganisationRow[],
  { at = '2026-01-01', ...options }: Options = {},
) => {
  let ids = known.ids;
  const judged = judgeOrganisation({
    tenant,
    rows,
    organisation: known.organisation,
    people: known.people,
    day: day(at),
    confirmLeft: options.confirmLeft ?? false,
    nextId: () => `person-${(ids += 1).toString()}`,
  });
  return { judged, after: afterwards(known, judged, ids) };
};

/** As the shell does it: people are saved, then the events go through the decider. */
const afterwards = ({ organisation, people }: Known, judged: JudgedOrganisation, ids: number): Known => {
  const outcome = organisationDecider.decide(
    {
      type: 'AcceptOrganisationList',
      data: { events: judged.events },
      issued: { by: 'person-1' as ActorId, roles: [], at: '2026-01-01T08:00:00.000Z' as Instant },
    },
    organisation,
  );
  if (isRejection(outcome)) throw new Error(`refused: ${outcome.rejected}`);
  expect(outcome).toEqual(judged.events);
  const saved = new Set(judged.people.map(({ personId }) => personId));
  return {
    organisation: judged.events.reduce(applyChange, organisation),
    people: [...people.filter(({ personId }) => !saved.has(personId)), ...judged.people],
    ids,
  };
};

const list = rowsOf(
  { unit: 'Eksempel kommune', name: 'Dina Direktør', role: 'Kommunedirektør', email: 'dina@eksempel.no' },
  {
    unit: 'Plan og næring',
    parentUnit: 'Eksempel kommune',
    name: 'Kari Eksempel',
    role: 'Plansjef',
    email: 'kari@eksempel.no',
    deputy: 'Prøve, Ola',
  },
  { unit: 'Plan og næring', name: 'Ola Prøve', role: 'Rådgiver', email: 'ola@eksempel.no' },
  { unit: 'Stab', parentUnit: 'Eksempel kommune', name: 'Siri Stab', role: 'Vedtakskoordinator' },
);
const known = judge(nothingKnown, list).after;
const personIn = (document: Known, name: string) => document.people.find((each) => each.name === name);
const codes = ({ inDoubt }: JudgedOrganisation) => inDoubt.map(({ row, code }) => [row, code]);

describe('An organisation list taken in for the first time', () => {
  const { judged, after } = judge(nothingKnown, list);

  it('registers every row', () => {
    expect(judged.registered.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(judged.registered[1]).toEqual({
      row: 3,
      unit: 'Plan og næring',
      name: 'Kari Eksempel',
      title: 'Plansjef',
      changes: ['person-new', 'unit-new', 'membership-started', 'deputy-named'],
    });
    expect([judged.updated, judged.unchanged, judged.left, judged.inDoubt, judged.rejected].flat()).toEqual(
      [],
    );
  });

  it('makes the tree of units, each once', () => {
    const byName = new Map(after.organisation.units.map((unit) => [unit.name, unit]));
    expect([...byName.keys()]).toEqual(['Eksempel kommune', 'Plan og næring', 'Stab']);
    const top = byName.get('Eksempel kommune')?.unitId;
    expect(byName.get('Plan og næring')?.parentId).toBe(top);
    expect(byName.get('Stab')?.parentId).toBe(top);
  });

  it('starts memberships on its day, with role and title', () => {
    expect(
      after.organisation.memberships.map(({ role, title, from, to }) => [role, title, from, to]),
    ).toEqual([
      ['DIRECTOR', 'Kommunedirektør', '2026-01-01', null],
      ['LEADER', 'Plansjef', '2026-01-01', null],
      ['CASE_OFFICER', 'Rådgiver', '2026-01-01', null],
      ['COORDINATOR', 'Vedtakskoordinator', '2026-01-01', null],
    ]);
  });

  it('gives people ids by chance, and keeps their names out of the events', () => {
    expect(after.people.map(({ personId }) => personId)).toEqual([
      'person-1',
      'person-2',
      'person-3',
      'person-4',
    ]);
    expect(JSON.stringify(judged.events)).not.toMatch(/Kari|Ola|eksempel\.no/);
  });

  it('finds the deputy by a name in any order', () => {
    expect(after.organisation.deputies).toEqual({ 'person-2': 'person-3' });
  });
});

describe('The same list again', () => {
  it.each(['2026-01-01', '2027-01-01', '2025-01-01'])('changes nothing and saves nobody, as of %s', (at) => {
    const { judged } = judge(known, list, { at });
    expect(judged.events).toEqual([]);
    expect(judged.people).toEqual([]);
    expect(judged.unchanged.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  it('says the same in another order of rows', () => {
    const { judged } = judge(known, [...list].reverse());
    expect(judged.events).toEqual([]);
    expect(judged.people).toEqual([]);
  });

  it('counts a row that stands twice once', () => {
    const { judged } = judge(known, rowsOf(...list, list[1] ?? {}));
    expect(judged.events).toEqual([]);
    expect(judged.unchanged).toHaveLength(5);
  });
});

describe('Who is who', () => {
  const told = rowsOf({
    unit: 'Plan',
    name: 'Kari Eksempel',
    role: 'Rådgiver',
    email: 'kari@eksempel.no',
    employeeNumber: '0017',
  });
  const withNumber = judge(nothingKnown, told).after;

  it('is told by the employee number, whatever the name and address are now', () => {
    const { judged, after } = judge(
      withNumber,
      rowsOf({
        unit: 'Plan',
        name: 'Kari Nordmann',
        role: 'Rådgiver',
        email: 'kari.n@eksempel.no',
        employeeNumber: '17',
      }),
    );
    expect(judged.updated).toMatchObject([{ row: 2, changes: ['name-changed', 'email-changed'] }]);
    expect(judged.events).toEqual([]);
    expect(after.people).toEqual([
      { personId: 'person-1', name: 'Kari Nordmann', email: 'kari.n@eksempel.no', employeeNumber: '0017' },
    ]);
  });

  it('is told by the address in any case, and an address left out is kept', () => {
    const row = { unit: 'Plan', name: 'Kari Eksempel', role: 'Rådgiver' };
    expect(judge(withNumber, rowsOf({ ...row, email: 'KARI@eksempel.no' })).judged.people).toEqual([]);
    expect(judge(withNumber, rowsOf({ ...row, employeeNumber: '17' })).judged.people).toEqual([]);
  });

  it('learns the employee number of somebody known by address', () => {
    const row = { unit: 'Stab', name: 'Siri Stab', role: 'Rådgiver', email: 'siri@eksempel.no' };
    const before = judge(nothingKnown, rowsOf(row)).after;
    const { judged, after } = judge(before, rowsOf({ ...row, employeeNumber: '9' }));
    expect(judged.updated).toMatchObject([{ changes: ['employee-number-added'] }]);
    expect(after.people).toHaveLength(1);
  });

  it('learns the address of somebody known by name alone', () => {
    const { judged, after } = judge(
      known,
      rowsOf(...list.map((row) => (row.name === 'Siri Stab' ? { ...row, email: 'siri@eksempel.no' } : row))),
    );
    expect(judged.updated).toMatchObject([{ row: 5, changes: ['email-changed'] }]);
    expect(after.people).toHaveLength(4);
    expect(judged.events).toEqual([]);
  });

  it('is in doubt when number and address belong to two people', () => {
    const two = judge(
      withNumber,
      rowsOf(...told, { unit: 'Plan', name: 'Ola Prøve', email: 'ola@eksempel.no', employeeNumber: '18' }),
    ).after;
    const { judged } = judge(
      two,
      rowsOf({ unit: 'Plan', name: 'Kari Eksempel', email: 'ola@eksempel.no', employeeNumber: '17' }),
    );
    expect(codes(judged)).toEqual([[2, 'number-and-email-differ']]);
    expect(judged.left).toEqual([]);
    expect([judged.events, judged.people].flat()).toEqual([]);
  });

  it('is in doubt when one address has two numbers', () => {
    const { judged } = judge(
      withNumber,
      rowsOf({ unit: 'Plan', name: 'Kari Eksempel', email: 'kari@eksempel.no', employeeNumber: '99' }),
    );
    expect(codes(judged)).toEqual([[2, 'email-with-two-numbers']]);
    expect(judged.inDoubt[0]?.details).toEqual({
      name: 'Kari Eksempel',
      email: 'kari@eksempel.no',
      employeeNumber: '99',
    });
  });

  it('is in doubt when two people share an address', () => {
    const { judged } = judge(
      nothingKnown,
      rowsOf(
        { unit: 'Plan', name: 'Kari Eksempel', email: 'post@eksempel.no' },
        { unit: 'Plan', name: 'Ola Prøve', email: 'post@eksempel.no' },
      ),
    );
    expect(codes(judged)).toEqual([[3, 'person-told-twice']]);
    expect(judged.registered.map(({ row }) => row)).toEqual([2]);
  });

  it('is in doubt when a name without number and address stands twice', () => {
    const rows = rowsOf({ unit: 'Plan', name: 'Kari Eksempel' }, { unit: 'Stab', name: 'Kari Eksempel' });
    const { judged } = judge(nothingKnown, rows);
    expect(codes(judged)).toEqual([
      [2, 'name-twice'],
      [3, 'name-twice'],
    ]);
    expect([judged.events, judged.people].flat()).toEqual([]);
  });

  it('is in doubt when somebody known by address is named without it', () => {
    const { judged } = judge(
      known,
      rowsOf({ unit: 'Plan og næring', name: 'Kari Eksempel', role: 'Plansjef' }),
    );
    expect(codes(judged)).toEqual([[2, 'name-only']]);
    expect(judged.left.map(({ name }) => name)).not.toContain('Kari Eksempel');
  });

  it('does not depend on whether the row that tells most comes first', () => {
    const rows = rowsOf(
      { unit: 'Plan', name: 'Kari Eksempel' },
      { unit: 'Stab', name: 'Kari Eksempel', email: 'kari@eksempel.no' },
    );
    const first = judge(nothingKnown, rows);
    expect(codes(first.judged)).toEqual([[2, 'name-only']]);
    const second = judge(first.after, rows);
    expect(second.judged.events).toEqual([]);
    expect(codes(second.judged)).toEqual(codes(first.judged));
  });
});

describe('Posts', () => {
  it('may be several for one person', () => {
    const rows = rowsOf(
      { unit: 'Plan', name: 'Kari Eksempel', role: 'Rådgiver', email: 'kari@eksempel.no' },
      { unit: 'Plan', name: 'Kari Eksempel', role: 'Saksbehandler', email: 'kari@eksempel.no' },
      { unit: 'Stab', name: 'Kari Eksempel', role: 'Koordinator', email: 'kari@eksempel.no' },
    );
    const { judged, after } = judge(nothingKnown, rows);
    expect(judged.registered).toHaveLength(3);
    expect(after.people).toHaveLength(1);
    expect(judge(after, rows).judged.events).toEqual([]);
  });

  it('under a new title end and begin the same day', () => {
    const { judged, after } = judge(
      known,
      rowsOf(...list.map((row) => (row.role === 'Rådgiver' ? { ...row, role: 'Seniorrådgiver' } : row))),
      { at: '2026-06-01' },
    );
    expect(judged.updated).toMatchObject([{ row: 4, changes: ['title-changed'] }]);
    expect(judged.left).toEqual([]);
    const titles = after.organisation.memberships.filter(({ personId }) => personId === 'person-3');
    expect(titles.map(({ title, from, to }) => [title, from, to])).toEqual([
      ['Rådgiver', '2026-01-01', '2026-06-01'],
      ['Seniorrådgiver', '2026-06-01', null],
    ]);
  });

  it('that the list does not mention are asked about, and end only when confirmed', () => {
    const without = list.filter(({ name }) => name !== 'Ola Prøve').map((row) => ({ ...row, deputy: null }));
    const asked = judge(known, without, { at: '2026-06-01' }).judged;
    expect(asked.events).toEqual([]);
    expect(asked.left).toEqual([
      {
        membershipId: known.organisation.memberships[2]?.membershipId,
        name: 'Ola Prøve',
        unit: 'Plan og næring',
        title: 'Rådgiver',
        ended: false,
      },
    ]);
    const confirmed = judge(known, without, { at: '2026-06-01', confirmLeft: true });
    expect(confirmed.judged.left).toMatchObject([{ ended: true }]);
    expect(confirmed.after.organisation.memberships[2]?.to).toBe('2026-06-01');
    const again = judge(confirmed.after, without, { at: '2026-06-01', confirmLeft: true });
    expect(again.judged.left).toEqual([]);
    expect(again.judged.events).toEqual([]);
  });

  it('that ended begin anew when somebody is back', () => {
    const without = list.filter(({ name }) => name !== 'Ola Prøve').map((row) => ({ ...row, deputy: null }));
    const left = judge(known, without, { at: '2026-06-01', confirmLeft: true }).after;
    const { judged, after } = judge(left, list, { at: '2026-06-01' });
    expect(judged.registered.map(({ name }) => name)).toEqual(['Ola Prøve']);
    expect(judge(after, list).judged.events).toEqual([]);
  });
});

describe('Units', () => {
  const unitNames = ({ organisation }: Known) => organisation.units.map(({ name }) => name);
  const row = { name: 'Kari Eksempel', email: 'kari@eksempel.no' };

  it('are the same whatever the case and spaces; a new spelling renames', () => {
    const rows = rowsOf(
      ...list.map((each) => ({ ...each, unit: each.unit?.replace('næring', ' Næring') ?? null })),
    );
    const { judged, after } = judge(known, rows);
    expect(judged.updated).toMatchObject([{ row: 3, changes: ['unit-renamed'] }]);
    expect(unitNames(after)).toEqual(['Eksempel kommune', 'Plan og Næring', 'Stab']);
    expect(judge(after, rows).judged.events).toEqual([]);
  });

  it('spelled in two ways in one file keep the first', () => {
    const rows = rowsOf({ ...row, unit: 'PLAN' }, { ...row, unit: 'Plan', role: 'Koordinator' });
    const { after } = judge(nothingKnown, rows);
    expect(unitNames(after)).toEqual(['PLAN']);
    expect(judge(after, rows).judged.events).toEqual([]);
  });

  it('move when the list gives them another parent', () => {
    const rows = rowsOf(
      ...list.map((each) => (each.unit === 'Stab' ? { ...each, parentUnit: 'Plan og næring' } : each)),
    );
    const { judged, after } = judge(known, rows);
    expect(judged.updated).toMatchObject([{ row: 5, changes: ['unit-moved'] }]);
    expect(judge(after, rows).judged.events).toEqual([]);
  });

  it('stay where they are when the list gives no parent, or gives themselves', () => {
    expect(
      judge(known, rowsOf(...list.map((each) => ({ ...each, parentUnit: null })))).judged.events,
    ).toEqual([]);
    expect(
      judge(known, rowsOf(...list.map((each) => ({ ...each, parentUnit: each.parentUnit ?? each.unit }))))
        .judged.events,
    ).toEqual([]);
  });

  it('of one name under two parents are two', () => {
    const rows = rowsOf(
      { ...row, unit: 'Administrasjon', parentUnit: 'Helse', role: 'A' },
      { ...row, unit: 'Administrasjon', parentUnit: 'Skole', role: 'B' },
    );
    const { after } = judge(nothingKnown, rows);
    expect(unitNames(after)).toEqual(['Helse', 'Administrasjon', 'Skole', 'Administrasjon']);
    expect(new Set(after.organisation.units.map(({ unitId }) => unitId)).size).toBe(4);
    expect(judge(after, rows).judged.events).toEqual([]);
    const unsaid = judge(after, rowsOf({ ...row, unit: 'Administrasjon', role: 'A' })).judged;
    expect(codes(unsaid)).toEqual([[2, 'unit-ambiguous']]);
    const below = judge(
      after,
      rowsOf({ ...row, unit: 'Lønn', parentUnit: 'Administrasjon', role: 'A' }),
    ).judged;
    expect(codes(below)).toEqual([[2, 'unit-ambiguous']]);
  });

  it('never come to lie under themselves', () => {
    const inFile = rowsOf({ ...row, unit: 'A', parentUnit: 'B' }, { ...row, unit: 'B', parentUnit: 'A' });
    expect(codes(judge(nothingKnown, inFile).judged)).toEqual([
      [2, 'unit-circular'],
      [3, 'unit-circular'],
    ]);
    const under = judge(known, rowsOf({ ...row, unit: 'Eksempel kommune', parentUnit: 'Stab' })).judged;
    expect(codes(under)).toEqual([[2, 'unit-circular']]);
  });
});

describe('Deputies', () => {
  const withDeputy = (...deputies: readonly string[]) =>
    rowsOf(
      ...deputies.map((deputy, index) => ({
        unit: 'Plan',
        name: 'Kari Eksempel',
        email: 'kari@eksempel.no',
        role: `Rådgiver ${index.toString()}`,
        deputy,
      })),
      { unit: 'Plan', name: 'Ola Prøve', email: 'ola@eksempel.no', employeeNumber: '18' },
      { unit: 'Plan', name: 'Per Prøve', email: 'per@eksempel.no' },
    );
  const namedAs = (deputy: string) => judge(nothingKnown, withDeputy(deputy)).judged;

  it('are named by name, address or employee number', () => {
    for (const deputy of ['Ola Prøve', 'OLA@eksempel.no', '18']) {
      const event = namedAs(deputy).events.find(({ type }) => type === 'DeputyNamed');
      expect(event?.data).toEqual({ personId: 'person-1', deputyId: 'person-2' });
    }
  });

  it('that nobody knows, or who stand for themselves, are in doubt', () => {
    expect(codes(namedAs('Ingen Kjent'))).toEqual([[2, 'deputy-unknown']]);
    expect(codes(namedAs('Kari Eksempel'))).toEqual([[2, 'deputy-is-self']]);
  });

  it('that could be two are in doubt', () => {
    const rows = rowsOf(...withDeputy('Ola Prøve'), {
      unit: 'Stab',
      name: 'Ola Prøve',
      email: 'ola2@eksempel.no',
    });
    expect(codes(judge(nothingKnown, rows).judged)).toEqual([[2, 'deputy-ambiguous']]);
  });

  it('must be the same on every row of a person', () => {
    const { judged } = judge(nothingKnown, withDeputy('Ola Prøve', 'Per Prøve'));
    expect(codes(judged)).toEqual([[3, 'deputy-twice']]);
    expect(judged.registered).toHaveLength(4);
  });

  it('are not taken away by a blank cell', () => {
    const { judged } = judge(known, rowsOf(...list.map((row) => ({ ...row, deputy: null }))));
    expect(judged.events).toEqual([]);
  });
});

describe('Bad rows', () => {
  const problems = (row: Partial<OrganisationRow>) =>
    judge(nothingKnown, rowsOf(row)).judged.rejected.map(({ column, code }) => [column, code]);
  const good = { unit: 'Plan', name: 'Kari Eksempel' };

  it.each([
    [{ name: 'Kari Eksempel' }, ['unit', 'unit-missing']],
    [{ unit: 'Plan' }, ['name', 'name-missing']],
    [{ ...good, email: 'kari.eksempel' }, ['email', 'email-malformed']],
    [{ ...good, email: 'Kari <kari@eksempel.no>' }, ['email', 'email-malformed']],
    [{ ...good, email: 'kari@eksempel' }, ['email', 'email-malformed']],
    [{ ...good, role: 'x'.repeat(201) }, ['role', 'text-too-long']],
    [{ ...good, employeeNumber: 'NATIONAL' }, ['employeeNumber', 'national-id-in-text']],
    [{ ...good, name: 'Kari NATIONAL' }, ['name', 'national-id-in-text']],
  ])('say place and problem: %j', (row, problem) => {
    const filled = JSON.parse(
      JSON.stringify(row).replace('NATIONAL', '01818010083'),
    ) as Partial<OrganisationRow>;
    expect(problems(filled)).toEqual([problem]);
  });

  it('never repeat a national identity number', () => {
    const { judged } = judge(nothingKnown, rowsOf({ ...good, email: '01818010083' }));
    expect(JSON.stringify(judged.rejected)).not.toContain('01818010083');
  });

  it('change nothing themselves, and nobody in them has left', () => {
    const bad = rowsOf({ unit: 'Plan og næring', name: 'Ola Prøve', email: 'ola' });
    const { judged } = judge(known, bad);
    expect([judged.events, judged.people].flat()).toEqual([]);
    expect(judged.left.map(({ name }) => name)).toEqual(['Dina Direktør', 'Kari Eksempel', 'Siri Stab']);
  });
});

describe('A whole municipality', () => {
  it('of 4 000 people is judged in seconds and known the second time', () => {
    const rows = rowsOf(
      ...Array.from({ length: 4000 }, (_, index) => ({
        unit: `Enhet ${(index % 200).toString()}`,
        parentUnit: `Sektor ${(index % 7).toString()}`.replace(/.$/, ((index % 200) % 7).toString()),
        name: `Person ${index.toString()}`,
        email: `person${index.toString()}@eksempel.no`,
        role: 'Rådgiver',
      })),
    );
    const { after } = judge(nothingKnown, rows);
    expect(judge(after, rows).judged.events).toEqual([]);
    expect(personIn(after, 'Person 3999')?.personId).toBe('person-4000');
  });
});
