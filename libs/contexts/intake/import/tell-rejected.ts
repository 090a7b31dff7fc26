import { fillText, type Language, type Text } from '#kernel';
import { importRefusalTexts } from '../core/import.texts.js';
import type { RejectedItem } from '../core/judge/judgement.js';
import { readableValues } from '../core/tell-doubt.js';
import { columnTexts, rowProblemTexts } from '../core/rows/rows.texts.js';
import { fileProblemTexts } from '../files/files.texts.js';

const texts: Readonly<Record<string, Text | undefined>> = {
  ...columnTexts,
  ...rowProblemTexts,
  ...fileProblemTexts,
  ...importRefusalTexts,
};

/** Where a file or row is wrong, what is wrong and what to do about it. */
export const tellRejected = ({ code, details }: RejectedItem, language: Language): string => {
  const text = texts[code];
  return text === undefined ? code : fillText(text, language, readableValues(details));
};
