import { describe, expect, it } from '@jest/globals';
import { nextAfter, ownPointsOf } from '../src/views/points/own-points.js';
import { problemsOf } from '../src/views/points/refused-fields.js';
import { canSaySame, presentReport, reportOf, sameAgain } from '../src/views/points/report-of.js';

type Answer = Parameters<typeof ownPointsOf>[0];

const work = (...ids: readonly string[]): Answer['myWork'] =>
  ids.map((id) => ({ followUp: { id }, vedtak: { id } })) as unknown as Answer['myWork'];
const round = (answered: Readonly<Record<string, boolean>>): Answer['myRound'] => ({
  ...{ period: '2026-03', answerBy: '2026-03-12' },
  points: Object.entries(answered).map(([followUpId, is]) => ({ followUpId, answered: is })),
});

const told = {
  status: 'PAA_VENT',
  publicComment: 'Venter på tomt.',
  internalComment: null,
  holdReasons: ['AVVENTER_PLAN'],
  holdUntil: '2026-06-01',
  reference: null,
  told: [],
  allowed: [
    { status: 'PAA_VENT', label: '', requires: ['comment', 'holdReasons', 'holdUntil'], fields: [] },
    { status: 'UNDER_ARBEID', label: '', requires: ['comment'], fields: [] },
  ],
} as const satisfies Parameters<typeof presentReport>[0];

describe('Points in a list', () => {
  it('have those first that were asked about, in the order they came', () => {
    const own = ownPointsOf({ myWork: work('a', 'b', 'c'), myRound: round({ c: false, a: true }) });
    expect(own.asked.map(({ followUp }) => followUp.id)).toEqual(['a', 'c']);
    expect(own.others.map(({ followUp }) => followUp.id)).toEqual(['b']);
  });

  it('lead from one to the next that waits for an answer, round the end, and to none when all is told', () => {
    const of = (answered: Readonly<Record<string, boolean>>) =>
      ownPointsOf({ myWork: work('a', 'b', 'c'), myRound: round(answered) });
    expect(nextAfter(of({ a: false, b: false, c: false }), 'b')).toBe('c');
    expect(nextAfter(of({ a: false, b: true, c: true }), 'b')).toBe('a');
    expect(nextAfter(of({ a: true, b: false, c: true }), 'b')).toBeUndefined();
    expect(nextAfter(ownPointsOf({ myWork: work('a', 'b'), myRound: null }), 'a')).toBe('b');
  });
});

describe('A report', () => {
  it('has only what the chosen status asks for, and the comments', () => {
    const fields = { ...presentReport(told), status: 'UNDER_ARBEID', publicComment: ' Bygger. ' } as const;
    expect(reportOf(fields, told)).toEqual({
      ...{ status: 'UNDER_ARBEID', publicComment: 'Bygger.', internalComment: null },
      ...{ holdReasons: [], holdUntil: null, reference: null, treatment: null, told: [] },
    });
  });

  it('of no change keeps all that was told, with the reason where the comment stood', () => {
    expect(canSaySame(told)).toBe(true);
    expect(canSaySame({ ...told, holdUntil: null })).toBe(false);
    expect(sameAgain('Som før.', told)).toMatchObject({
      ...{ status: 'PAA_VENT', publicComment: 'Som før.', holdUntil: '2026-06-01' },
    });
    const inside = { ...told, publicComment: null, internalComment: 'Hemmelig.' };
    expect(sameAgain('Som før.', inside)).toMatchObject({ publicComment: null, internalComment: 'Som før.' });
  });
});

describe('A refusal', () => {
  const refusal = (code: string, fields: string) => ({
    ...{ code, message: 'Nei.', details: [{ name: 'fields', value: fields }] },
  });
  const names = ['publicComment', 'holdUntil', 'holdReasons'];

  it('stands beside each field that is missing, and at the form where it is about none', () => {
    const { fields, rest } = problemsOf(
      refusal('field-missing', 'comment, holdUntil'),
      names,
      (field) => field,
    );
    expect([...fields]).toEqual([
      ['publicComment', 'publicComment'],
      ['holdUntil', 'holdUntil'],
    ]);
    expect(rest).toBeUndefined();
    expect(problemsOf(refusal('not-yours', ''), names, String).rest).toBe('Nei.');
    expect(problemsOf(refusal('hold-until-in-past', ''), names, String).fields.get('holdUntil')).toBe('Nei.');
  });
});
