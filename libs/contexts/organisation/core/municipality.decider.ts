import {
  canonicalJson,
  decider,
  refuseTexts,
  reject,
  type Aggregate,
  type Rejection,
  type TextRejection,
} from '#kernel';
import { closingOrganSet, council, decideClosingOrgan } from './closing-organ.js';
import type {
  AddMunicipality,
  AddOrgan,
  AddOrganAlias,
  ChangeSettings,
  MunicipalityCommand,
  RenumberMunicipality,
  SetClosingOrgan,
} from './municipality.commands.js';
import { municipalityEvents, type MunicipalityEvent } from './municipality.events.js';
import { longestName } from './organisation.changes.js';
import { meetingOrganOf, quietMonthsOf } from './quiet-days.js';
import { reportRhythmOf } from './report-rhythm.js';
import { aliasAdded, holderOf, organAdded, organIn, organNamed, sameShortName } from './organ-names.js';
import type { Organ, OrganAlias } from './organisation.document.js';

/** Why a change of a municipality is refused. */
export type MunicipalityRefusal =
  | 'municipality-number-malformed'
  | 'municipality-unknown'
  | 'municipality-exists'
  | 'name-blank'
  | 'organ-unknown'
  | 'alias-taken'
  | 'period-backwards'
  | 'month-unknown'
  | 'no-month-left'
  | TextRejection['rejected'];

type Chosen = 'quietMonths' | 'meetingOrgan' | 'reportRhythm';
type Settings = Required<Omit<ChangeSettings['data'], Chosen>> & Pick<ChangeSettings['data'], Chosen>;

/** What deciding needs of a municipality's history. */
export interface Municipality {
  readonly numbers: readonly { readonly number: string; readonly name: string; readonly from: string }[];
  readonly organs: readonly Organ[];
  readonly settings: Settings;
}

type Refused = Rejection<MunicipalityRefusal>;
type Outcome = readonly MunicipalityEvent[] | Refused;

/** How a municipality works until it says otherwise. */
export const defaultSettings: Settings = {
  rhythm: 'MONTHLY',
  closedDays: [],
  language: 'nb',
  reportRecipients: [],
};

const defaultOrgans: readonly MunicipalityEvent[] = [
  { type: 'OrganAdded', data: { organ: council, name: 'Kommunestyret', closes: true } },
  { type: 'OrganAdded', data: { organ: 'FSK', name: 'Formannskapet', closes: false } },
];

const exists = ({ numbers }: Municipality) => numbers.length > 0;
const unknown = () => reject('municipality-unknown');

const badNumberOrName = (number: string, name: string): Refused | undefined => {
  if (!/^\d{4}$/.test(number)) return reject('municipality-number-malformed', { number });
  return badName({ name });
};

const badName = (names: Readonly<Record<string, string>>): Refused | undefined =>
  Object.values(names).some((name) => name.trim() === '')
    ? reject('name-blank')
    : refuseTexts(names, longestName);

const add = ({ data }: AddMunicipality, state: Municipality): Outcome => {
  const bad = badNumberOrName(data.number, data.name);
  if (bad !== undefined) return bad;
  const name = data.name.trim();
  if (state.numbers.some((each) => each.number === data.number && each.name === name)) return [];
  if (exists(state)) return reject('municipality-exists', { number: state.numbers[0]?.number ?? '' });
  return [
    { type: 'MunicipalityAdded', data: { number: data.number, name, from: data.from } },
    ...defaultOrgans,
  ];
};

const renumber = ({ data }: RenumberMunicipality, state: Municipality): Outcome => {
  const bad = badNumberOrName(data.number, data.name);
  if (bad !== undefined) return bad;
  if (!exists(state)) return unknown();
  const fact = { number: data.number, name: data.name.trim(), from: data.from };
  const known = state.numbers.some((each) => canonicalJson(each) === canonicalJson(fact));
  return known ? [] : [{ type: 'MunicipalityRenumbered', data: fact }];
};

const addOrgan = ({ data }: AddOrgan, state: Municipality): Outcome => {
  if (!exists(state)) return unknown();
  const name = data.name.trim();
  const known = organIn(state.organs, data.organ);
  const organ = known?.organ ?? data.organ.trim();
  const bad = badOrgan(state.organs, organ, name);
  if (bad !== undefined) return bad;
  if (known?.name === name && known.closes === data.closes) return [];
  return [{ type: 'OrganAdded', data: { organ, name, closes: data.closes } }];
};

const badOrgan = (organs: readonly Organ[], organ: string, name: string): Refused | undefined => {
  const bad = badName({ organ, name });
  if (bad !== undefined) return bad;
  const holder = holderOf(organs, { organ, alias: { alias: organ, from: null, to: null } });
  return holder && reject('alias-taken', { alias: organ, organ: holder.organ });
};

const addAlias = ({ data }: AddOrganAlias, { numbers, organs }: Municipality): Outcome => {
  if (numbers.length === 0) return unknown();
  const organ = organIn(organs, data.organ);
  if (organ === undefined) return reject('organ-unknown', { organ: data.organ });
  const alias = { alias: data.alias.trim(), from: data.from, to: data.to };
  const bad = badAlias(organs, organ.organ, alias);
  if (bad !== undefined) return bad;
  const known = organ.aliases.some((each) => canonicalJson(each) === canonicalJson(alias));
  if (known || sameShortName(organ.organ, alias.alias)) return [];
  return [{ type: 'OrganAliasAdded', data: { organ: organ.organ, ...alias } }];
};

