import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { roundProjection } from '#contexts/reminders';
import { PeopleDirectory, ReadStore } from '#kernel';
import { maySee, type RequestContext } from '#toolkit/access';
import { LogPositionScalar } from '#toolkit/graphql';
import {
  nameOfRoundPeriod,
  periodsNewestFirst,
  roundPeriod,
  type RoundPeriod,
} from '../core/round-period.js';
import type { UnitRound as UnitView } from '../core/round-view.js';
import { exportDirectorsReport } from '../export-directors-report.js';
import { readOwnRound } from '../read-own-round.js';
import { readRoundView } from '../read-round-view.js';
import { DirectorsReport, ReportedPeriod } from './directors-report.objects.js';
import { worksOn } from './own-work.js';
import { ReadAccess } from './read-access.service.js';
import type { Reader } from './reader.js';
import { toRound, toRoundSummary } from './round.mapper.js';
import { OwnRound, Round, RoundSummary } from './round.objects.js';

const atLeast = { nullable: true, type: () => LogPositionScalar } as const;
const period = { type: () => String, description: '`2026-11`, `2026-T3` or `M2026-12-10`.' } as const;
const unit = {
  nullable: true,
  type: () => ID,
  description: 'A unit; every one of the reader’s when not given.',
} as const;
const seesAll: readonly string[] = ['COORDINATOR', 'DIRECTOR', 'AUDITOR'];

/** The period with that id. Throws a GraphQL error for what is none. */
const periodFrom = (id: string): RoundPeriod => {
  const found = roundPeriod(id);
  if (found !== undefined) return found;
  throw new GraphQLError(`Perioden «${id}» finnes ikke. Skriv den som 2026-11, 2026-T3 eller M2026-12-10.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** Those who see the whole administration see each unit; a leader those they lead. */
const isReaders = ({ roles, leads }: RequestContext, unitId: string | null): boolean =>
  roles.some((role) => seesAll.includes(role)) ||
  (unitId !== null && roles.includes('LEADER') && leads.includes(unitId));

const unitsFor = (
  units: readonly UnitView[],
  wanted: string | null,
  context: RequestContext,
): readonly UnitView[] => {
  if (wanted !== null && !isReaders(context, wanted))
    throw new GraphQLError('Du leder ikke denne enheten.', { extensions: { code: 'FORBIDDEN' } });
  return units.filter(({ unitId }) => (wanted === null || unitId === wanted) && isReaders(context, unitId));
};

/** The monthly round, to leaders and to the director. */
@Resolver()
export class RoundResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly people: PeopleDirectory,
    private readonly access: ReadAccess,
  ) {}

  @Query(() => Round, { description: 'A round: whom it asked in the reader’s units, and what came of it.' })
  async round(
    @Args('period', period) id: string,
    @Args('unit', unit) wanted: string | null | undefined,
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<Round> {
    const reader = await this.access.open('round', context, { atLeast: position });
    const view = await this.view(id, reader);
    return toRound(view, unitsFor(view.units, wanted ?? null, context), reader);
  }

  @Query(() => OwnRound, {
    nullable: true,
    description: 'The newest round, as far as it asked the reader. Null when it asked them nothing.',
  })
  async myRound(
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<OwnRound | null> {
    await this.access.open('myRound', context, { atLeast: position });
    const { tenant, actor: person } = context;
    return person === null ? null : readOwnRound(this.documents, { tenant, person });
  }

  @Query(() => [ReportedPeriod], {
    description: 'The periods in which somebody was asked, the newest first; this month where there is none.',
  })
  async roundPeriods(@Context('request') context: RequestContext): Promise<readonly ReportedPeriod[]> {
    await this.access.open('roundPeriods', context, { atLeast: null });
    const { tenant, today, language } = context;
    const rows = await this.documents.find(roundProjection, { tenant });
    const asked = rows.map(({ document: { period, on } }) => ({ period, on }));
    return periodsNewestFirst(asked, today).map((each) => ({
      ...each,
      name: nameOfRoundPeriod(each, language),
    }));
  }

  @Query(() => RoundSummary, { description: 'A round of every unit, in numbers.' })
  async rounds(
    @Args('period', period) id: string,
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<RoundSummary> {
    return toRoundSummary(
      await this.view(id, await this.access.open('rounds', context, { atLeast: position })),
    );
  }

  @Query(() => DirectorsReport, {
    description: 'The director’s report of a period, with the agenda for KLG’s operations meeting.',
  })
  async directorsReport(
    @Args('period', period) id: string,
    @Args('atLeast', atLeast) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<DirectorsReport> {
    await this.access.open('directorsReport', context, { atLeast: position });
    const { tenant, today, receivedAt: generatedAt, language } = context;
    const { documents, people } = this;
    const order = { tenant, today, generatedAt, language, period: periodFrom(id) };
    return exportDirectorsReport({ documents, people }, order);
  }

  private view(id: string, { context }: Reader) {
    const { tenant, today, roles } = context;
    return readRoundView(this.documents, {
      ...{ tenant, today, period: periodFrom(id) },
      mayKnow: ({ followUp }) => maySee('shieldedVedtak', roles) || worksOn(followUp, context),
    });
  }
}
