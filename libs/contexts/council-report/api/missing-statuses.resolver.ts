import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { mayQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { readPoints } from '../read-points.js';
import { readReport } from '../report-standing.js';
import { CouncilReport } from './council-report.objects.js';
import { MissingStatus } from './missing-status.objects.js';

/** What a report lacks while it is being prepared. It reads the whole vedtakslogg, and so only when it is asked for. */
@Resolver(() => CouncilReport)
export class MissingStatusesResolver {
  constructor(private readonly ports: ShellPorts) {}

  @ResolveField(() => [MissingStatus], {
    nullable: true,
    description:
      'Open points of which nobody has told anything in the period; none once it is frozen. For the administration alone.',
  })
  async missingStatuses(
    @Parent() { id, caseId }: CouncilReport,
    @Context('request') { tenant, roles, today }: RequestContext,
  ): Promise<readonly MissingStatus[] | null> {
    // As the public sees a report, it has no case.
    if (caseId === null || !mayQuery('internalVedtaksrapporter', roles)) return null;
    const { documents, people } = this.ports;
    const standing = await readReport(documents, tenant, id);
    if (standing === undefined) return null;
    if (standing.report.frozen !== null) return [];
    return (await readPoints({ documents, people }, { tenant, today }, standing.report)).withoutStatus;
  }
}
