import { caseProjection, countPinned, type VersionCount } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import { closedDaysAround, municipalityOf, organisationOf } from '#contexts/organisation';
import { knowPinned, knownProcedures, publishedProcedureProjection } from '#contexts/procedures';
import type { AnyProjection, LocalDate, ReadStore, TenantId } from '#kernel';
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

export interface Instances {
  readonly instances: readonly InstanceView[];
  /** Of the whole municipality, whatever was asked; versions that nothing has pinned are not there. */
  readonly counts: readonly VersionCount[];
}

/** Where each sort is read, and how its documents are instances. */
interface Source {
  readonly projection: AnyProjection;
  readonly toRow: (document: never) => InstanceRow;
}
const sources: Readonly<Record<InstanceSort, Source>> = {
  FOLLOW_UP: { projection: followUpProjection, toRow: rowOfFollowUp },
  CASE: { projection: caseProjection, toRow: rowOfCase },
};

/** The instances that answer the question, what is due first first, and how many there are of each version. */
export const readInstances = async (documents: ReadStore, request: InstancesRequest): Promise<Instances> => {
  const { tenant, today, question } = request;
  const organisation = await organisationOf(documents, tenant);
  const closedDays = closedDaysAround((await municipalityOf(documents, tenant)) ?? { closedDays: [] }, today);
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

/** Those that come with this build, and all that the municipality has published. */
const countsOf = async (documents: ReadStore, tenant: TenantId): Promise<readonly VersionCount[]> => {
  const published = await documents.find(publishedProcedureProjection, { tenant });
  const versions = [...knownProcedures, ...published.map(({ document }) => document)];
  const counts = await countPinned(documents, tenant, versions);
  return counts.filter(({ open, ended }) => open + ended > 0);
};
