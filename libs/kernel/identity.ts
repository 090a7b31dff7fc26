import { createHash } from 'node:crypto';
import { v5 } from 'uuid';
import { canonicalJson } from './canonical-json.js';

const namespace = '5f0c1a5e-7d1b-4c1e-9a55-1e2f3a4b5c6d';

/** The same parts give the same UUID (version 5), in every process and for ever. */
export const uuid5 = (...parts: readonly (string | number)[]): string => v5(JSON.stringify(parts), namespace);

/** SHA-256 of a value's canonical JSON, in hex: equal for equal values whatever the order of their keys. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');
