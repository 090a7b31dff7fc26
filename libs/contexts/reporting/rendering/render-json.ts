import { canonicalJson } from '#kernel';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';

/** The model itself: keys in a fixed order, two spaces, a newline at the end. Equal reports give equal bytes. */
export const renderJson = (model: Vedtaksrapport): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(model)), null, 2)}\n`);
