import { statuses, statusTexts, type ViewDocument } from '#contexts';
import { isLocalDate, shortDay } from '#kernel';

type Shown = ViewDocument['shown'];
type Filter = Shown['filter'];

/** What units and people are called, by their ids. */
export type NameOf = (id: string) => string;

const dayIn = (day: string) => (isLocalDate(day) ? shortDay(day) : day);

/** A status by its name; one that this build does not know by its code. */
const statusIn = (code: string) => {
  const known = statuses.find((status) => status === code);
  return known === undefined ? code : statusTexts[known].nb;
};

const filterWords: {
  readonly [F in keyof Filter]-?: (value: NonNullable<Filter[F]>, nameOf: NameOf) => string;
} = {
  organ: (organ) => `vedtatt av ${organ}`,
  unit: (unit, nameOf) => `hos ${nameOf(unit)}`,
  officer: (officer, nameOf) => `hos ${nameOf(officer)}`,
  status: (codes) => codes.map(statusIn).join(' eller '),
  kind: (kind) => `av slaget ${kind}`,
  strategy: (goal) => `knyttet til «${goal}»`,
  from: (day) => `fra ${dayIn(day)}`,
  to: (day) => `til ${dayIn(day)}`,
  overdue: (only) => (only ? 'over fristen' : 'ikke over fristen'),
  open: (only) => (only ? 'åpent' : 'avsluttet'),
  text: (words) => `med ordene «${words}»`,
};

const sortWords = {
  DATE: 'dato',
  CASE_NUMBER: 'saksnummer',
  DEADLINE: 'frist',
  STATUS: 'status',
  TITLE: 'tittel',
  UNCHANGED: 'hvor lenge det er uendret',
} as const satisfies Record<NonNullable<Shown['orderBy']>['by'], string>;

const groupWords = {
  ORGAN: 'organ',
  UNIT: 'enhet',
  OFFICER: 'saksbehandler',
  KIND: 'slag',
  STRATEGY: 'mål',
} as const satisfies Record<NonNullable<Shown['groupBy']>, string>;

const filterIn = (filter: Filter, nameOf: NameOf): readonly string[] =>
  (Object.keys(filterWords) as (keyof Filter)[]).flatMap((field) => {
    const value = filter[field];
    const tell = filterWords[field] as (value: unknown, nameOf: NameOf) => string;
    return value === undefined ? [] : [tell(value, nameOf)];
  });

const orderIn = ({ orderBy }: Shown) =>
  orderBy === null
    ? []
    : [`sortert etter ${sortWords[orderBy.by]}${orderBy.direction === 'DESCENDING' ? ', synkende' : ''}`];

/** `Egne haller (egen): åpent, hos Eiendom, gruppert etter organ`. */
export const viewLine = ({ name, owner, shown }: ViewDocument, nameOf: NameOf): string => {
  const words = [
    ...filterIn(shown.filter, nameOf),
    ...orderIn(shown),
    ...(shown.groupBy === null ? [] : [`gruppert etter ${groupWords[shown.groupBy]}`]),
  ];
  return `${name} (${owner === null ? 'hele kommunen' : 'egen'}): ${words.join(', ') || 'alt'}`;
};
