import {
  caseEventTexts,
  fieldsIn,
  groupTexts,
  organisationOf,
  pinnedProcedure,
  roleTexts,
  type CaseDocument,
  type CaseHolder,
} from '#contexts';
import type { Procedure } from '#engine';
import { dayOf, isLocalDate, shortDay, type TenantId, type Text } from '#kernel';
import { stateNameIn } from './case.js';
import type { Session } from './session.js';

/** What people call units and people, by their ids. */
export type Names = ReadonlyMap<string, string>;

type Entry = CaseDocument['history'][number];

const idsIn = ({ officer, deputy, shares, history }: CaseDocument): readonly string[] => [
  ...[officer, deputy, ...history.flatMap(({ details }) => Object.values(details))].filter(
    (id) => id !== null,
  ),
  ...shares.flatMap(({ main, part }) => [...main, ...part]).map(({ id }) => id),
];

/** The names of all who are spoken of in a case. */
export const namesOf = async (
  { platform: { documents, people } }: Session,
  tenant: TenantId,
  document: CaseDocument,
): Promise<Names> => {
  const { units } = await organisationOf(documents, tenant);
  const known = await people.byIds(tenant, idsIn(document));
  return new Map([
    ...units.map(({ unitId, name }) => [unitId, name] as const),
    ...[...known].map(([id, { name }]) => [id, name] as const),
  ]);
};

const coded: Readonly<Record<string, Text>> = { ...roleTexts, ...groupTexts };

const nameOf = (id: string, names: Names): string => names.get(id) ?? coded[id]?.nb ?? id;

const listed = (holders: readonly CaseHolder[], names: Names): string =>
  holders.map(({ id }) => nameOf(id, names)).join(', ');

/** Who answers for which part, and who does it. */
export const responsibleLines = ({ shares, officer }: CaseDocument, names: Names): readonly string[] => [
  ...shares.map(({ what, main, part }) => {
    const help = part.length === 0 ? '' : `, delansvar: ${listed(part, names)}`;
    return `Hovedansvar${what === null ? '' : ` for «${what}»`}: ${listed(main, names)}${help}`;
  }),
  ...(officer === null ? [] : [`Saksbehandler: ${nameOf(officer, names)}`]),
];

const detailNames: Readonly<Record<string, string>> = {
  officer: 'saksbehandler',
  deputy: 'stedfortreder',
  main: 'hovedansvar',
  part: 'delansvar',
  deadline: 'frist',
  timer: 'varsel',
  due: 'dag',
  task: 'oppgave',
  procedure: 'prosedyre',
  state: 'tilstand',
  reason: 'grunn',
  child: 'sak',
};

/** Holders stand as `UNIT:id`, several with commas. */
const readable = (value: string, names: Names): string => {
  if (isLocalDate(value)) return shortDay(value);
  return value
    .split(', ')
    .map((each) => nameOf(each.replace(/^(UNIT|PERSON|ROLE|GROUP):/, ''), names))
    .join(', ');
};

const toldIn = ({ fields = {} }: Procedure, field: string, value: string): string | undefined =>
  fields[field]?.values?.[value]?.nb;

const detailLine = (
  procedure: Procedure,
  [name, value]: readonly [string, string | null],
  names: Names,
): string => {
  const [base = name, end] = name.split('.');
  const label = detailNames[base] ?? fieldsIn(procedure, [base], 'nb');
  const said = value === null ? 'ingen' : (toldIn(procedure, base, value) ?? readable(value, names));
  return end === 'from' ? `${label} før: ${said}` : `${label}: ${said}`;
};

const stepName = (procedure: Procedure, id: string): string =>
  procedure.transitions.find((each) => each.id === id)?.name?.nb ?? id;

const what = (document: CaseDocument, procedure: Procedure, { type, step }: Entry): string =>
  step === null
    ? caseEventTexts[type as keyof typeof caseEventTexts].nb
    : `${stepName(procedure, step.id)} → ${stateNameIn(document, step.to)}`;

/** All that has happened, in order, in words. */
export const historyLines = (document: CaseDocument, names: Names): readonly string[] => {
  const procedure = pinnedProcedure(document.procedure);
  return document.history.map((entry) => {
    const { at, comment, details } = entry;
    const said = Object.entries(details)
      .filter(([name, value]) => !(name.endsWith('.from') && value === null))
      .map((each) => detailLine(procedure, each, names));
    const words = [what(document, procedure, entry), ...(comment === null ? [] : [comment]), ...said];
    return `  ${shortDay(dayOf(at))}  ${words.join('; ')}`;
  });
};
