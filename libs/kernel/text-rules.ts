import { containsNationalId } from './national-id.js';
import { reject, type Rejection } from './rejection.js';

/** The longest text anybody may write: 200 000 characters. */
export const longestText = 200_000;

/** Why a text may not be written. */
export type TextRejection = Rejection<'text-too-long' | 'national-id-in-text'>;

/**
 * What is wrong with texts by the name of their field: one is longer than `max` characters, or holds a national
 * identity number. `undefined` when they may be written.
 */
export const refuseTexts = (
  texts: Readonly<Record<string, string | null | undefined>>,
  max = longestText,
): TextRejection | undefined => {
  for (const [field, text] of Object.entries(texts)) {
    if (text == null) continue;
    if (text.length > max) {
      return reject('text-too-long', { field, max: max.toString(), length: text.length.toString() });
    }
    if (containsNationalId(text)) return reject('national-id-in-text', { field });
  }
  return undefined;
};
