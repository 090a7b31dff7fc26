import { caseProjection } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import { municipalityOf, organisationOf } from '#contexts/organisation';
import { knowPinned, knownProcedures, publishedProcedureProjection } from '#contexts/procedures';
import type { LocalDate, Projection, ReadStore, TenantId } from '#kernel';
import {
  answers,
  instanceFilter,
  instanceSorts,
  rowOfCase,
  rowOfFollowUp,
  viewInstance,
  type InstanceQuestion,
  type InstanceRow,
  type InstanceSort,
  type InstanceView,
} from './core/instances.js';

const pageSize = 500;

export interface InstancesRequest {
  readonly tenant: TenantId;
  readonly today: LocalDate;
  readonly question: InstanceQuestion;
}

/** How many instances of one version of a procedure there are. */
export interface VersionCount {
  readonly id: string;
  readonly version: number;
  readonly open: number;
  readonly ended: number;
}

export interface Instances {
  readonly instances: readonly InstanceView[];
  /** Of the whole municipality, whatever was asked; versions that nothing has pinned are not there. */
  readonly counts: readonly VersionCount[];
}

/** Where each sort is read, and how its documents are instances. */
interface Source {
  // A projection both takes and gives its documents, so only `any` holds both.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly projection: Projection<any, any>;
  readonly toRow: (document: never) => InstanceRow;
}
const sources: Readonly<Record<InstanceSort, Source>> = {
  followUp: { projection: followUpProjection, toRow: rowOfFollowUp },
  case: { projection: caseProjection, toRow: rowOfCase },
};

/** The instances that answer the question, what is due first first, and how many there are of each version. */
export const readInstances = async (documents: ReadStore, request: InstancesRequest): Promise<Instances> => {
  const { tenant, today, question } = request;
  const organisation = await organisationOf(documents, tenant);
  const closedDays = (await municipalityOf(documents, tenant))?.closedDays ?? [];
  const staff = { organisation, day: today };
  const found: InstanceView[] = [];
  for (const sort of question.sort === undefined ? instanceSorts : [question.sort])
    for await (const rows of pagesOf(documents, sort, request)) {
      await knowPinned(
        documents,
        tenant,
        rows.map(({ procedure }) => procedure),
      );
      const views = rows.map((row) => viewInstance(row, staff, closedDays));
      found.push(...views.filter((view) => answers(question, view)));
    }
  return { instances: found.toSorted(byDue), counts: await countsOf(documents, tenant) };
};

async function* pagesOf(
  documents: ReadStore,
  sort: InstanceSort,
  { tenant, question }: InstancesRequest,
): AsyncGenerator<readonly InstanceRow[]> {
  const { projection, toRow } = sources[sort];
  for (let after: string | undefined; ;) {
    const page = await documents.find(projection, {
      tenant,
      where: instanceFilter(sort, question),
      orderBy: [{ column: 'nextDue', direction: 'ascending' }],
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    yield page.map(({ document }) => toRow(document as never));
    after = page.at(-1)?.cursor;
    if (page.length < pageSize) return;
  }
}

/** Nothing due comes last, as the read model has it. */
const byDue = ({ nextDue: a }: InstanceView, { nextDue: b }: InstanceView): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

/** Every version there can be instances of: what comes with Iverk, and what the municipality has published. */
const versionsOf = async (documents: ReadStore, tenant: TenantId) => {
  const published = await documents.find(publishedProcedureProjection, { tenant });
  const all = [...knownProcedures, ...published.map(({ document }) => document)];
  return [
    ...new Map(all.map(({ id, version }) => [`${id}@${version.toString()}`, { id, version }])).values(),
  ];
};

const countsOf = async (documents: ReadStore, tenant: TenantId): Promise<readonly VersionCount[]> => {
  const versions = await versionsOf(documents, tenant);
  const counts = await Promise.all(
    versions.map(async ({ id, version }) => {
      const count = async (ended: boolean) => {
        const each = await Promise.all(
          Object.values(sources).map(({ projection }) =>
            documents.count(projection, { tenant, where: pinning({ id, version, ended }) }),
          ),
        );
        return each.reduce((sum, number) => sum + number, 0);
      };
      return { id, version, open: await count(false), ended: await count(true) };
    }),
  );
  return counts.filter(({ open, ended }) => open + ended > 0);
};

const pinning = ({ id, version, ended }: { id: string; version: number; ended: boolean }) => ({
  all: [
    { column: 'procedure', is: 'equal', value: id } as const,
    { column: 'procedureVersion', is: 'equal', value: version } as const,
    { column: 'ended', is: 'equal', value: ended } as const,
  ],
});
