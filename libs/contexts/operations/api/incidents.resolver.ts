import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { BadCursor, type DocumentQuery } from '#kernel';
import { requireQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { openStates } from '../core/incident.decider.js';
import { incidentProjection } from '../projections/incident.projection.js';
import { peopleIn, toIncident } from './incident.mapper.js';
import { IncidentConnection, IncidentsArgs } from './incident.objects.js';

const mostRows = 100;
const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

@Resolver()
export class IncidentsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => IncidentConnection, {
    description: 'What has gone wrong in the background and was given up, what has stood longest first.',
  })
  async incidents(
    @Args() args: IncidentsArgs,
    @Context('request') context: RequestContext,
  ): Promise<IncidentConnection> {
    requireQuery('incidents', context);
    await waitUntilRead(this.position, args.atLeast);
    const { documents, people } = this.ports;
    const query = queryFrom(args, context);
    const [rows, totalCount] = await Promise.all([
      this.page(query, args),
      documents.count(incidentProjection, query),
    ]);
    const shown = rows.slice(0, args.first);
    const incidents = shown.map(({ document }) => document);
    const known = await peopleIn(people, context.tenant, incidents);
    return {
      edges: shown.map(({ cursor, document }) => ({ cursor, node: toIncident(document, known) })),
      totalCount,
      pageInfo: {
        hasNextPage: rows.length > args.first,
        hasPreviousPage: args.after != null,
        startCursor: shown[0]?.cursor ?? null,
        endCursor: shown.at(-1)?.cursor ?? null,
      },
    };
  }

  private async page(query: DocumentQuery, { first, after }: IncidentsArgs) {
    try {
      const from = after == null ? {} : { after };
      return await this.ports.documents.find(incidentProjection, { ...query, ...from, limit: first + 1 });
    } catch (fault) {
      if (fault instanceof BadCursor) throw badInput('after er ikke en markør fra denne listen.');
      throw fault;
    }
  }
}

const queryFrom = ({ first, state }: IncidentsArgs, { tenant }: RequestContext): DocumentQuery => {
  if (first < 1 || first > mostRows) throw badInput(`first må være fra 1 til ${mostRows.toString()}.`);
  return {
    tenant,
    where: { column: 'state', is: 'in', values: state ?? openStates },
    orderBy: [{ column: 'raisedAt', direction: 'ascending' }],
  };
};
