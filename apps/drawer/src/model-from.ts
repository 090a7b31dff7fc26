import { text } from 'node:stream/consumers';
import type { Vedtaksrapport } from '#work/drawing';

/** A report as whoever wants it drawn writes it. It is a process of Iverk's own, which knows what it has. */
export const modelFrom = async (input: NodeJS.ReadableStream): Promise<Vedtaksrapport> =>
  JSON.parse(await text(input)) as Vedtaksrapport;
