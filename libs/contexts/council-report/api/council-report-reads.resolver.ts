import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { municipalityOf } from '#contexts/organisation';
import type { TenantId } from '#kernel';
import { mayQuery, requireQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { LogPositionScalar } from '#toolkit/graphql';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { reportExportProjection } from '../projections/report-export.projection.js';
import { isSent, readReports, type StandingReport } from '../report-standing.js';
import { internalReport, publicReport, type ShownReport } from './council-report.mapper.js';
import { CouncilReport } from './council-report.objects.js';
import { inMunicipality, noMunicipality } from './report-municipality.js';

/** Reports to the council, and how far they have come. */
@Resolver(() => CouncilReport)
export class CouncilReportReadsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => [CouncilReport], {
    description:
      'Reports to the council, the newest period first; without a token those that have been sent.',
  })
  async vedtaksrapporter(
    @Context('request') context: RequestContext,
    @Args('id', { type: () => ID, nullable: true }) id?: string | null,
    @Args('kommune', { type: () => String, nullable: true }) kommune?: string | null,
    @Args('atLeast', { type: () => LogPositionScalar, nullable: true }) atLeast?: string | null,
  ): Promise<CouncilReport[]> {
    requireQuery('vedtaksrapporter', context);
    const here = await inMunicipality(this.ports.documents, context, kommune ?? null);
    if (here === undefined)
      throw new GraphQLError(noMunicipality(kommune ?? null), { extensions: { code: 'BAD_USER_INPUT' } });
    await waitUntilRead(this.position, atLeast);
    const all = await readReports(this.ports.documents, here.tenant);
    const wanted = all.filter(({ report }) => id == null || report.reportId === id);
    return mayQuery('internalVedtaksrapporter', here.roles)
      ? (await this.withFiles(here.tenant, wanted)).map(internalReport)
      : (await this.withFiles(here.tenant, wanted.filter(isSent))).map(publicReport);
  }

  private async withFiles(tenant: TenantId, reports: readonly StandingReport[]): Promise<ShownReport[]> {
    const { documents } = this.ports;
    const keys = reports.map(({ report: { reportId: key } }) => ({ tenant, key }));
    const ordered = await documents.getMany(reportExportProjection, keys);
    const kommune = (await municipalityOf(documents, tenant))?.number ?? tenant;
    return reports.map((each, index) => ({ ...each, files: ordered[index]?.files ?? [], kommune }));
  }
}
