import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { zipTime } from './zip-time.js';

// The libraries that write Office files put the present moment into them: in each entry, and in their properties.
const properties = 'docProps/core.xml';
const moments = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** Parts that are written anew, by name: from what stands in them to the texts that shall, one after the other. */
export type Rewritten = Readonly<Record<string, (xml: string) => Iterable<string>>>;

/**
 * The same zip of Office with the report's own moment for every date in it, so that equal reports give equal bytes. Entries
 * carry it as it is written in UTC, wherever the machine stands. What is written anew is never in memory as a whole.
 */
export const sameZip = (bytes: Uint8Array, at: Date, rewritten: Rewritten = {}): Uint8Array => {
  const iso = at.toISOString().replace(/\.\d+/, '');
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  const all: Rewritten = { [properties]: (xml) => [xml.replaceAll(moments, `$1${iso}`)], ...rewritten };
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = zipTime(at);
    zip.add(entry);
    const texts = all[name]?.(strFromU8(content));
    if (texts !== undefined) for (const text of inParts(texts)) entry.push(strToU8(text));
    entry.push(texts === undefined ? content : new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(parts);
};

const partLength = 1 << 16;

const inParts = function* (texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < partLength) continue;
    yield part;
    part = '';
  }
  yield part;
};
