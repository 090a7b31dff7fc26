import { expect, it } from '@jest/globals';
import { queueNames } from '#contexts';
import { queueTexts } from './queue.texts.js';

it('says of every queue what is done there', () => {
  expect(Object.keys(queueTexts).sort()).toEqual([...queueNames].sort());
});
