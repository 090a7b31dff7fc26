import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { requireQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { LogPositionScalar } from '#toolkit/graphql';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { membershipsOn } from '../core/organisation.queries.js';
import { organisationOf } from '../organisation.reads.js';
import { Absence, OrganisationUnit } from './organisation.objects.js';

const atLeast = { nullable: true, type: () => LogPositionScalar } as const;

/** Who works where, who stands in for whom, and who is away. */
@Resolver()
export class OrganisationReadsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => [OrganisationUnit], { description: 'The units, and who holds a role in each today.' })
  async organisation(
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<OrganisationUnit[]> {
    requireQuery('organisation', context);
    await waitUntilRead(this.position, position);
    const organisation = await organisationOf(this.ports.documents, context.tenant);
    const today = membershipsOn(organisation, context.today);
    const people = await this.ports.people.byIds(context.tenant, [
      ...new Set(today.map(({ personId }) => personId)),
    ]);
    return organisation.units.map(({ unitId, name, parentId }) => ({
      id: unitId,
      name,
      parentId,
      members: today
        .filter((each) => each.unitId === unitId)
        .map((each) => ({
          ...{ ...each, id: each.membershipId },
          name: people.get(each.personId)?.name ?? null,
          deputyId: organisation.deputies[each.personId] ?? null,
        })),
    }));
  }

  @Query(() => [Absence], { description: 'Who is away today or later, by first day.' })
  async absences(
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<Absence[]> {
    requireQuery('absences', context);
    await waitUntilRead(this.position, position);
    const { absences = [] } = await organisationOf(this.ports.documents, context.tenant);
    const coming = absences.filter(({ to }) => to === null || to >= context.today);
    const people = await this.ports.people.byIds(context.tenant, [
      ...new Set(coming.map(({ personId }) => personId)),
    ]);
    return coming
      .map(({ absenceId: id, ...each }) => ({ id, ...each, name: people.get(each.personId)?.name ?? null }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  }
}
