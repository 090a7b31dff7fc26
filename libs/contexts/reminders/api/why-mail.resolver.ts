import { Args, ArgsType, Context, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { LocalDate } from '#kernel';
import { maySee, requireQuery, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { LocalDateScalar, LogPositionScalar } from '#toolkit/graphql';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import { tellExplained } from '../core/explanation.js';
import { explain } from '../core/why.js';
import { mailboxProjection } from '../projections/mailbox.projection.js';
import { readWhy } from '../read-why.js';
import { MailExplanation } from './mail-thing.objects.js';
import { toExplanation, toMailbox } from './mail.mapper.js';
import { Mailbox } from './mail.objects.js';

@ArgsType()
export class WhyMailArgs {
  @Field(() => ID, { nullable: true, description: 'The person who was told, or not.' })
  readonly person?: string | null;
  @Field(() => ID, { nullable: true, description: 'Id of the follow-up or the case.' })
  readonly point?: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'As it stood that day; today when not given.',
  })
  readonly day?: LocalDate | null;
  @Field(() => LogPositionScalar, { nullable: true }) readonly atLeast?: string | null;
}

/** For support: why a mail came, or did not, and whom none reaches. */
@Resolver()
export class WhyMailResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => MailExplanation, {
    description:
      'What a person was told, or what was told of a point or a case: what was not and why not, and what comes.',
  })
  async whyMail(
    @Args() { person, point, day, atLeast }: WhyMailArgs,
    @Context('request') context: RequestContext,
  ): Promise<MailExplanation> {
    requireQuery('whyMail', context);
    if (person == null && point == null)
      throw new GraphQLError('Si hvem eller hva det gjelder: person eller point.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    await waitUntilRead(this.position, atLeast);
    const { tenant, today, roles, language } = context;
    const on = day ?? today;
    const read = await readWhy(this.ports, {
      ...{ tenant, on, today, seesShielded: maySee('shieldedVedtak', roles) },
    });
    const of = { ...(person == null ? {} : { personId: person }), ...(point == null ? {} : { id: point }) };
    return toExplanation(tellExplained(explain(read.input), of, { read, language }), on);
  }

  @Query(() => [Mailbox], {
    description: 'Mailboxes that are not as usual; those that no mail reaches first.',
  })
  async mailboxes(
    @Context('request') context: RequestContext,
    @Args('flagged', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only those that no mail reaches.',
    })
    flagged: boolean,
  ): Promise<Mailbox[]> {
    requireQuery('mailboxes', context);
    const { tenant } = context;
    const rows = await this.ports.documents.find(mailboxProjection, { tenant });
    const boxes = rows.map(({ document }) => document).filter((each) => !flagged || each.flagged !== null);
    const people = await this.ports.people.byIds(
      tenant,
      boxes.map(({ personId }) => personId),
    );
    return boxes
      .toSorted((a, b) => Number(b.flagged !== null) - Number(a.flagged !== null))
      .map((each) => toMailbox(each, people));
  }
}
