/** Without blanks at its ends, or null where nothing is said. */
export const said = (text: string | null): string | null => text?.trim() || null;

/** As words are compared: blanks and soft hyphens do not count, nor does their absence differ from null. */
export const comparable = (text: string | null): string =>
  (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
