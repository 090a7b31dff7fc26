import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { ReadStore, type LocalDate, type Moment } from '#kernel';
import { maySee, type RequestContext } from '#toolkit/access';
import { changedLines } from '../core/changed-lines.js';
import { figuresBy, figuresOf } from '../core/log-figures.js';
import type { LogLine } from '../core/log-line.js';
import { stepsOfTime } from '../core/steps-of-time.js';
import { readLogLines } from '../read-log-lines.js';
import { whereOf } from './asked-of-log.js';
import { connectionOf, toFigures } from './log-figures.mapper.js';
import {
  ChangesArgs,
  ChangesConnection,
  StatisticsArgs,
  VedtaksloggStatistics,
  type VedtaksloggFigures,
} from './log-figures.objects.js';
import { momentFrom } from './log.args.js';
import { ReadAccess } from './read-access.service.js';
import { readerAt, type Reader } from './reader.js';
import { ReportAsMoment } from './report-as-moment.service.js';
import { shownByView } from './shown-by-view.js';
import type { VedtaksloggFilterInput } from './vedtakslogg.inputs.js';

const mostRows = 100;
/** Five years by month. */
const mostSteps = 60;
const refused = (message: string, code = 'BAD_USER_INPUT') =>
  new GraphQLError(message, { extensions: { code } });

@Resolver()
export class LogFiguresResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
    private readonly reports: ReportAsMoment,
  ) {}

  @Query(() => VedtaksloggStatistics, {
    description: 'How many points stand how, how old they are and how they end, by group and through time.',
  })
  async vedtaksloggStatistics(
    @Args() asked: StatisticsArgs,
    @Context('request') context: RequestContext,
  ): Promise<VedtaksloggStatistics> {
    const reader = await this.access.open('vedtaksloggStatistics', context, asked);
    const args = await this.reports.knownAt(await shownByView(this.documents, asked, reader), reader);
    const grouping = args.groupBy ?? 'ORGAN';
    if (grouping === 'OFFICER' && !maySee('personName', reader.context.roles))
      throw refused('Bare de som arbeider med punktene, kan se dem etter saksbehandler.', 'FORBIDDEN');
    const moment = momentFrom(args, context.today);
    const today = moment?.asOf ?? context.today;
    const lines = await this.lines(args.filter, reader, moment);
    const named = figuresBy(grouping, lines, today).map((each) =>
      toFigures(each, { on: today, grouping, reader }),
    );
    return {
      total: await toFigures(figuresOf(null, lines, today), { on: today, reader }),
      groups: await Promise.all(named),
      overTime: args.from == null ? [] : await this.overTime(args, args.from, { reader, moment, today }),
    };
  }

  /** The total at the end of each step, each by what is known at the moment asked about. */
  private async overTime(
    { every, filter }: StatisticsArgs,
    from: LocalDate,
    { reader, moment, today }: { reader: Reader; moment: Moment | undefined; today: LocalDate },
  ): Promise<VedtaksloggFigures[]> {
    const days = stepsOfTime(from, today, every);
    if (days.length > mostSteps)
      throw refused(
        `Det blir for mange punkter i tid. Velg høyst ${mostSteps.toString()}, eller lengre steg.`,
      );
    // One after the other: a question of anybody's must not take every connection there is.
    const series: VedtaksloggFigures[] = [];
    for (const day of days) {
      const lines = await this.lines(filter, reader, { ...moment, asOf: day });
      series.push(await toFigures(figuresOf(null, lines, day), { on: day, reader }));
    }
    return series;
  }

  @Query(() => ChangesConnection, {
    description:
      'What is new, moved on, stands still, has a moved deadline, was reopened or closed since a day; oldest vedtak first.',
  })
  async vedtaksloggChanges(
    @Args() asked: ChangesArgs,
    @Context('request') context: RequestContext,
  ): Promise<ChangesConnection> {
    const reader = await this.access.open('vedtaksloggChanges', context, asked);
    const args = await this.reports.knownAt(asked, reader);
    const { first } = args;
    if (first < 1 || first > mostRows) throw refused(`first må være fra 1 til ${mostRows.toString()}.`);
    const moment = momentFrom(args, context.today);
    const now = moment?.asOf ?? context.today;
    const since = await this.reports.since(args, reader, moment);
    if (since.asOf > now) throw refused(`since må være ${now} eller før.`);
    const [before, after] = await Promise.all([
      this.lines(null, reader, since),
      this.lines(args.filter, reader, moment),
    ]);
    const all = changedLines(before, after);
    const then = moment === undefined ? reader : readerAt(this.documents, reader, moment);
    return connectionOf(all, { ...args, since: since.asOf }, then);
  }

  private async lines(
    filter: VedtaksloggFilterInput | null | undefined,
    reader: Reader,
    at: Moment | undefined,
  ): Promise<readonly LogLine[]> {
    const where = await whereOf(filter, reader, at);
    return readLogLines(this.documents, { tenant: reader.context.tenant, where, at });
  }
}
