import type { Issued } from '#kernel';
import type { OpenCase } from '../core/case.commands.js';
import { openingOfItself } from '../core/opening-of-itself.js';

/** A case that begins of itself, with what is known of it. */
export const opening = (issued: Issued, known: Parameters<typeof openingOfItself>[0]): OpenCase => ({
  type: 'OpenCase',
  data: openingOfItself(known),
  issued,
});
