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
const studies = copy('utredningspunkt', {
  on: 'point-opened',
  when: { kind: ['UTREDNING', 'INTERPELLASJON'] },
});
const everything = copy('alt', { on: 'point-opened' });
const byHand = copy('til-bruk-ved-flytting');

const nameOf = ({ id, version: number }: Procedure) => `${id}@${number.toString()}`;
const chosen = (kind: string, ...published: readonly Procedure[]) =>
  nameOf(procedureFor(kind, library(...published)));

describe('The procedure of a new point', () => {
  it('is the one that comes with Iverk where nothing is published', () => {
    expect(chosen('VEDTAK')).toBe('politisk-vedtak@1');
    for (const kind of ['VERBAL', 'OVERSENDELSE', 'MERKNAD'])
      expect(chosen(kind, second)).toBe('verbalvedtak@1');
  });

  it('is the newest version that the municipality has published', () => {
    expect(chosen('VEDTAK', second)).toBe('politisk-vedtak@2');
    expect(chosen('VEDTAK', second, version(3))).toBe('politisk-vedtak@3');
  });

  it('is a copy that starts on points of its kind, and no other kind', () => {
    expect(chosen('UTREDNING', studies)).toBe('utredningspunkt@1');
    expect(chosen('INTERPELLASJON', studies)).toBe('utredningspunkt@1');
    expect(chosen('VEDTAK', studies)).toBe('politisk-vedtak@1');
    expect(chosen('VEDTAK', second, studies)).toBe('politisk-vedtak@2');
  });

  it('is never a copy that does not say that it starts on points', () => {
    expect(chosen('VEDTAK', byHand)).toBe('politisk-vedtak@1');
    expect(chosen('VEDTAK', second, byHand)).toBe('politisk-vedtak@2');
  });

  it('is of several that take it what was published last', () => {
    expect(chosen('UTREDNING', studies, everything)).toBe('alt@1');
    expect(chosen('UTREDNING', everything, studies)).toBe('utredningspunkt@1');
    expect(chosen('VEDTAK', everything, studies)).toBe('alt@1');
  });

  it('goes back to the other when the next version of a copy no longer starts on points', () => {
    expect(chosen('UTREDNING', studies, { ...byHand, id: studies.id, version: 2 })).toBe('politisk-vedtak@1');
  });

  it('is never one about anything else than points', () => {
    const aboutCases = { ...everything, about: 'sak' };
    expect(chosen('VEDTAK', aboutCases)).toBe('politisk-vedtak@1');
  });
});

describe('What a new follow-up pins', () => {
  const pins = (origin: 'triage' | 'list', ...published: readonly Procedure[]) =>
    pinsFor({ kind: 'UTREDNING', origin } as OpenFollowUp['data'], library(...published));

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
    expect(pins('triage', studies).status).toBe('REGISTRERT');
  });
});

describe('The kinds of points a procedure takes over', () => {
  const kinds = (procedure: Procedure, ...published: readonly Procedure[]) =>
    kindsTakenBy(procedure, library(...published)).map(
      ({ kind, before }) => `${kind} from ${nameOf(before)}`,
    );

  it('are all for the next version of the one that has them', () => {
    expect(kinds(second)).toHaveLength(3);
    expect(kinds(second)).toContain('INTERPELLASJON from politisk-vedtak@1');
  });

  it('are those a copy starts on, and none of it where it starts on nothing', () => {
    expect(kinds(studies, second)).toEqual([
      'INTERPELLASJON from politisk-vedtak@2',
      'UTREDNING from politisk-vedtak@2',
    ]);
    expect(kinds(byHand)).toEqual([]);
  });

  it('are for the next version without those that a copy has taken', () => {
    expect(kinds(second, studies)).not.toContain('UTREDNING from utredningspunkt@1');
    expect(kinds(second, studies)).toEqual(['VEDTAK from politisk-vedtak@1']);
  });
});
