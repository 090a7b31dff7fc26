import { countPinned, followUpProjection, type VersionCount } from '#contexts/follow-up';
import { municipalityOf, organisationOf } from '#contexts/organisation';
import type { LocalDate, ReadStore, TenantId } from '#kernel';
import { knownProcedures, knowPinned, publishedProcedureProjection } from '#contexts/procedures';
import {
  answers,
  instanceFilter,
  viewInstance,
  type InstanceQuestion,
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

/** The instances that answer the question, what is due first first, and how many there are of each version. */
export const readInstances = async (documents: ReadStore, request: InstancesRequest): Promise<Instances> => {
  const { tenant, today, question } = request;
  const organisation = await organisationOf(documents, tenant);
  const closedDays = (await municipalityOf(documents, tenant))?.closedDays ?? [];
  const staff = { organisation, day: today };
  const found: InstanceView[] = [];
  for (let after: string | undefined; ;) {
    const page = await documents.find(followUpProjection, {
      tenant,
      where: instanceFilter(question),
      orderBy: [{ column: 'nextDue', direction: 'ascending' }],
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    await knowPinned(
      documents,
      tenant,
      page.map(({ document }) => document.procedure),
    );
    const views = page.map(({ document }) => viewInstance(document, staff, closedDays));
    found.push(...views.filter((view) => answers(question, view)));
    after = page.at(-1)?.cursor;
    if (page.length < pageSize) break;
  }
  return { instances: found, counts: await countsOf(documents, tenant) };
};

/** Those that come with this build, and all that the municipality has published. */
const countsOf = async (documents: ReadStore, tenant: TenantId): Promise<readonly VersionCount[]> => {
  const published = await documents.find(publishedProcedureProjection, { tenant });
  const versions = [...knownProcedures, ...published.map(({ document }) => document)];
  const counts = await countPinned(documents, tenant, versions);
  return counts.filter(({ open, ended }) => open + ended > 0);
};
