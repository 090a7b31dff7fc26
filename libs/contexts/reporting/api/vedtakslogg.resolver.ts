import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { followUpProjection } from '#contexts/follow-up';
import { BadCursor, ReadStore, type DocumentQuery, type Filter } from '#kernel';
import { maySee, type RequestContext } from '#toolkit/access';
import { LogPositionScalar } from '#toolkit/graphql';
import { vedtaksloggFilter, vedtaksloggOrder, type VedtaksloggQuestion } from '../core/vedtakslogg-filter.js';
import { rowOf, vedtakslogg } from '../core/vedtakslogg.js';
import { toFollowUp } from './follow-up.mapper.js';
import { ReadAccess } from './read-access.service.js';
import type { Reader } from './reader.js';
import { mayKnowOf, toEntry, toVedtak } from './vedtak.mapper.js';
import { Vedtak } from './vedtak.objects.js';
import { VedtaksloggArgs, VedtaksloggConnection, VedtaksloggEntry } from './vedtakslogg.inputs.js';
import { FollowUp } from './vedtakslogg.objects.js';

const mostRows = 100;
const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const atLeast = { nullable: true, type: () => LogPositionScalar } as const;
const kommune = { nullable: true, type: () => String, description: 'Number of the municipality.' } as const;

@Resolver()
export class VedtaksloggResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
  ) {}

  @Query(() => VedtaksloggConnection, {
    description: 'The list of vedtak and how far they have come. Without a token: what is public.',
  })
  async vedtakslogg(
    @Args() args: VedtaksloggArgs,
    @Context('request') context: RequestContext,
  ): Promise<VedtaksloggConnection> {
    const reader = await this.access.open('vedtakslogg', context, args);
    const query = queryFrom(args, reader);
    const rows = await this.page(query, args);
    const edges = await Promise.all(
      rows.slice(0, args.first).map(async ({ key, document, cursor }) => ({
        cursor,
        node: await toEntry(key, rowOf(document), reader),
      })),
    );
    return {
      edges,
      totalCount: await this.documents.count(vedtakslogg, query),
      pageInfo: {
        hasNextPage: rows.length > args.first,
        hasPreviousPage: args.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  private async page(query: DocumentQuery, { first, after }: VedtaksloggArgs) {
    try {
      const from = after == null ? {} : { after };
      return await this.documents.findJoined(vedtakslogg, { ...query, ...from, limit: first + 1 });
    } catch (fault) {
      if (fault instanceof BadCursor) throw badInput('after er ikke en markør fra denne listen.');
      throw fault;
    }
  }

  @Query(() => Vedtak, { nullable: true, description: 'One vedtak, its points, their history and statuses.' })
  async vedtak(
    @Args('id', { type: () => ID }) id: string,
    @Args('kommune', kommune) number: string | null,
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<Vedtak | null> {
    const reader = await this.access.open('vedtak', context, { kommune: number, atLeast: position });
    const [document, followUps] = await Promise.all([reader.vedtak.load(id), reader.followUpsOf.load(id)]);
    if (document === undefined || !mayKnowOf(document, followUps, reader)) return null;
    return toVedtak(document, followUps, reader);
  }

  @Query(() => FollowUp, { nullable: true, description: 'One follow-up by its id.' })
  async followUp(
    @Args('id', { type: () => ID }) id: string,
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<FollowUp | null> {
    const reader = await this.access.open('followUp', context, { atLeast: position });
    const document = await this.documents.get(followUpProjection, reader.context.tenant, id);
    const vedtak = document && (await reader.vedtak.load(document.vedtakId));
    if (document === undefined || vedtak === undefined || !mayKnowOf(vedtak, [document], reader)) return null;
    return toFollowUp(document, reader);
  }

  @Query(() => [VedtaksloggEntry], {
    description: "The reader's own open points, as officer or deputy, most pressing first.",
  })
  async myWork(
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<VedtaksloggEntry[]> {
    const reader = await this.access.open('myWork', context, { atLeast: position });
    const rows = await this.documents.findJoined(vedtakslogg, {
      tenant: reader.context.tenant,
      where: openAndMine(context),
      orderBy: vedtaksloggOrder('DEADLINE'),
    });
    return Promise.all(rows.map(({ key, document }) => toEntry(key, rowOf(document), reader)));
  }
}

const openAndMine = ({ actor, roles }: RequestContext): Filter => ({
  all: [
    { column: 'follow_up.ended', is: 'equal', value: false },
    {
      any: [
        { column: 'follow_up.officer', is: 'equal', value: actor },
        { column: 'follow_up.deputy', is: 'equal', value: actor },
        // What nobody has been given belongs to the coordinator.
        ...(roles.includes('COORDINATOR') ? [{ column: 'follow_up.officer', is: 'null' } as const] : []),
      ],
    },
  ],
});

const queryFrom = ({ first, filter, orderBy }: VedtaksloggArgs, { context }: Reader): DocumentQuery => {
  if (first < 1 || first > mostRows) throw badInput(`first må være fra 1 til ${mostRows.toString()}.`);
  const { tenant, today, roles } = context;
  const asked = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const question: VedtaksloggQuestion = Object.fromEntries(asked);
  return {
    tenant,
    where: vedtaksloggFilter(question, { today, publicOnly: !maySee('shieldedVedtak', roles) }),
    orderBy: vedtaksloggOrder(
      orderBy?.by ?? 'DATE',
      orderBy?.direction === 'DESCENDING' ? 'descending' : 'ascending',
    ),
  };
};
