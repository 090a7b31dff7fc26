import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import {
  aggregateOf,
  Clock,
  EventStore,
  runCommand,
  type Aggregate,
  type CommandOutcome,
  type CommandRequest,
  type EventCatalog,
} from '#kernel';

/** Token of the aggregates this process can write. */
export const AGGREGATES = Symbol('AGGREGATES');

/** A command on its way from a shell to the aggregate that decides it. */
export class SubmitCommand extends BusCommand<CommandOutcome> {
  constructor(
    readonly to: EventCatalog,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(SubmitCommand)
export class SubmitCommandHandler implements ICommandHandler<SubmitCommand> {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    @Inject(AGGREGATES) private readonly aggregates: readonly Aggregate[],
  ) {}

  execute({ to, request }: SubmitCommand): Promise<CommandOutcome> {
    return runCommand({ store: this.store, clock: this.clock }, aggregateOf(this.aggregates, to), request);
  }
}
