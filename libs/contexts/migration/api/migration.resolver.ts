import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { mostAtOnce } from '#contexts/follow-up';
import { readLibrary } from '#contexts/procedures';
import { isRejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts, newestPosition } from '#toolkit/commands';
import { CommandRefused, TELL_REFUSAL, toCommandRefused, type TellRefusal } from '#toolkit/graphql';
import { moveCommand, type PreviewedMove } from '../core/migration.js';
import { moveEach, type MoveOutcome } from '../move-each.js';
import { previewMigrations } from '../preview-migrations.js';
import { askedMigration } from './asked-migration.js';
import { MigrateInstancesInput } from './migration.inputs.js';
import { MigrationResult, type MigratedInstance, type MigrationAnswer } from './migration.objects.js';

const name = 'migrateInstances';

/** What can be moved comes first, so that what cannot keeps nothing from its turn. */
const byMovable = (a: PreviewedMove, b: PreviewedMove): number =>
  Number(b.movable) - Number(a.movable) || (a.id < b.id ? -1 : 1);

/** Moves what has pinned one version to another: one command for each, answered one by one. */
@Resolver()
export class MigrationResolver {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly ports: ShellPorts,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => MigrationResult, {
    description:
      'Moves all that has pinned a version of a procedure, follow-ups and cases, to another version or procedure.',
  })
  async migrateInstances(
    @Args('input') input: MigrateInstancesInput,
    @Context('request') context: RequestContext,
  ): Promise<MigrationAnswer | CommandRefused> {
    const { tenant, language, receivedAt: at } = context;
    const unmet = await this.gateway.unmet(context, { name });
    if (unmet !== undefined) return toCommandRefused(unmet, this.tell, language);
    const migration = askedMigration(input, await readLibrary(this.ports, tenant));
    if (isRejection(migration)) return toCommandRefused(migration, this.tell, language);
    const { reason, preview } = input;
    const all = await previewMigrations(this.ports.documents, { tenant, at, ...migration });
    const moves = all.toSorted(byMovable).slice(0, mostAtOnce);
    const outcomes = await moveEach(moves, ({ sort, id: subjectId }) => {
      const { to, ...command } = moveCommand(sort, migration, reason);
      return this.gateway.submit(context, { name, to, subjectId, command, preview });
    });
    return {
      preview,
      items: outcomes.map((each) => this.toItem(each, context)),
      left: all.length - moves.length,
      position: newestPosition(outcomes),
    };
  }

  private toItem({ move, outcome, refusal }: MoveOutcome, { language }: RequestContext): MigratedInstance {
    const { sort, id, state, nextDue } = move;
    return {
      id,
      followUpId: sort === 'FOLLOW_UP' ? id : null,
      caseId: sort === 'CASE' ? id : null,
      ...{ stateBefore: state.from, stateAfter: outcome === 'REFUSED' ? state.from : state.to },
      nextDueBefore: nextDue.from,
      nextDueAfter: outcome === 'REFUSED' ? nextDue.from : nextDue.to,
      outcome,
      refusal: refusal && toCommandRefused(refusal, this.tell, language),
    };
  }
}
