import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readViews, viewEvents, viewFor, viewIdOf, viewsOf, type ViewDocument } from '#contexts/views';
import { isRejection, reject } from '#kernel';
import type { CommandName, RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts } from '#toolkit/commands';
import {
  CommandResult,
  LogPositionScalar,
  TELL_REFUSAL,
  toCommandResult,
  type CommandInput,
  type TellRefusal,
} from '#toolkit/graphql';
import { ReadAccess } from './read-access.service.js';
import { DeleteViewInput, RenameViewInput, SavedView, SaveViewInput } from './saved-views.objects.js';

/** Saved views of the log: one's own, and those of everybody who works in the municipality. */
@Resolver()
export class SavedViewsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly access: ReadAccess,
    private readonly gateway: CommandGateway,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Query(() => [SavedView], { description: 'The views that the reader may use, by name.' })
  async savedViews(
    @Args('atLeast', { nullable: true, type: () => LogPositionScalar }) position: string | null,
    @Context('request') context: RequestContext,
  ): Promise<SavedView[]> {
    const reader = await this.access.open('savedViews', context, { atLeast: position });
    const { tenant, actor } = reader.context;
    return (await readViews(this.ports.documents, { tenant, person: actor })).map(toView);
  }

  @Mutation(() => CommandResult, { description: 'Saves a view of the log for oneself, or for everybody.' })
  async saveView(@Args('input') input: SaveViewInput, @Context('request') context: RequestContext) {
    const { viewId, name, forEverybody } = input;
    const before = viewId == null ? undefined : await this.viewOf(viewId, context);
    const owner = before === undefined ? (forEverybody ? null : context.actor) : before.owner;
    const data = {
      viewId: viewId ?? viewIdOf(context.tenant, input.commandId ?? this.ports.ids.next()),
      ...{ owner, name, shown: shownIn(input) },
    };
    return this.submit(context, input, {
      ...{ name: 'saveView', owner, command: { type: 'SaveView', data } },
      isThere: viewId == null || before !== undefined,
    });
  }

  @Mutation(() => CommandResult, { description: 'Gives a view another name.' })
  renameView(@Args('input') input: RenameViewInput, @Context('request') context: RequestContext) {
    return this.change(context, input, {
      name: 'renameView',
      type: 'RenameView',
      more: { name: input.name },
    });
  }

  @Mutation(() => CommandResult, { description: 'Deletes a view.' })
  deleteView(@Args('input') input: DeleteViewInput, @Context('request') context: RequestContext) {
    return this.change(context, input, { name: 'deleteView', type: 'DeleteView', more: {} });
  }

  private async change(
    context: RequestContext,
    input: DeleteViewInput,
    asked: { readonly name: CommandName; readonly type: string; readonly more: object },
  ) {
    const { viewId } = input;
    const view = await this.viewOf(viewId, context);
    const owner = view === undefined ? context.actor : view.owner;
    const command = { type: asked.type, data: { viewId, owner, ...asked.more } };
    return this.submit(context, input, { name: asked.name, owner, command, isThere: view !== undefined });
  }

  private viewOf(viewId: string, { tenant, actor: person }: RequestContext) {
    return viewFor(this.ports.documents, { tenant, person }, viewId);
  }

  private async submit(
    context: RequestContext,
    { commandId, expectedRevision }: CommandInput,
    asked: {
      readonly name: CommandName;
      readonly owner: string | null;
      readonly command: { readonly type: string; readonly data: { readonly viewId: string } };
      readonly isThere: boolean;
    },
  ) {
    const { name, owner, command, isThere } = asked;
    const outcome = await this.gateway.submit(context, {
      ...{ name, to: viewEvents, subjectId: viewsOf(context.tenant, owner), command },
      ...{ commandId, expectedRevision },
      precondition: () => Promise.resolve(isThere ? undefined : reject('view-unknown')),
    });
    // What is accepted is the view; the stream is that of all its owner's.
    const ofView = isRejection(outcome) ? outcome : { ...outcome, subjectId: command.data.viewId };
    return toCommandResult(ofView, this.tell, context.language);
  }
}

const given = (filter: object) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== undefined));

const shownIn = ({ filter, orderBy = null, groupBy = null }: SaveViewInput) => ({
  filter: given(filter ?? {}),
  orderBy: orderBy && { by: orderBy.by, direction: orderBy.direction },
  groupBy,
});

const toView = ({ viewId, owner, name, shown, savedAt }: ViewDocument): SavedView => ({
  ...{ id: viewId, name, forEverybody: owner === null, savedAt },
  filter: shown.filter as SavedView['filter'],
  ...{ orderBy: shown.orderBy, groupBy: shown.groupBy },
});
