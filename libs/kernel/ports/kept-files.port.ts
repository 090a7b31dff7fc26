import type { TenantId } from '../brands.js';

/** Where a file is kept: a folder is what is forgotten together. */
export interface FilePlace {
  readonly tenant: TenantId;
  readonly folder: string;
  readonly name: string;
}

/** Files that were made once and are given out as they are. Part of a backup. */
export abstract class KeptFiles {
  /** Keeps all of the bytes or nothing, and answers what is kept: the first stay as they are. */
  abstract keep(place: FilePlace, bytes: Uint8Array): Promise<Uint8Array>;
  abstract read(place: FilePlace): Promise<Uint8Array | undefined>;
  /** Removes all that is in the folder. A second time it changes nothing. */
  abstract forget(tenant: TenantId, folder: string): Promise<void>;
}
