import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { wayTaken } from '#contexts/follow-up';
import { layoutOf, procedureGraph, toMermaid, toSvg, type Layout } from '#engine';
import type { Language } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import { DiagramFormatEnum, type diagramFormats } from './enums.js';
import { FollowUp } from './vedtakslogg.objects.js';

type DiagramFormat = (typeof diagramFormats)[number];

/** Draws where a follow-up stands in the procedure it pinned. */
@Resolver(() => FollowUp)
export class FollowUpDiagramResolver {
  /** To lay a procedure out costs far more than to draw it, and a list may ask for many: once for each, in each language. */
  readonly #layouts = new Map<string, Layout>();

  @ResolveField(() => String, {
    description: 'Its procedure, with where it stands and the way it took, in the reader’s language.',
  })
  diagram(
    @Parent() { drawable, language }: FollowUp,
    @Args('format', { type: () => DiagramFormatEnum, defaultValue: 'SVG' }) format: DiagramFormat,
  ): string {
    const procedure = pinnedProcedure(drawable.procedure);
    const graph = procedureGraph(procedure, language, wayTaken(drawable, procedure));
    if (format === 'MERMAID') return toMermaid(graph);
    return toSvg(graph, this.#layout(drawable.procedure.hash, language, graph));
  }

  #layout(hash: string, language: Language, graph: Parameters<typeof layoutOf>[0]): Layout {
    const key = `${hash}.${language}`;
    const layout = this.#layouts.get(key) ?? layoutOf(graph);
    this.#layouts.set(key, layout);
    return layout;
  }
}
