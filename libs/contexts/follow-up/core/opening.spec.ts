import { describe, expect, it } from '@jest/globals';
import { procedureRef, type Procedure } from '#engine';
import { politiskVedtak, type Library } from '#contexts/procedures';
import type { OpenFollowUp } from './follow-up.commands.js';
import { kindsTakenBy, pinsFor, procedureFor } from './opening.js';

const version = (number: number, changes: Partial<Procedure> = {}): Procedure => ({
  ...politiskVedtak,
  version: number,
  ...changes,
});
const copy = (id: string, start?: Procedure['start']): Procedure =>
  version(1, { id, ...(start === undefined ? {} : { start }) });
const library = (...published: readonly Procedure[]): Library => ({ published });

const second = version(2);
const verbal = copy('verbalvedtak', { on: 'point-opened', when: { kind: ['VERBAL', 'MERKNAD'] } });
const everything = copy('alt', { on: 'point-opened' });
const byHand = copy('til-bruk-ved-flytting');

const nameOf = ({ id, version: number }: Procedure) => `${id}@${number.toString()}`;
const chosen = (kind: string, ...published: readonly Procedure[]) =>
  nameOf(procedureFor(kind, library(...published)));

describe('The procedure of a new point', () => {
  it('is the one that comes with Iverk where nothing is published', () => {
    expect(chosen('VEDTAK')).toBe('politisk-vedtak@1');
  });

  it('is the newest version that the municipality has published', () => {
    expect(chosen('VEDTAK', second)).toBe('politisk-vedtak@2');
    expect(chosen('VEDTAK', second, version(3))).toBe('politisk-vedtak@3');
  });

  it('is a copy that starts on points of its kind, and no other kind', () => {
    expect(chosen('VERBAL', verbal)).toBe('verbalvedtak@1');
    expect(chosen('MERKNAD', verbal)).toBe('verbalvedtak@1');
    expect(chosen('VEDTAK', verbal)).toBe('politisk-vedtak@1');
    expect(chosen('VEDTAK', second, verbal)).toBe('politisk-vedtak@2');
  });

  it('is never a copy that does not say that it starts on points', () => {
    expect(chosen('VEDTAK', byHand)).toBe('politisk-vedtak@1');
    expect(chosen('VEDTAK', second, byHand)).toBe('politisk-vedtak@2');
  });

  it('is of several that take it what was published last', () => {
    expect(chosen('VERBAL', verbal, everything)).toBe('alt@1');
    expect(chosen('VERBAL', everything, verbal)).toBe('verbalvedtak@1');
    expect(chosen('VEDTAK', everything, verbal)).toBe('alt@1');
  });

  it('goes back to the other when the next version of a copy no longer starts on points', () => {
    expect(chosen('VERBAL', verbal, { ...byHand, id: verbal.id, version: 2 })).toBe('politisk-vedtak@1');
  });

  it('is never one about anything else than points', () => {
    const aboutCases = { ...everything, about: 'sak' };
    expect(chosen('VEDTAK', aboutCases)).toBe('politisk-vedtak@1');
  });
});

describe('What a new follow-up pins', () => {
  const pins = (origin: 'triage' | 'list', ...published: readonly Procedure[]) =>
    pinsFor({ kind: 'VERBAL', origin } as OpenFollowUp['data'], library(...published));

  it('is the procedure and its very words', () => {
    expect(pins('triage', second)).toEqual({ procedure: procedureRef(second), status: 'IKKE_STARTET' });
  });

  it('begins at the beginning for what a list opened, and as judged for what somebody split off', () => {
    expect(pins('list').status).toBe('REGISTRERT');
    expect(pins('triage').status).toBe('IKKE_STARTET');
  });

  it('begins where the procedure says, for what somebody split off', () => {
    const inWork = copy('rett-i-arbeid', { on: 'point-opened', in: 'UNDER_ARBEID' });
    expect(pins('triage', inWork).status).toBe('UNDER_ARBEID');
    expect(pins('list', inWork).status).toBe('REGISTRERT');
  });

  it('begins in the initial state of a procedure that starts on points and says no other', () => {
    expect(pins('triage', verbal).status).toBe('REGISTRERT');
  });
});

describe('The kinds of points a procedure takes over', () => {
  const kinds = (procedure: Procedure, ...published: readonly Procedure[]) =>
    kindsTakenBy(procedure, library(...published)).map(
      ({ kind, before }) => `${kind} from ${nameOf(before)}`,
    );

  it('are all for the next version of the one that has them', () => {
    expect(kinds(second)).toHaveLength(6);
    expect(kinds(second)).toContain('UTREDNING from politisk-vedtak@1');
  });

  it('are those a copy starts on, and none of it where it starts on nothing', () => {
    expect(kinds(verbal, second)).toEqual([
      'VERBAL from politisk-vedtak@2',
      'MERKNAD from politisk-vedtak@2',
    ]);
    expect(kinds(byHand)).toEqual([]);
  });

  it('are for the next version without those that a copy has taken', () => {
    expect(kinds(second, verbal)).not.toContain('VERBAL from verbalvedtak@1');
    expect(kinds(second, verbal)).toHaveLength(4);
  });
});
