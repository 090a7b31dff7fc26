import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wayTaken } from '#contexts/follow-up';
import { pinnedProcedure } from '#contexts/procedures';
import { DiagramDrawer } from './diagram-drawer.service.js';
import { DiagramFormatEnum, type diagramFormats } from './enums.js';
import { FollowUp } from './vedtakslogg.objects.js';

/** Draws where a follow-up stands in the procedure it pinned. */
@Resolver(() => FollowUp)
export class FollowUpDiagramResolver {
  constructor(private readonly drawer: DiagramDrawer) {}

  @ResolveField(() => String, {
    description: 'Its procedure, with where it stands and the way it took, in the reader’s language.',
  })
  async diagram(
    @Parent() followUp: FollowUp,
    @Args('format', { type: () => DiagramFormatEnum, defaultValue: 'SVG' })
    format: (typeof diagramFormats)[number],
  ): Promise<string> {
    const drawable = await followUp.drawable();
    const procedure = pinnedProcedure(drawable.procedure);
    const { hash } = drawable.procedure;
    return this.drawer.draw(procedure, {
      hash,
      language: followUp.language,
      format,
      way: wayTaken(drawable, procedure),
    });
  }
}
