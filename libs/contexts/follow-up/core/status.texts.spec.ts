import { describe, expect, it } from '@jest/globals';
import { fillText } from '#kernel';
import { followUpTexts } from './follow-up.texts.js';
import { readableDetails } from './status.texts.js';

describe('A refusal in words', () => {
  it('says what is allowed by the names people know', () => {
    const details = { from: 'IKKE_STARTET', to: 'AVSLUTTET', allowed: 'UNDER_ARBEID, PAA_VENT' };
    expect(fillText(followUpTexts['transition-not-allowed'], 'nb', readableDetails(details, 'nb'))).toBe(
      'Du kan ikke gå fra «Ikke påbegynt» til «Avsluttet». Herfra kan du velge: Under arbeid, Satt på vent.',
    );
  });

  it('says when nothing is allowed', () => {
    expect(readableDetails({ allowed: '' }, 'nb')).toEqual({ allowed: 'ingenting' });
  });

  it('says whose it is, and what is missing', () => {
    expect(readableDetails({ by: 'SECRETARY, DIRECTOR' }, 'nn')).toEqual({
      by: 'møtesekretæren, kommunedirektøren',
    });
    expect(readableDetails({ fields: 'comment, holdUntil' }, 'en')).toEqual({
      fields: 'comment, date when work is taken up again',
    });
  });

  it('leaves what is no code as it is', () => {
    expect(readableDetails({ day: '2026-02-03', to: 'UNKNOWN' }, 'nb')).toEqual({
      day: '2026-02-03',
      to: 'UNKNOWN',
    });
  });
});
