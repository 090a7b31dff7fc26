export { checkArchive } from './archive-reader.js';
export { backUp, type BackupSource } from './back-up.js';
export { ArchiveFault } from './backup.faults.js';
export type { Manifest } from './manifest.js';
export { restore, type RestoreTarget } from './restore.js';
