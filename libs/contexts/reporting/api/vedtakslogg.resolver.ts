import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { followUpProjection } from '#contexts/follow-up';
import { BadCursor, ReadStore, type DocumentQuery, type Moment, type Page, type PageQuery } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { asksFor, LogPositionScalar, pageInfoOf } from '#toolkit/graphql';
import { vedtaksloggOrder } from '../core/vedtakslogg-filter.js';
import { briefVedtakslogg, rowOf, vedtakslogg } from '../core/vedtakslogg.js';
import { toFollowUp } from './shown-follow-up.js';
import { orderOf, whereOf } from './asked-of-log.js';
import { ReadAccess } from './read-access.service.js';
import { isAskedOf, openWorkOf } from './own-work.js';
import { rowsAt } from '../read-past.js';
import { momentFrom } from './log.args.js';
import { vedtaksloggAt } from '../projections/vedtakslogg-past.js';
import { readerAt, type Reader } from './reader.js';
import { ReportAsMoment } from './report-as-moment.service.js';
import { shownByView } from './shown-by-view.js';
import { mayKnowOf } from './may-know.js';
import { ShownVedtak } from './shown-vedtak.js';
import { entryOf, pinnedIn, toEntry } from './vedtak.mapper.js';
import { Vedtak } from './vedtak.objects.js';
import {
  VedtakArgs,
  VedtaksloggArgs,
  VedtaksloggConnection,
  VedtaksloggEntry,
} from './vedtakslogg.inputs.js';
import { FollowUp } from './vedtakslogg.objects.js';

const mostRows = 100;
const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const atLeast = { nullable: true, type: () => LogPositionScalar } as const;

@Resolver()
export class VedtaksloggResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
    private readonly reports: ReportAsMoment,
  ) {}

  @Query(() => VedtaksloggConnection, {
    description: 'The list of vedtak and how far they have come. Without a token: what is public.',
  })
  async vedtakslogg(
    @Args() asked: VedtaksloggArgs,
    @Context('request') context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VedtaksloggConnection> {
    const reader = await this.access.open('vedtakslogg', context, asked);
    const args = await this.reports.knownAt(await shownByView(this.documents, asked, reader), reader);
    const moment = momentFrom(args, context.today);
    const query = { ...(await queryFrom(args, reader, moment)), counted: asksFor(info, 'totalCount') };
    const list = moment === undefined ? this.presentList(reader) : this.pastList(reader, moment);
    const { rows, total } = await page(list, query, args);
    const edges = rows.slice(0, args.first).map(({ cursor, entry }) => ({ cursor, node: entry() }));
    return {
      edges,
      totalCount: total ?? 0,
      pageInfo: pageInfoOf(edges, {
        hasNextPage: rows.length > args.first,
        hasPreviousPage: args.after != null,
      }),
    };
  }

  private presentList(reader: Reader): List {
    return {
      page: async (query) => {
        const { rows: found, total } = await this.documents.pageJoined(briefVedtakslogg, query);
        await reader.knowPinned(pinnedIn(found.map(({ document }) => rowOf(document))));
        const rows = found.map(({ key, document, cursor }) => ({
          cursor,
          entry: () => entryOf(key, rowOf(document), reader),
        }));
        return { rows, total };
      },
    };
  }

  private pastList(reader: Reader, moment: Moment): List {
    const then = readerAt(this.documents, reader, moment);
    const view = vedtaksloggAt(moment);
    return {
      page: async (query) => {
        const { rows: found, total } = await this.documents.pagePast(view, query);
        const past = { documents: this.documents, tenant: query.tenant, moment };
        const stood = await rowsAt(past, found);
        const rows = found.flatMap(({ key, cursor }, index) => {
          const row = stood[index];
          return row === undefined ? [] : [{ cursor, entry: () => entryOf(key, row, then) }];
        });
        return { rows, total };
      },
    };
  }

  @Query(() => Vedtak, { nullable: true, description: 'One vedtak, its points, their history and statuses.' })
  async vedtak(
    @Args() args: VedtakArgs,
    @Context('request') context: RequestContext,
  ): Promise<Vedtak | null> {
    const { id } = args;
    const reader = await this.access.open('vedtak', context, args);
    const [document, followUps] = await Promise.all([reader.vedtak.load(id), reader.followUpsOf.load(id)]);
    if (document === undefined || !mayKnowOf(document, followUps, reader)) return null;
    const moment = momentFrom(await this.reports.knownAt(args, reader), context.today);
    if (moment === undefined) return new ShownVedtak(document, reader);
    const then = readerAt(this.documents, reader, moment);
    const past = await then.vedtak.load(id);
    return past === undefined ? null : new ShownVedtak(past, then);
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

interface Line {
  readonly cursor: string;
  readonly entry: () => VedtaksloggEntry;
}

/** The log, or the log at a moment. */
interface List {
  readonly page: (query: PageQuery) => Promise<Page<Line>>;
}

const page = async (list: List, query: PageQuery, { first, after }: VedtaksloggArgs) => {
  try {
    return await list.page({ ...query, ...(after == null ? {} : { after }), limit: first + 1 });
  } catch (fault) {
    if (fault instanceof BadCursor) throw badInput('after er ikke en markør fra denne listen.');
    throw fault;
  }
};

const queryFrom = async (
  args: VedtaksloggArgs,
  reader: Reader,
  moment: Moment | undefined,
): Promise<DocumentQuery> => {
  const { first } = args;
  if (first < 1 || first > mostRows) throw badInput(`first må være fra 1 til ${mostRows.toString()}.`);
  return {
    tenant: reader.context.tenant,
    where: await whereOf({ ...args.filter, awaiting: args.awaiting ?? null }, reader, moment),
    orderBy: orderOf(args, reader, moment),
  };
};
