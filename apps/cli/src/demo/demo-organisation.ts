import { membershipIdOf, unitIdOf, type OrganisationEvent, type Role } from '#contexts';
import { uuid5, type ActorId, type LocalDate, type Person, type TenantId } from '#kernel';

/** The demo stands under a real number so that everything looks as it would; its people and vedtak are made up. */
export const demoTenant = '1841' as TenantId;
export const demoName = 'Fauske (demo)';

/** The service areas of the director's yearly letter, under the director. */
const units = {
  KD: { name: 'Kommunedirektøren', parent: null },
  OO: { name: 'Oppvekst og opplæring', parent: 'KD' },
  HO: { name: 'Helse og omsorg', parent: 'KD' },
  ØV: { name: 'Økonomi og virksomhetsstyring', parent: 'KD' },
  IU: { name: 'Innovasjon og utvikling', parent: 'KD' },
  TTE: { name: 'Tekniske tjenester og eiendom', parent: 'KD' },
  VVA: { name: 'Vei, vann og avløp', parent: 'TTE' },
  PN: { name: 'Plan og næring', parent: 'KD' },
  NAV: { name: 'NAV', parent: 'HO' },
} as const;
export type DemoUnit = keyof typeof units;

export const demoUnit = (code: DemoUnit): string => unitIdOf(demoTenant, units[code].name);

interface DemoPerson {
  readonly name: string;
  readonly unit: DemoUnit;
  readonly role: Role;
  readonly title: string;
  /** One has no address, so that the demo shows who is asked instead. */
  readonly withoutAddress?: true;
}

const people = {
  direktør: { name: 'Didrik Eksempel', unit: 'KD', role: 'DIRECTOR', title: 'Kommunedirektør' },
  koordinator: { name: 'Kari Eksempel', unit: 'KD', role: 'COORDINATOR', title: 'Vedtakskoordinator' },
  sekretær: { name: 'Mona Eksempel', unit: 'KD', role: 'SECRETARY', title: 'Møtesekretær' },
  revisor: { name: 'Roar Eksempel', unit: 'KD', role: 'AUDITOR', title: 'Revisor' },
  lederOO: { name: 'Ola Eksempel', unit: 'OO', role: 'LEADER', title: 'Kommunalsjef oppvekst' },
  lederHO: { name: 'Hanne Eksempel', unit: 'HO', role: 'LEADER', title: 'Kommunalsjef helse' },
  lederØV: { name: 'Øystein Eksempel', unit: 'ØV', role: 'LEADER', title: 'Økonomisjef' },
  lederIU: { name: 'Ingrid Eksempel', unit: 'IU', role: 'LEADER', title: 'Leder innovasjon' },
  lederTTE: { name: 'Truls Eksempel', unit: 'TTE', role: 'LEADER', title: 'Teknisk sjef' },
  lederVVA: { name: 'Vera Eksempel', unit: 'VVA', role: 'LEADER', title: 'Enhetsleder VVA' },
  lederPN: { name: 'Peder Eksempel', unit: 'PN', role: 'LEADER', title: 'Plansjef' },
  lederNAV: { name: 'Nina Eksempel', unit: 'NAV', role: 'LEADER', title: 'NAV-leder' },
  oppvekst: { name: 'Åse Prøve', unit: 'OO', role: 'CASE_OFFICER', title: 'Rådgiver oppvekst' },
  helse: { name: 'Bjørn Prøve', unit: 'HO', role: 'CASE_OFFICER', title: 'Rådgiver helse' },
  økonomi: {
    name: 'Gunn Prøve',
    unit: 'ØV',
    role: 'CASE_OFFICER',
    title: 'Økonomirådgiver',
    withoutAddress: true,
  },
  digital: { name: 'Cecilie Prøve', unit: 'IU', role: 'CASE_OFFICER', title: 'Rådgiver digitalisering' },
  eiendom: { name: 'Dag Prøve', unit: 'TTE', role: 'CASE_OFFICER', title: 'Eiendomsrådgiver' },
  vann: { name: 'Eva Prøve', unit: 'VVA', role: 'CASE_OFFICER', title: 'Ingeniør vann og avløp' },
  areal: { name: 'Frode Prøve', unit: 'PN', role: 'CASE_OFFICER', title: 'Arealplanlegger' },
} as const satisfies Readonly<Record<string, DemoPerson>>;
export type DemoPersonKey = keyof typeof people;

const all = Object.entries(people) as readonly [DemoPersonKey, DemoPerson][];

export const demoPerson = (key: DemoPersonKey): ActorId => uuid5('demo-person', key) as ActorId;
export const demoRole = (key: DemoPersonKey): Role => people[key].role;

const ascii = (name: string) =>
  name.toLowerCase().replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll(' ', '.');

/** Names and addresses, which no log holds. `.invalid` leads nowhere, whatever mail server is configured. */
export const demoPeople = (): readonly Person[] =>
  all.map(([key, { name, withoutAddress }]) => ({
    personId: demoPerson(key),
    name,
    email: withoutAddress ? null : `${ascii(name)}@demo.invalid`,
    employeeNumber: null,
  }));

export const demoOrganisation = (from: LocalDate): readonly OrganisationEvent[] => [
  ...Object.values(units).map(({ name, parent }) => ({
    type: 'UnitAdded' as const,
    data: { unitId: unitIdOf(demoTenant, name), name, parentId: parent === null ? null : demoUnit(parent) },
  })),
  ...all.map(([key, { unit, role, title }]) => {
    const personId = demoPerson(key);
    const unitId = demoUnit(unit);
    const membershipId = membershipIdOf(demoTenant, { personId, unitId, role, ordinal: 1 });
    return {
      type: 'MembershipStarted' as const,
      data: { membershipId, personId, unitId, role, title, from },
    };
  }),
  {
    type: 'DeputyNamed',
    data: { personId: demoPerson('areal'), deputyId: demoPerson('lederPN') },
  },
];
