import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// The libraries that write Office files put the present moment into them: in each entry, and in their properties.
const properties = 'docProps/core.xml';
const moments = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The same zip of Office with the report's own moment for every date in it, so that equal reports give equal bytes. Entries
 * carry it as it is written in UTC, wherever the machine stands.
 */
export const sameZip = (bytes: Uint8Array, at: Date): Uint8Array => {
  const iso = at.toISOString().replace(/\.\d+/, '');
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    name === properties ? strToU8(strFromU8(content).replaceAll(moments, `$1${iso}`)) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime: entryTime(at),
  });
};

/** The library writes local time: the local moment that reads as the UTC one. */
export const entryTime = (at: Date): Date => new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
