import type { Command } from '#kernel';
import type { ImportEvent } from './import.events.js';

/** The whole judged import. Appended as it stands, once: the import's id is made of what it would change. */
export type AcceptImport = Command<'AcceptImport', { readonly events: readonly ImportEvent[] }>;

export type ImportCommand = AcceptImport;
