import { cutConnection, delayedCommit, killPostgres, stopPostgres } from './kinds/database-faults.js';
import { fullDisk } from './kinds/full-disk.js';
import { faultSuite } from './suite.js';

faultSuite('Nothing acknowledged is lost, and nothing doubled, when the database fails', [
  killPostgres,
  stopPostgres,
  cutConnection,
  delayedCommit,
  fullDisk,
]);
