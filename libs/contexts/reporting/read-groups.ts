import { municipalityOf, organisationOf } from '#contexts/organisation';
import type { PeopleDirectory, ReadStore, TenantId } from '#kernel';
import { figuresBy, type Grouping, type LogFigures } from './core/log-figures.js';
import { vedtaksloggFilter } from './core/vedtakslogg-filter.js';
import { readLogLines } from './read-log-lines.js';
import type { VedtaksloggRequest } from './read-vedtakslogg.js';

/** Figures with what people call the group; null for what has none. */
export interface NamedFigures extends LogFigures {
  readonly groupName: string | null;
}

interface Ports {
  readonly documents: ReadStore;
  readonly people: PeopleDirectory;
}

/** How each group of the rows that answer the question stands, the largest first, as this edition may count them. */
export const readGroups = async (
  ports: Ports,
  grouping: Grouping,
  { tenant, today: now, question, edition, at }: VedtaksloggRequest,
): Promise<readonly NamedFigures[]> => {
  const today = at?.asOf ?? now;
  const standing = at === undefined ? '' : 'now.';
  const where = vedtaksloggFilter(question, { today, publicOnly: edition === 'public', standing });
  const lines = await readLogLines(ports.documents, { tenant, where, at });
  const groups = figuresBy(grouping, lines, today);
  const names = await namesOf[grouping](
    ports,
    tenant,
    groups.flatMap(({ group }) => group ?? []),
  );
  return groups.map((each) => ({
    ...each,
    groupName: each.group === null ? null : (names.get(each.group) ?? each.group),
  }));
};

type NamesOf = (
  ports: Ports,
  tenant: TenantId,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

const asTheyAre: NamesOf = () => Promise.resolve(new Map());

const namesOf: Readonly<Record<Grouping, NamesOf>> = {
  ORGAN: async ({ documents }, tenant) => {
    const organs = (await municipalityOf(documents, tenant))?.organs ?? [];
    return new Map(organs.map(({ organ, name }) => [organ, name]));
  },
  UNIT: async ({ documents }, tenant) => {
    const { units } = await organisationOf(documents, tenant);
    return new Map(units.map(({ unitId, name }) => [unitId, name]));
  },
  OFFICER: async ({ people }, tenant, ids) => {
    const known = await people.byIds(tenant, ids);
    return new Map([...known].map(([id, { name }]) => [id, name]));
  },
  KIND: asTheyAre,
  STRATEGY: asTheyAre,
};
