import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Ids, type LocalDate } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { clientCommandId, CommandGateway, References, type Submission } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { numberedVedtakId } from '../core/vedtak-id.js';
import type { VedtakCommand } from '../core/vedtak.commands.js';
import { vedtakEvents } from '../core/vedtak.events.js';
import {
  type CaseNumberInput,
  CorrectVedtakInput,
  LinkToStrategyInput,
  LinkVedtakInput,
  RegisterVedtakInput,
  ShieldVedtakInput,
  SplitVedtakInput,
  TriageVedtakInput,
  VedtakReasonInput,
  type VedtakspunktInput,
} from './vedtak.inputs.js';

type Data<T extends VedtakCommand['type']> = Extract<VedtakCommand, { type: T }>['data'];
type Asked = Omit<Submission, 'to' | 'command'> & {
  readonly command: { type: VedtakCommand['type']; data: object };
};

/** Map, submit, map back. What is refused is an answer. */
@Resolver()
export class VedtakResolver {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly ids: Ids,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, { description: 'Registers a vedtak typed by hand from the minutes.' })
  async registerVedtak(
    @Args('input') input: RegisterVedtakInput,
    @Context('request') context: RequestContext,
  ) {
    const { commandId, date = null } = input;
    const organ = await this.references.organCode(context, input.organ, date);
    const data = toRegistration({ ...input, organ });
    const { caseNumber } = data;
    const subjectId =
      caseNumber === null
        ? this.ownId(context, commandId)
        : numberedVedtakId(context.tenant, { ...caseNumber, organ });
    return this.answer(context, {
      name: 'registerVedtak',
      subjectId,
      commandId,
      command: { type: 'RegisterVedtak', data },
    });
  }

  @Mutation(() => CommandResult, { description: 'Corrects what was registered; the points stand.' })
  correctVedtak(@Args('input') input: CorrectVedtakInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, title, text, date, reason } = input;
    const data: Data<'CorrectVedtak'> = {
      ...(title == null ? {} : { title }),
      ...(text == null ? {} : { text }),
      ...(date == null ? {} : { date }),
      reason,
    };
    return this.answer(context, {
      name: 'correctVedtak',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'CorrectVedtak', data },
    });
  }

  @Mutation(() => CommandResult, { description: 'Says whether a vedtak needs follow-up, and why not.' })
  triageVedtak(@Args('input') input: TriageVedtakInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, needsFollowUp, reason = null } = input;
    return this.answer(context, {
      name: 'triageVedtak',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'TriageVedtak', data: { needsFollowUp, reason } },
    });
  }

  @Mutation(() => CommandResult, {
    description:
      'Splits a vedtak into numbered points, each opening a follow-up with who answers and by when.',
  })
  splitVedtak(@Args('input') input: SplitVedtakInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, points } = input;
    return this.answer(context, {
      name: 'splitVedtak',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'SplitVedtak', data: { points: points.map(toPoint) } },
      precondition: () =>
        this.references.missing(context, {
          units: points.flatMap(({ unit, coUnits }) => [unit, ...coUnits]),
          people: points.flatMap(({ officer, deputy }) => [officer, deputy]),
        }),
    });
  }

  @Mutation(() => CommandResult, { description: 'Shields a vedtak from the public, with its legal basis.' })
  shieldVedtak(@Args('input') input: ShieldVedtakInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, basis, until = null } = input;
    const data: { basis: string; until: LocalDate | null } = { basis, until };
    return this.answer(context, {
      name: 'shieldVedtak',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'ShieldVedtak', data },
    });
  }

  @Mutation(() => CommandResult, { description: 'Opens a shielded vedtak to the public, with a reason.' })
  unshieldVedtak(@Args('input') input: VedtakReasonInput, @Context('request') context: RequestContext) {
    return this.answer(context, withReason('unshieldVedtak', 'UnshieldVedtak', input));
  }

  @Mutation(() => CommandResult, {
    description: 'Marks a vedtak as withdrawn at the source; it is never deleted.',
  })
  withdrawVedtak(@Args('input') input: VedtakReasonInput, @Context('request') context: RequestContext) {
    return this.answer(context, withReason('withdrawVedtak', 'WithdrawVedtak', input));
  }

  @Mutation(() => CommandResult, { description: 'Says how a vedtak stands to another.' })
  linkVedtak(@Args('input') input: LinkVedtakInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, relation, to } = input;
    return this.answer(context, {
      name: 'linkVedtak',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'LinkVedtak', data: { relation, to, vedtakId } },
      precondition: () => this.references.missing(context, { vedtak: [to] }),
    });
  }

  @Mutation(() => CommandResult, {
    description: 'Says which goal in the municipality’s plan a vedtak serves.',
  })
  linkToStrategy(@Args('input') input: LinkToStrategyInput, @Context('request') context: RequestContext) {
    const { vedtakId, commandId, expectedRevision, strategy = null } = input;
    return this.answer(context, {
      name: 'linkToStrategy',
      subjectId: vedtakId,
      commandId,
      expectedRevision,
      command: { type: 'LinkToStrategy', data: { strategy } },
    });
  }

  /** A vedtak without a number is the one that was registered by that command. */
  private ownId({ tenant }: RequestContext, commandId: string | null | undefined): string {
    return commandId == null ? this.ids.next() : clientCommandId(tenant, commandId);
  }

  private async answer(context: RequestContext, asked: Asked) {
    const outcome = await this.gateway.submit(context, { ...asked, to: vedtakEvents });
    return toCommandResult(outcome, this.tell, context.language);
  }
}

const withReason = (
  name: 'unshieldVedtak' | 'withdrawVedtak',
  type: 'UnshieldVedtak' | 'WithdrawVedtak',
  { vedtakId, commandId, expectedRevision, reason }: VedtakReasonInput,
): Asked => ({
  name,
  subjectId: vedtakId,
  commandId,
  expectedRevision,
  command: { type, data: { reason } },
});

const toRegistration = (input: RegisterVedtakInput): Data<'RegisterVedtak'> => {
  const { organ, caseNumber = null, date = null, title, text = null, archiveCase = null } = input;
  return {
    ...{ organ, date, title, text, archiveCase },
    caseNumber: caseNumber && { ...caseNumber, asWritten: asWritten(organ, caseNumber) },
    source: 'manual',
    final: true,
    systemCase: null,
    shielding: input.shieldingBasis ? { basis: input.shieldingBasis, until: null } : null,
  };
};

/** `KS 4/25`, as minutes have it. */
const asWritten = (organ: string, { year, sequence }: CaseNumberInput) =>
  `${organ} ${sequence.toString()}/${year.toString().slice(-2)}`;

/** Each once, and not the one that has the main responsibility. */
const others = (coUnits: readonly string[], unit: string) =>
  [...new Set(coUnits)].filter((each) => each !== unit);

const toPoint = (input: VedtakspunktInput): Data<'SplitVedtak'>['points'][number] => ({
  point: input.point,
  text: input.text,
  kind: input.kind,
  assignment: {
    unit: input.unit,
    coUnits: others(input.coUnits, input.unit),
    officer: input.officer ?? null,
    deputy: input.deputy ?? null,
    deadline: input.deadline ?? null,
    noDeadlineBecause: input.noDeadlineBecause ?? null,
  },
});
