import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { followUpProjection } from '#contexts/follow-up';
import { organNamed } from '#contexts/organisation';
import { BadCursor, ReadStore, type DocumentQuery } from '#kernel';
import { maySee, type RequestContext } from '#toolkit/access';
import { LogPositionScalar } from '#toolkit/graphql';
import { vedtaksloggFilter, vedtaksloggOrder, type VedtaksloggQuestion } from '../core/vedtakslogg-filter.js';
import { rowOf, vedtakslogg } from '../core/vedtakslogg.js';
import { toFollowUp } from './follow-up.mapper.js';
import { ReadAccess } from './read-access.service.js';
import { isAskedOf, openWorkOf, workOf } from './own-work.js';
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
    const query = await queryFrom(args, reader);
    const [rows, totalCount] = await Promise.all([
      this.page(query, args),
      this.documents.count(vedtakslogg, query),
    ]);
    const edges = await Promise.all(
      rows.slice(0, args.first).map(async ({ key, document, cursor }) => ({
        cursor,
        node: await toEntry(key, rowOf(document), reader),
      })),
    );
    return {
      edges,
      totalCount,
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
    description:
      "The reader's own open points, most pressing first: as officer or deputy, as leader of a unit where no officer can be asked, and as coordinator where there is none.",
  })
  async myWork(
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<VedtaksloggEntry[]> {
    const reader = await this.access.open('myWork', context, { atLeast: position });
    const rows = await this.documents.findJoined(vedtakslogg, {
      tenant: reader.context.tenant,
      where: openWorkOf(reader.context),
      orderBy: vedtaksloggOrder('DEADLINE'),
    });
    const asked = await Promise.all(rows.map(({ document }) => isAskedOf(rowOf(document), reader)));
    return Promise.all(
      rows
        .filter((_, index) => asked[index])
        .map(({ key, document }) => toEntry(key, rowOf(document), reader)),
    );
  }
}

const queryFrom = async (args: VedtaksloggArgs, reader: Reader): Promise<DocumentQuery> => {
  const { first, orderBy } = args;
  if (first < 1 || first > mostRows) throw badInput(`first må være fra 1 til ${mostRows.toString()}.`);
  const { tenant, today, roles } = reader.context;
  const direction = orderBy?.direction === 'DESCENDING' ? 'descending' : 'ascending';
  return {
    tenant,
    where: vedtaksloggFilter(await questionFrom(args, reader), {
      today,
      publicOnly: !maySee('shieldedVedtak', roles),
      own: workOf(reader.context),
      officersToo: maySee('personName', roles),
    }),
    orderBy: vedtaksloggOrder(orderBy?.by ?? 'DATE', direction),
  };
};

/** What is asked for, the organ by whichever of its names. */
const questionFrom = async (
  { filter }: VedtaksloggArgs,
  { municipality }: Reader,
): Promise<VedtaksloggQuestion> => {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const question: VedtaksloggQuestion = Object.fromEntries(given);
  if (question.organ === undefined) return question;
  const organs = (await municipality())?.organs ?? [];
  return { ...question, organ: organNamed(organs, question.organ, null)?.organ ?? question.organ };
};