const badAlias = (organs: readonly Organ[], organ: string, alias: OrganAlias): Refused | undefined => {
  const bad = badName({ alias: alias.alias });
  if (bad !== undefined) return bad;
  if (alias.from !== null && alias.to !== null && alias.to < alias.from)
    return reject('period-backwards', { from: alias.from, to: alias.to });
  const holder = holderOf(organs, { organ, alias });
  return holder && reject('alias-taken', { alias: alias.alias, organ: holder.organ });
};

const setClosingOrgan = ({ data }: SetClosingOrgan, state: Municipality): Outcome =>
  exists(state) ? decideClosingOrgan(data, state.organs) : unknown();

const inOrder = <T extends string>(items: readonly T[]): readonly T[] => [...new Set(items)].sort();

const badMonths = (months: readonly number[]): Refused | undefined => {
  const unknownMonth = months.find((month) => !Number.isInteger(month) || month < 1 || month > 12);
  if (unknownMonth !== undefined) return reject('month-unknown', { month: unknownMonth.toString() });
  return new Set(months).size === 12 ? reject('no-month-left') : undefined;
};

/** What is wrong with what is to be changed. */
const badSettings = ({ quietMonths = [], meetingOrgan }: ChangeSettings['data'], state: Municipality) => {
  const organMissing =
    meetingOrgan !== undefined && organNamed(state.organs, meetingOrgan, null) === undefined;
  return organMissing ? reject('organ-unknown', { organ: meetingOrgan }) : badMonths(quietMonths);
};

/** In one order, and organs by their codes. */
const wantedOf = ({ data }: ChangeSettings, state: Municipality): ChangeSettings['data'] => {
  const { closedDays, reportRecipients, quietMonths, meetingOrgan } = data;
  const organ = meetingOrgan === undefined ? undefined : organNamed(state.organs, meetingOrgan, null)?.organ;
  return {
    ...data,
    ...(closedDays && { closedDays: inOrder(closedDays) }),
    ...(reportRecipients && { reportRecipients: inOrder(reportRecipients) }),
    ...(quietMonths && { quietMonths: [...new Set(quietMonths)].sort((a, b) => a - b) }),
    ...(organ === undefined ? {} : { meetingOrgan: organ }),
  };
};

const settingsOf = ({ settings }: Municipality): Required<ChangeSettings['data']> => ({
  ...settings,
  quietMonths: quietMonthsOf(settings),
  meetingOrgan: meetingOrganOf(settings),
  reportRhythm: reportRhythmOf(settings),
});

const changeSettings = (command: ChangeSettings, state: Municipality): Outcome => {
  if (!exists(state)) return unknown();
  const bad = badSettings(command.data, state);
  if (bad !== undefined) return bad;
  const [wanted, now] = [wantedOf(command, state), settingsOf(state)];
  const changed = settingNames.filter(
    (name) => wanted[name] !== undefined && canonicalJson(wanted[name]) !== canonicalJson(now[name]),
  );
  if (changed.length === 0) return [];
  const values = Object.fromEntries(changed.map((name) => [name, wanted[name]])) as SettingsChanged;
  return [{ type: 'SettingsChanged', data: values }];
};

const settingNames = [
  ...(Object.keys(defaultSettings) as readonly (keyof Settings)[]),
  'quietMonths',
  'meetingOrgan',
  'reportRhythm',
] as const satisfies readonly (keyof Settings)[];

type SettingsChanged = Extract<MunicipalityEvent, { type: 'SettingsChanged' }>['data'];

/** Decides on a municipality's numbers, organs and settings. */
export const municipalityDecider = decider<MunicipalityCommand, MunicipalityEvent, Municipality, Refused>({
  initialState: { numbers: [], organs: [], settings: defaultSettings },
  decide: {
    AddMunicipality: add,
    RenumberMunicipality: renumber,
    AddOrgan: addOrgan,
    AddOrganAlias: addAlias,
    SetClosingOrgan: setClosingOrgan,
    ChangeSettings: changeSettings,
  },
  evolve: {
    MunicipalityAdded: (state, { data }) => ({
      ...state,
      numbers: [{ number: data.number, name: data.name, from: data.from ?? '' }],
    }),
    MunicipalityRenumbered: (state, { data }) => ({ ...state, numbers: [...state.numbers, data] }),
    OrganAdded: (state, { data }) => ({ ...state, organs: organAdded(state.organs, data) }),
    OrganAliasAdded: (state, { data }) => ({ ...state, organs: aliasAdded(state.organs, data) }),
    ClosingOrganSet: (state, { data }) => ({ ...state, organs: closingOrganSet(state.organs, data) }),
    SettingsChanged: (state, { data }) => ({
      ...state,
      settings: { ...state.settings, ...data } as Settings,
    }),
  },
});

/** A municipality's catalog with the decider that writes it. */
export const municipalityAggregate: Aggregate = { catalog: municipalityEvents, decider: municipalityDecider };
