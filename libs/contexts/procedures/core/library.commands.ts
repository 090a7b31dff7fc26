import type { Procedure } from '#engine';
import type { Command } from '#kernel';

/** Makes a procedure one that can be pinned, and the one that holds for what it starts on. */
export type PublishProcedure = Command<
  'PublishProcedure',
  { readonly procedure: Procedure; readonly reason: string | null }
>;
