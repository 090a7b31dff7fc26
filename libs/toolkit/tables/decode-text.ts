export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

// What Windows-1252 puts where Latin-1 has control characters. Written out because Node's own decoder of that name
// has been plain Latin-1 in some releases, which turns an ellipsis (0x85) into a line break.
const windows = ['€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F', '\u0090‘’“”•–—˜™š›œ\u009DžŸ'].join('');

const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (control) => windows[control.charCodeAt(0) - 0x80] ?? control);

const fromUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

/** Text as Excel writes it: UTF-8 or UTF-16 with a mark, UTF-8 without, else Windows-1252. The mark is dropped. */
export const decodeText = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16le').decode(swapped(bytes)), encoding: 'utf-16be' };
  }
  const utf8 = fromUtf8(bytes);
  return utf8 === null
    ? { text: fromWindows1252(bytes), encoding: 'windows-1252' }
    : { text: utf8, encoding: 'utf-8' };
};
