import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Names of the members that every archive ends with. */
export const manifestName = 'manifest.json';
export const sealName = 'manifest.sha256';

/** What an archive says of itself; its last but one member. Another version is another reader. */
export const manifestSchema = z.object({
  format: z.literal('iverk-backup'),
  version: z.literal(1),
  /** The version of Iverk that wrote it. */
  build: z.string(),
  /** Where the log was kept; positions mean something only there. */
  engine: z.string(),
  madeAt: z.string(),
  /** Position of the last event in it. */
  head: z.string().regex(/^\d+$/),
  events: z.number().int().nonnegative(),
  /** SHA-256 over the events' digests (`eventDigest`) in log order, a line each. */
  logDigest: z.string(),
  migrations: z.array(z.string()).readonly(),
  members: z.array(z.object({ name: z.string(), sha256: z.string() })).readonly(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** SHA-256, hex. */
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
