import type { TenantId } from '#kernel';

/** Token of the municipality of the demo, where anybody may play anybody's part. Not provided elsewhere. */
export const DEMO = Symbol('DEMO');
export type Demo = TenantId;
