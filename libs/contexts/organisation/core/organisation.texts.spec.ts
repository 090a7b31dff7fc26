import { describe, expect, it } from '@jest/globals';
import type { Text } from '#kernel';
import {
  leftText,
  organisationColumnTexts,
  organisationDoubtTexts,
  organisationListTexts,
} from './organisation-list.texts.js';
import { organisationTexts, responsibleTexts } from './organisation.texts.js';

const texts: Readonly<Record<string, Text>> = {
  ...organisationTexts,
  ...responsibleTexts,
  ...organisationColumnTexts,
  ...organisationListTexts,
  leftText,
};
const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('What people read about an organisation', () => {
  it.each([...Object.entries(texts), ...Object.entries(organisationDoubtTexts)])(
    'says the same of %s in three languages',
    (_, text) => {
      expect(gaps(text.nn)).toEqual(gaps(text.nb));
      expect(gaps(text.en)).toEqual(gaps(text.nb));
    },
  );
});
