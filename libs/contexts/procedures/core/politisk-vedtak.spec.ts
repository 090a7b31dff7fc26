import { describe, expect, it } from '@jest/globals';
import { advance, allowedFrom, checkProcedure, diffProcedures, procedure, procedureRef } from '#engine';
import { statuses, type Status } from './statuses.js';
import { relationCodes, type RelationCode } from './vocabularies.js';
import { politiskVedtak, politiskVedtakRef } from './known-procedures.js';
import { statusTexts } from './procedures.texts.js';
import { vedtakProcedure, vedtakProcedureRef } from './vedtak.procedure.js';

/**
 * The transitions of the status vocabulary (§4), written out by hand: row from, columns to, in the order of `statuses`.
 * `x` may be gone by somebody, `.` by nobody.
 */
const table: Readonly<Record<Status, string>> = {
  // to:                R I I U P U D M A K E O
  REGISTRERT: /*     */ '. x x x x x x x . x x x',
  INGEN_OPPFOLGING: /**/ '. . . x . x . . . x x x',
  IKKE_STARTET: /*   */ '. . x x x x x x . x x x',
  UNDER_ARBEID: /*   */ '. . x x x x x x . x x x',
  PAA_VENT: /*       */ '. . x x x x x x . x x x',
  UTSATT: /*         */ '. . x x x x x . . x x x',
  DELVIS_IVERKSATT: /**/ '. . x x x x x x . x x x',
  MELDT_IVERKSATT: /* */ '. . . x . x . x x x x x',
  AVSLUTTET: /*      */ '. . . x . x . . . x x x',
  KAN_IKKE_IVERKSETTES: '. . x x x x x . . x x x',
  ERSTATTET: /*      */ '. . . x . x . . . x x x',
  OPPHEVET: /*       */ '. . . x . x . . . x x x',
};
const reporters = ['OFFICER', 'DEPUTY', 'LEADER', 'COORDINATOR', 'DIRECTOR'];
const everything = new Set(['comment', 'holdReasons', 'holdUntil', 'reference', 'treatment']);
const pairs = statuses.flatMap((from) => statuses.map((to, index) => ({ from, to, index })));
const outcome = (
  { from, to }: { from: Status; to: Status },
  relations: readonly RelationCode[],
  given: ReadonlySet<string> = everything,
) => {
  const answer = advance(politiskVedtak, { from, to, relations, given });
  return 'ok' in answer ? 'ok' : answer.rejected;
};
const mayGo = (from: Status, to: Status) =>
  relationCodes.filter((relation) => outcome({ from, to }, [relation]) === 'ok');
const needs = (from: Status, to: Status, relation: RelationCode) =>
  allowedFrom(politiskVedtak, { from, relations: [relation] }).find((each) => each.to === to)?.requires;

describe('The procedure of a vedtak', () => {
  it('has nothing wrong with it', () => {
    expect(checkProcedure(politiskVedtak)).toEqual([]);
  });

  it('comes back whole from JSON', () => {
    expect(procedureRef(procedure.parse(JSON.parse(JSON.stringify(politiskVedtak))))).toEqual(
      politiskVedtakRef,
    );
  });

  it('is never edited, nor is what was pinned before it: follow-ups pin these hashes for life', () => {
    expect([politiskVedtakRef, vedtakProcedureRef]).toEqual([
      {
        id: 'politisk-vedtak',
        version: 1,
        hash: '7f4bcfbfd6cd2698f88669a7baa4791b0d129836342f58ce43fb5bf7574bbbc9',
      },
      {
        id: 'vedtak',
        version: 1,
        hash: 'd71eaa73e550279ec68606c1c815a8aa1c2816cbad5ba02354174bf2728a248d',
      },
    ]);
  });

  it('is the same machine as what was pinned before it', () => {
    const differences = diffProcedures(vedtakProcedure, politiskVedtak);
    const keys = new Set(differences.filter(({ what }) => what !== 'procedure').flatMap((each) => each.keys));
    expect([...keys].sort()).toEqual(['name', 'status']);
  });

  it('has in its states the words that statuses have everywhere', () => {
    for (const [code, { name, status }] of Object.entries(politiskVedtak.states))
      expect([status, name]).toEqual([code, statusTexts[code as Status]]);
  });

  it.each(pairs)('lets $from go to $to as the vocabulary says', ({ from, to, index }) => {
    const expected = table[from].split(' ')[index] === 'x';
    expect(outcome({ from, to }, relationCodes)).toBe(expected ? 'ok' : 'transition-not-allowed');
  });

  it('leaves triage of what is not judged to the coordinator', () => {
    expect(mayGo('REGISTRERT', 'INGEN_OPPFOLGING')).toEqual(['COORDINATOR']);
    expect(needs('REGISTRERT', 'IKKE_STARTET', 'COORDINATOR')).toEqual([]);
  });

  it('lets officer, deputy, leader, coordinator and director report, with a comment', () => {
    for (const to of ['IKKE_STARTET', 'UNDER_ARBEID', 'DELVIS_IVERKSATT', 'MELDT_IVERKSATT'] as const) {
      expect(mayGo('UNDER_ARBEID', to)).toEqual(reporters);
      expect(needs('UNDER_ARBEID', to, 'OFFICER')).toEqual(['comment']);
    }
    expect(mayGo('UNDER_ARBEID', 'KAN_IKKE_IVERKSETTES')).toEqual(reporters);
    expect(needs('UNDER_ARBEID', 'KAN_IKKE_IVERKSETTES', 'OFFICER')).toEqual(['comment']);
  });

  it('asks for a reason and a new date when the work is put on hold', () => {
    expect(needs('UNDER_ARBEID', 'PAA_VENT', 'OFFICER')).toEqual(['comment', 'holdReasons', 'holdUntil']);
  });

  it('asks for the vedtak that postpones, replaces or annuls', () => {
    for (const to of ['UTSATT', 'ERSTATTET', 'OPPHEVET'] as const) {
      expect(needs('PAA_VENT', to, 'OFFICER')).toEqual(['reference']);
      expect(outcome({ from: 'PAA_VENT', to }, ['OFFICER'], new Set(['comment']))).toBe('field-missing');
    }
  });

  it('lets only the secretary, the coordinator or the director close, by a treatment', () => {
    expect(mayGo('MELDT_IVERKSATT', 'AVSLUTTET')).toEqual(['COORDINATOR', 'DIRECTOR', 'SECRETARY']);
    expect(needs('MELDT_IVERKSATT', 'AVSLUTTET', 'SECRETARY')).toEqual(['treatment']);
  });

  it('lets all who are concerned send back what was reported done', () => {
    expect(mayGo('MELDT_IVERKSATT', 'UNDER_ARBEID')).toEqual([...reporters, 'SECRETARY']);
  });

  it('lets no officer bring back what is ended', () => {
    for (const from of ['AVSLUTTET', 'INGEN_OPPFOLGING', 'ERSTATTET', 'OPPHEVET'] as const) {
      for (const to of ['UNDER_ARBEID', 'UTSATT', 'KAN_IKKE_IVERKSETTES'] as const) {
        expect(mayGo(from, to)).toEqual(['LEADER', 'COORDINATOR', 'DIRECTOR', 'SECRETARY']);
      }
      expect(needs(from, 'UNDER_ARBEID', 'LEADER')).toEqual(['comment']);
    }
  });
});
