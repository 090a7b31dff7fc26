import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { BadCursor } from '#kernel';
import { maySee, requireQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { LogPositionScalar } from '#toolkit/graphql';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import type { KnownThings } from '../core/item-words.js';
import { previewMail } from '../jobs/prepare-mail.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { readKnown } from '../read-known.js';
import { readMailHistory, readMailPage, triesIn } from '../read-mails.js';
import { MailDesk } from './mail-desk.js';
import { toMail, toThing } from './mail.mapper.js';
import { MailBody, MailConnection, MailDetails, MailsArgs } from './mail.objects.js';

const mostRows = 100;
const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const isShielded = ({ standings }: KnownThings): boolean =>
  [...standings.values()].some(
    (standing) => standing.sort === 'FOLLOW_UP' && (standing.point.vedtak?.shielding ?? null) !== null,
  );

/** For support: what was sent, what was not, and all about one mail. */
@Resolver(() => MailDetails)
export class MailsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly desk: MailDesk,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => MailConnection, { description: 'Mails that were planned, the newest first.' })
  async mails(@Args() args: MailsArgs, @Context('request') context: RequestContext): Promise<MailConnection> {
    requireQuery('mails', context);
    await waitUntilRead(this.position, args.atLeast);
    const { rows, hasMore, totalCount } = await this.page(args, context);
    const people = await this.ports.people.byIds(context.tenant, [
      ...new Set(rows.map(({ document }) => document.recipient)),
    ]);
    return {
      edges: rows.map(({ cursor, document }) => ({
        cursor,
        node: toMail(document, people, context.language),
      })),
      totalCount,
      pageInfo: {
        hasNextPage: hasMore,
        hasPreviousPage: args.after != null,
        startCursor: rows[0]?.cursor ?? null,
        endCursor: rows.at(-1)?.cursor ?? null,
      },
    };
  }

  @Query(() => MailDetails, { nullable: true, description: 'Everything about one mail.' })
  async mail(
    @Args('key', { type: () => ID }) key: string,
    @Context('request') context: RequestContext,
    @Args('atLeast', { type: () => LogPositionScalar, nullable: true }) atLeast?: string | null,
  ): Promise<Omit<MailDetails, 'body'> | null> {
    requireQuery('mail', context);
    await waitUntilRead(this.position, atLeast);
    const { tenant, language } = context;
    const document = await this.ports.documents.get(outgoingMailProjection, tenant, key);
    if (document === undefined) return null;
    const people = await this.ports.people.byIds(tenant, [document.recipient]);
    const history = await readMailHistory(this.ports.store, tenant, document);
    const known = await this.known(document, context);
    return {
      ...toMail(document, people, language),
      ...{ messageId: this.desk.messageIdOf(key), tries: triesIn(history), history },
      items: document.items.map((item) => toThing(item, known, language)),
    };
  }

  @ResolveField(() => MailBody, {
    nullable: true,
    description:
      'What it says, written anew as it would be now; null when nothing is left to say, and when it tells of what is shielded from who asks.',
  })
  async body(
    @Parent() { key }: MailDetails,
    @Context('request') context: RequestContext,
  ): Promise<MailBody | null> {
    const { tenant } = context;
    const document = await this.ports.documents.get(outgoingMailProjection, tenant, key);
    if (document === undefined) return null;
    const known = await this.known(document, context);
    if (!known.seesShielded && isShielded(known)) return null;
    const prepared = await previewMail(this.desk.ports, tenant, document);
    if (!('mail' in prepared)) return null;
    const { subject, text, html } = prepared.mail;
    return { subject, text, html };
  }

  private known({ items }: Parameters<typeof previewMail>[2], { tenant, roles }: RequestContext) {
    return readKnown(this.ports, tenant, { items, seesShielded: maySee('shieldedVedtak', roles) });
  }

  private async page(args: MailsArgs, { tenant }: RequestContext) {
    if (args.first < 1 || args.first > mostRows)
      throw badInput(`first må være fra 1 til ${mostRows.toString()}.`);
    try {
      return await readMailPage(this.ports.documents, { tenant, ...questionOf(args) });
    } catch (fault) {
      if (fault instanceof BadCursor) throw badInput('after er ikke en markør fra denne listen.');
      throw fault;
    }
  }
}

const questionOf = ({ first, after, person, state, since }: MailsArgs) => ({
  first,
  ...{ after: after ?? undefined, person: person ?? undefined },
  ...{ states: state ?? undefined, since: since ?? undefined },
});
