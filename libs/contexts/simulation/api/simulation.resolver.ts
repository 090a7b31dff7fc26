import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { organisationOf } from '#contexts/organisation';
import type { Procedure } from '#engine';
import { fillText, isRejection, reject, type Language, type Rejection } from '#kernel';
import { maySee, requireQuery, type QueryName, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { ReadPosition, waitUntilRead } from '#toolkit/read-position';
import type { SimulatedMail } from '../core/count-mails.js';
import { pastByMonth } from '../core/past/summarise-past.js';
import { aheadByMonth, type Stretch } from '../core/simulated-months.js';
import { simulationTexts, type SimulationProblem } from '../core/simulation.texts.js';
import { stretchAhead, stretchBefore, type AskedStretch } from '../core/stretch.js';
import { OneAtATime } from '../one-at-a-time.js';
import { procedureToTry } from '../procedure-to-try.js';
import { reliveMunicipality } from '../relive-municipality.js';
import { isPlayed, simulateMunicipality } from '../simulate-municipality.js';
import { toSimulation, type Told } from './simulation.mapper.js';
import { Simulation, SimulationArgs } from './simulation.objects.js';

type Stretched = (
  asked: AskedStretch,
  today: RequestContext['today'],
) => Stretch | Rejection<SimulationProblem>;
type Asked = Stretch & { readonly tenant: RequestContext['tenant']; readonly procedure?: Procedure };
type Found = Pick<Told, 'mails' | 'sent' | 'months'> & { readonly used: boolean };

/** The refusal as a GraphQL error: it is the question that is wrong. */
const accepted = <T extends object>(answer: T | Rejection<SimulationProblem>, language: Language): T => {
  if (!isRejection(answer)) return answer;
  const { rejected, details } = answer;
  const message = fillText(simulationTexts[rejected], language, details);
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** What the rules, or others, do of themselves: in a stretch of the real log, or in the time that comes. Only reads. */
@Resolver()
export class SimulationResolver {
  readonly #simulations = new OneAtATime();

  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
  ) {}

  @Query(() => Simulation, {
    description:
      'The real log of a year at most, lived anew: who would have been asked, reminded and told, beside what was really sent.',
  })
  simulatedPast(@Args() args: SimulationArgs, @Context('request') context: RequestContext) {
    const simulate = (asked: Asked) => this.past(asked);
    return this.answer('simulatedPast', { args, stretch: stretchBefore, simulate }, context);
  }

  @Query(() => Simulation, {
    description:
      'A year to come at most, played over what is open: who would be asked, reminded and told if nobody did anything.',
  })
  simulatedAhead(@Args() args: SimulationArgs, @Context('request') context: RequestContext) {
    const simulate = (asked: Asked) => this.ahead(asked);
    return this.answer('simulatedAhead', { args, stretch: stretchAhead, simulate }, context);
  }

  private async past(asked: Asked): Promise<Found> {
    const past = await reliveMunicipality(this.ports, asked);
    const used = asked.procedure === undefined || past.followed.has(asked.procedure.id);
    return { mails: past.mails, sent: past.sent, months: pastByMonth(past, asked), used };
  }

  private async ahead(asked: Asked): Promise<Found> {
    const simulated = await simulateMunicipality(this.ports, asked);
    const used = asked.procedure === undefined || isPlayed(simulated, asked.procedure.id);
    return { mails: simulated.mails, sent: null, months: aheadByMonth(simulated, asked), used };
  }

  private async answer(
    query: QueryName,
    asked: {
      readonly args: SimulationArgs;
      readonly stretch: Stretched;
      readonly simulate: (asked: Asked) => Promise<Found>;
    },
    context: RequestContext,
  ): Promise<Simulation> {
    requireQuery(query, context);
    await waitUntilRead(this.position, asked.args.atLeast);
    const { tenant, today, language } = context;
    const stretch = accepted(asked.stretch(asked.args, today), language);
    const procedure = await this.standIn(asked.args, context);
    const request = { tenant, ...stretch, ...(procedure === undefined ? {} : { procedure }) };
    const { used, ...found } = await this.#simulations.run(() => asked.simulate(request));
    if (procedure !== undefined && !used)
      accepted(reject('procedure-unused', { procedure: procedure.id }), language);
    return toSimulation({ ...stretch, ...found, ...(await this.namesIn(found.mails, context)), language });
  }

  private async standIn(
    { procedure }: SimulationArgs,
    { tenant, language }: RequestContext,
  ): Promise<Procedure | undefined> {
    if (procedure == null) return undefined;
    return accepted(await procedureToTry(this.ports, tenant, procedure), language);
  }

  private async namesIn(
    mails: readonly SimulatedMail[],
    { tenant, roles }: RequestContext,
  ): Promise<Pick<Told, 'organisation' | 'people'>> {
    const ids = maySee('personName', roles) ? [...new Set(mails.map(({ recipient }) => recipient))] : [];
    return {
      organisation: await organisationOf(this.ports.documents, tenant),
      people: await this.ports.people.byIds(tenant, ids),
    };
  }
}
