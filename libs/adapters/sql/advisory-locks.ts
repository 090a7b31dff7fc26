/**
 * Keys of the advisory locks, `pg_advisory_lock(namespace, key)`. Advisory locks are shared by all that use the
 * database, so the namespaces are numbers nobody else is likely to choose.
 */
export const advisoryLocks = {
  namespace: 1_230_390_859,
  append: 1,
  migrate: 2,
  prepare: 3,
  migrateJobs: 4,
  /** Leases have a namespace of their own; their key is a hash of the name. */
  leaseNamespace: 1_230_390_860,
} as const;
