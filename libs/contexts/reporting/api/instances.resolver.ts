import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { ReadStore } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import type { InstanceQuestion, InstanceView } from '../core/instances.js';
import { readInstances } from '../read-instances.js';
import { InstanceList, InstancesArgs, type Instance } from './instances.objects.js';
import { ReadAccess } from './read-access.service.js';

const mostRows = 500;

/** For whoever operates Iverk: where instances of procedures stand, and whom they wait for. */
@Resolver()
export class InstancesResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
  ) {}

  @Query(() => InstanceList, {
    description: 'Instances of procedures: where they stand, what is due of them, and whom they wait for.',
  })
  async instances(
    @Args() args: InstancesArgs,
    @Context('request') context: RequestContext,
  ): Promise<InstanceList> {
    await this.access.open('instances', context, args);
    if (args.first < 1 || args.first > mostRows)
      throw new GraphQLError(`first må være fra 1 til ${mostRows.toString()}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const { tenant, today } = context;
    const found = await readInstances(this.documents, { tenant, today, question: questionOf(args) });
    return {
      instances: found.instances.slice(0, args.first).map(toInstance),
      totalCount: found.instances.length,
      versions: found.counts.map(({ id, ...count }) => ({ procedure: id, ...count })),
    };
  }
}

const questionOf = (args: InstancesArgs): InstanceQuestion => {
  const { sort, state, unit, officer, procedure, version, dueBy, waitingFor, late, stuck, ended } = args;
  const asked = { sort, state, unit, officer, procedure, version, dueBy, waitingFor, late, stuck, ended };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null));
};

const toInstance = ({ procedure, people, sort, id, ...view }: InstanceView): Instance => ({
  ...view,
  id,
  followUpId: sort === 'FOLLOW_UP' ? id : null,
  caseId: sort === 'CASE' ? id : null,
  procedure: procedure.id,
  version: procedure.version,
  waitingForPeople: people,
});
