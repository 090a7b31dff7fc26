import { Drawer, type DrawingOrder } from '#kernel';
import type { ReportFormat, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { renderVedtaksrapport } from '../rendering/render-vedtaksrapport.js';

/** Draws in the process of the test, from its sources. */
export class DrawerHere extends Drawer {
  async draw({ model, format, language }: DrawingOrder): Promise<Uint8Array> {
    return (await renderVedtaksrapport(model as Vedtaksrapport, format as ReportFormat, language)).bytes;
  }
}
