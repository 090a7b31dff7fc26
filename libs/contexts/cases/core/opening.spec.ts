import { describe, expect, it } from '@jest/globals';
import { procedureRef, type Procedure } from '#engine';
import { pinsFor } from './opening.js';
import { openData, refOf, shipped } from './testing/some-cases.js';

const byHand = (procedure: string) => ({ of: { procedure }, ...openData });
const on = (occasion: string) => ({ of: { on: occasion }, ...openData });
const library = (...published: readonly Procedure[]) => ({ published });

const deviation = shipped('avvik');
const next: Procedure = { ...deviation, version: 2, initial: 'GJENNOMGAATT' };
const complaint: Procedure = {
  ...deviation,
  id: 'klage',
  start: { by: ['COORDINATOR'], on: 'deviation-reported', in: 'TILTAK' },
};

describe('What a new case pins', () => {
  it('is the newest of the procedure that is named, where it begins', () => {
    expect(pinsFor(byHand('oppdrag'), library())).toEqual({
      procedure: refOf('oppdrag'),
      state: 'IKKE_STARTET',
    });
    expect(pinsFor(byHand('avvik'), library(next))).toEqual({
      procedure: procedureRef(next),
      state: 'GJENNOMGAATT',
    });
  });

  it('is one the municipality has made itself, from its beginning when it is opened by hand', () => {
    expect(pinsFor(byHand('klage'), library(complaint))).toEqual({
      procedure: procedureRef(complaint),
      state: 'MELDT',
    });
  });

  it.each(['dugnad', 'politisk-vedtak', 'verbalvedtak'])('is nothing for %s, which is of no case', (id) => {
    expect(pinsFor(byHand(id), library())).toBeNull();
  });

  it('is what starts on what has happened', () => {
    expect(pinsFor(on('deviation-reported'), library())).toMatchObject({ procedure: refOf('avvik') });
    expect(pinsFor(on('report-asked'), library())).toEqual({
      procedure: refOf('maanedsrapportering'),
      state: 'SPURT',
    });
  });

  it('is what the municipality has published before what comes with Iverk, where it says it begins', () => {
    expect(pinsFor(on('deviation-reported'), library(complaint))).toEqual({
      procedure: procedureRef(complaint),
      state: 'TILTAK',
    });
    expect(pinsFor(on('deviation-reported'), library(complaint, next))).toMatchObject({
      procedure: procedureRef(next),
    });
  });

  it('is nothing where nothing starts on it, nor what is not about cases', () => {
    expect(pinsFor(on('utredning/prioritised'), library())).toBeNull();
    expect(pinsFor(on('point-opened'), library())).toBeNull();
    const byHandOnly: Procedure = { ...deviation, version: 2, start: { by: ['COORDINATOR'] } };
    expect(pinsFor(on('deviation-reported'), library(byHandOnly))).toBeNull();
  });
});
