import { Injectable } from '@nestjs/common';
import { layoutOf, procedureGraph, toMermaid, toSvg, type Layout, type Procedure, type Way } from '#engine';
import type { Language } from '#kernel';
import type { diagramFormats } from './enums.js';

interface Drawing {
  readonly hash: string;
  readonly language: Language;
  readonly way: Way;
  readonly format: (typeof diagramFormats)[number];
}

/** Draws where an instance stands in the procedure it has pinned. */
@Injectable()
export class DiagramDrawer {
  /** To lay a procedure out costs far more than to draw it, and a list may ask for many: once for each, in each language. */
  readonly #layouts = new Map<string, Layout>();

  draw(procedure: Procedure, { hash, language, way, format }: Drawing): string {
    const graph = procedureGraph(procedure, language, way);
    if (format === 'MERMAID') return toMermaid(graph);
    const key = `${hash}.${language}`;
    const layout = this.#layouts.get(key) ?? layoutOf(graph);
    this.#layouts.set(key, layout);
    return toSvg(graph, layout);
  }
}
