import { caseProjection, type CaseDocument } from '#contexts/cases';
import { knowPinned } from '#contexts/procedures';
import { dayOf, type PeopleDirectory, type ReadStore, type TenantId } from '#kernel';
import { procedureOf, type KnownThings } from './core/item-words.js';
import type { MailItem } from './core/dispatch.events.js';
import { roundIdOf } from './core/round-id.js';
import type { RoundFacts } from './core/why-facts.js';
import type { Standing } from './core/who-is-told.js';
import { roundProjection, type RoundDocument } from './projections/round.projection.js';
import { readPoints } from './reminders.reads.js';

/** What explaining mails needs of the outside world. */
export interface MailReadPorts {
  readonly documents: ReadStore;
  readonly people: PeopleDirectory;
}

/** A round as it is explained by. */
export const toRoundFacts = ({ asks, closed, ...round }: RoundDocument): RoundFacts => ({
  ...round,
  closed: closed !== null,
  asks: Object.values(asks).map(({ answered, askedAt, ...ask }) => ({
    ...ask,
    period: round.period,
    askedOn: dayOf(askedAt),
    answered: answered?.at ?? null,
  })),
});

/** How points and cases stand now, by id; what is over is there as well, and what is not known is not. */
export const readStandings = async (
  { documents }: Pick<MailReadPorts, 'documents'>,
  tenant: TenantId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  const points = await readPoints(documents, tenant, ids);
  const files = await documents.getMany(
    caseProjection,
    ids.map((key) => ({ tenant, key })),
  );
  return new Map<string, Standing>([
    ...points.map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const),
    ...files
      .filter((file): file is CaseDocument => file !== undefined)
      .map((file) => [file.caseId, { sort: 'CASE', file }] as const),
  ]);
};

/** What these items are about, as it is known now. */
export const readKnown = async (
  ports: MailReadPorts,
  tenant: TenantId,
  { items, seesShielded }: { readonly items: readonly MailItem[]; readonly seesShielded: boolean },
): Promise<KnownThings> => {
  const standings = await readStandings(ports, tenant, [...new Set(items.map(({ id }) => id))]);
  await knowPinned(ports.documents, tenant, [...standings.values()].map(procedureOf));
  const periods = [...new Set(items.flatMap(({ period }) => period ?? []))];
  const found = await ports.documents.getMany(
    roundProjection,
    periods.map((period) => ({ tenant, key: roundIdOf(tenant, period) })),
  );
  const rounds = found.flatMap((round) => (round === undefined ? [] : [toRoundFacts(round)]));
  const people = items.filter(({ about }) => about === 'PERSON').map(({ id }) => id);
  const known = await ports.people.byIds(tenant, people);
  return {
    ...{ standings, seesShielded },
    rounds: new Map(rounds.map((round) => [round.period, round])),
    names: new Map([...known].map(([id, { name }]) => [id, name])),
  };
};
