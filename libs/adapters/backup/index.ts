export { checkArchive } from './archive-reader.js';
export { backUp, type BackupSource } from './back-up.js';
export { ArchiveFault } from './backup.faults.js';
export type { Manifest } from './manifest.js';
export { restore } from './restore.js';
export type { RestoreTarget } from './restore-target.js';
