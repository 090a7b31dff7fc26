import { describe, expect, it } from '@jest/globals';
import { procedureRef, type Procedure } from '#engine';
import type { ActorId, Instant } from '#kernel';
import { specify } from '#kernel/testing';
import { politiskVedtak } from './known-procedures.js';
import { libraryDecider } from './library.decider.js';
import type { LibraryEvent } from './library.events.js';
import { emptyLibrary, newestOf, proceduresInForce } from './library.js';

const given = specify(libraryDecider);
const at = '2026-02-03T09:00:00.000Z' as Instant;

const publish = (procedure: Procedure, reason: string | null = null, roles = ['COORDINATOR']) =>
  ({
    type: 'PublishProcedure',
    data: { procedure, reason },
    issued: { by: 'coordinator' as ActorId, roles, at },
  }) as const;
const published = (procedure: Procedure, reason: string | null = null): LibraryEvent => ({
  type: 'ProcedurePublished',
  data: { ...procedureRef(procedure), definition: JSON.stringify(procedure), reason },
});
const version = (number: number, changes: Partial<Procedure> = {}): Procedure => ({
  ...politiskVedtak,
  version: number,
  ...changes,
});
const named = (text: string) => ({ nb: text, nn: text, en: text });

const second = version(2, { name: named('Oppfølging hos oss') });
const third = version(3);
const own = version(1, { id: 'eget-lop', start: { on: 'point-opened', when: { kind: ['VERBAL'] } } });

/** A case that starts another, whatever that other is. */
const starting = (child: string): Procedure => ({
  id: 'bestilling',
  version: 1,
  about: 'sak',
  name: named('Bestilling'),
  initial: 'BESTILT',
  start: { by: ['COORDINATOR'] },
  states: {
    BESTILT: { name: named('Bestilt'), status: 'IKKE_STARTET', ended: false },
    LEVERT: { name: named('Levert'), status: 'AVSLUTTET', ended: true },
  },
  transitions: [
    {
      ...{ id: 'deliver', name: named('lever'), from: ['BESTILT'], to: ['LEVERT'], by: ['OFFICER'] },
      ...{ requires: [], starts: [child] },
    },
  ],
});

describe('PublishProcedure', () => {
  it('makes the next version of what comes with Iverk the municipality’s own, with why', () => {
    given()
      .when(publish(second, '  Vi sier det på vår måte. '))
      .then(published(second, 'Vi sier det på vår måte.'));
  });

  it('begins a copy under an id of its own at version 1', () => {
    given(published(second)).when(publish(own)).then(published(own));
  });

  it('lets a version follow the one before it', () => {
    given(published(second)).when(publish(third)).then(published(third));
  });

  it('does nothing when the newest says the very same, shipped or published', () => {
    given().when(publish(politiskVedtak)).thenNothing();
    given(published(second)).when(publish(second)).thenNothing();
  });

  it('refuses a version that is not the next, and says which is', () => {
    given()
      .when(publish(third))
      .thenRejected('version-not-next', { id: 'politisk-vedtak', version: '3', next: '2' });
    given(published(second))
      .when(publish(version(2, { name: named('Noe annet') })))
      .thenRejected('version-not-next', { version: '2', next: '3' });
    given(published(second), published(third)).when(publish(second)).thenRejected('version-not-next');
    given()
      .when(publish({ ...own, version: 2 }))
      .thenRejected('version-not-next', { next: '1' });
  });

  it('refuses what is unsound, by its first problem and how many more there are', () => {
    const { AVSLUTTET, ...others } = politiskVedtak.states;
    expect(AVSLUTTET).toBeDefined();
    given()
      .when(publish(version(2, { initial: 'MÅNEN', about: 'fisk' })))
      .thenRejected('procedure-unsound', { problem: 'unknown-state', at: 'MÅNEN' });
    given()
      .when(publish(version(2, { states: others })))
      .thenRejected('procedure-unsound', { problem: 'unknown-state', at: 'AVSLUTTET' });
  });

  it('refuses words that no instance of its kind knows', () => {
    given()
      .when(publish(version(2, { start: { by: ['BORGERMESTER'] } })))
      .thenRejected('procedure-unsound', { problem: 'unknown-relation', at: 'BORGERMESTER', more: '0' });
  });

  it('knows what a procedure starts only when that is in the library or comes with Iverk', () => {
    given()
      .when(publish(starting('ingen-slik')))
      .thenRejected('procedure-unsound', { problem: 'unknown-procedure', at: 'ingen-slik', more: '0' });
    given(published(own))
      .when(publish(starting('eget-lop')))
      .then(published(starting('eget-lop')));
  });

  it('is for the coordinator, the director and whoever runs Iverk', () => {
    for (const role of ['COORDINATOR', 'DIRECTOR', 'SYSTEM'])
      given()
        .when(publish(second, null, [role]))
        .then(published(second));
    for (const roles of [['SECRETARY', 'LEADER', 'CASE_OFFICER', 'AUDITOR'], []])
      given()
        .when(publish(second, null, roles))
        .thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR' });
  });

  it('takes no national identity number, neither as the reason nor in the procedure', () => {
    given()
      .when(publish(second, 'For 01818010083 sin del.'))
      .thenRejected('national-id-in-text', { field: 'reason' });
    given()
      .when(publish(version(2, { name: named('Løp for 01818010083') })))
      .thenRejected('national-id-in-text', { field: 'definition' });
  });

  it('takes a blank reason for none', () => {
    given().when(publish(second, ' ')).then(published(second));
  });
});

describe('The procedures in force', () => {
  it('are the newest of each, what was published last first, and then what comes with Iverk', () => {
    const library = { published: [second, own, third] };
    const [newest, next] = proceduresInForce(library);
    expect([newest, next]).toEqual([third, own]);
    expect(proceduresInForce(library).filter(({ id }) => id === 'politisk-vedtak')).toEqual([third]);
  });

  it('are those that come with Iverk where nothing is published', () => {
    expect(newestOf(emptyLibrary, 'politisk-vedtak')).toBe(politiskVedtak);
    expect(newestOf(emptyLibrary, 'eget-lop')).toBeUndefined();
  });
});
