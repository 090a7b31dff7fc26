import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8, in hex. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of bytes, in hex. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
