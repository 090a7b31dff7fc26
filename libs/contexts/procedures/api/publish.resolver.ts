import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { countPinned } from '#contexts/cases';
import { kindsTakenBy } from '#contexts/follow-up';
import {
  diffProcedures,
  procedureRef,
  readProcedure,
  tellProblem,
  type PlacedProblem,
  type Procedure,
} from '#engine';
import { isRejection, type CommandReceipt, type Language } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts } from '#toolkit/commands';
import { CommandRefused, TELL_REFUSAL, toCommandRefused, type TellRefusal } from '#toolkit/graphql';
import { libraryIdOf } from '../core/library-id.js';
import { libraryEvents } from '../core/library.events.js';
import { newestOf, proceduresInForce, versionsOf, type Library } from '../core/library.js';
import { procedureVocabularies } from '../core/vocabularies.js';
import { readLibrary } from '../procedures.reads.js';
import {
  PublishProcedureInput,
  PublishResult,
  type ProcedureInForce,
  type ProcedureUnsound,
} from './publish.objects.js';

const unsound = (problems: readonly PlacedProblem[], language: Language): ProcedureUnsound => ({
  problems: problems.map((each) => {
    const { problem: code, at, line, column } = each;
    return { code, at, line, column, message: tellProblem(each, language) };
  }),
});

interface Published {
  readonly procedure: Procedure;
  /** As it was before. */
  readonly library: Library;
  readonly receipt: CommandReceipt;
  readonly preview: boolean;
}

/** A municipality's own procedures. What is wrong with one, or refused, is an answer. */
@Resolver()
export class PublishResolver {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly ports: ShellPorts,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => PublishResult, {
    description:
      'Makes a procedure the version that holds for what is opened from now on. What is open keeps its own.',
  })
  async publishProcedure(
    @Args('input') input: PublishProcedureInput,
    @Context('request') context: RequestContext,
  ): Promise<ProcedureInForce | ProcedureUnsound | CommandRefused> {
    const { tenant, language } = context;
    const { yaml, reason = null, preview, commandId, expectedRevision } = input;
    const name = 'publishProcedure';
    const unmet = await this.gateway.unmet(context, { name });
    if (unmet !== undefined) return toCommandRefused(unmet, this.tell, language);
    const library = await readLibrary(this.ports, tenant);
    const others = proceduresInForce(library).map(({ id }) => id);
    const read = readProcedure(yaml, procedureVocabularies, others);
    if ('problems' in read) return unsound(read.problems, language);
    const command = { type: 'PublishProcedure', data: { procedure: read.ok, reason } };
    const outcome = await this.gateway.submit(context, {
      ...{ name, to: libraryEvents, subjectId: libraryIdOf(tenant), command, preview },
      ...{ commandId, expectedRevision },
    });
    return isRejection(outcome)
      ? toCommandRefused(outcome, this.tell, language)
      : this.inForce(context, { procedure: read.ok, library, receipt: outcome, preview });
  }

  private async inForce(
    { tenant }: RequestContext,
    { procedure, library, receipt, preview }: Published,
  ): Promise<ProcedureInForce> {
    const newest = newestOf(library, procedure.id);
    const earlier = versionsOf(library, procedure.id).filter(({ version }) => version < procedure.version);
    const counts = await countPinned(this.ports.documents, tenant, earlier);
    return {
      ...procedureRef(procedure),
      preview,
      changed: receipt.appended > 0,
      takes: kindsTakenBy(procedure, library).map(({ kind, before }) => ({
        ...{ kind, procedureBefore: before.id, versionBefore: before.version },
      })),
      differences: newest === undefined ? [] : diffProcedures(newest, procedure),
      earlier: counts.filter(({ open }) => open > 0).map(({ version, open }) => ({ version, open })),
      revision: receipt.revision.toString(),
      position: receipt.position.toString(),
    };
  }
}
