import { Command as BusCommand, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import {
  aggregateOf,
  Clock,
  EventStore,
  previewCommand,
  runCommand,
  StateCache,
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
    /** Only judged as things stand; nothing is written. */
    readonly preview = false,
  ) {
    super();
  }
}

@CommandHandler(SubmitCommand)
export class SubmitCommandHandler implements ICommandHandler<SubmitCommand> {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly states: StateCache,
    @Inject(AGGREGATES) private readonly aggregates: readonly Aggregate[],
  ) {}

  execute({ to, request, preview }: SubmitCommand): Promise<CommandOutcome> {
    const { store, clock, states } = this;
    const run = preview ? previewCommand : runCommand;
    return run({ store, clock, states }, aggregateOf(this.aggregates, to), request);
  }
}
