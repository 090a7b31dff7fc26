import { describe, expect, it } from '@jest/globals';
import {
  advance,
  allowedFrom,
  checkProcedure,
  checkReferences,
  checkWords,
  sourcesOf,
  type Procedure,
  type Transition,
} from '#engine';
import { shippedProcedures } from './shipped-procedures.generated.js';
import { relationCodes, type RelationCode } from './vocabularies.js';
import { procedureVocabularies } from './vocabularies.js';

/** One way through each transition: from a state it leaves, to one it leads to, by one who may. */
const ways = shippedProcedures.flatMap((procedure) =>
  procedure.transitions.flatMap((transition) =>
    sourcesOf(procedure, transition).flatMap((from) =>
      transition.to.flatMap((to) => transition.by.map((by) => ({ procedure, transition, from, to, by }))),
    ),
  ),
);

/** Values that meet the step's guards. */
const chosenFor = ({ when = {} }: Transition): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(when).map(([field, [value = '']]) => [field, value]));

const told = (transition: Transition) => ({
  given: new Set([...transition.requires]),
  chosen: chosenFor(transition),
  transition: transition.id,
});

const others = (
  procedure: Procedure,
  { from, to }: { from: string; to: string },
): readonly RelationCode[] => {
  const may = procedure.transitions
    .filter((each) => sourcesOf(procedure, each).includes(from) && each.to.includes(to))
    .flatMap(({ by }) => by);
  return relationCodes.filter((relation) => !may.includes(relation));
};

describe('Every procedure that comes with Iverk', () => {
  it('is there: the seven of the yearly wheel', () => {
    expect([...new Set(shippedProcedures.map(({ id }) => id))]).toEqual([
      'avvik',
      'maanedsrapportering',
      'oppdrag',
      'politisk-vedtak',
      'utredning',
      'vedtaksrapport',
      'verbalvedtak',
    ]);
  });

  it('has its versions in order, with none left out', () => {
    for (const { id } of shippedProcedures) {
      const versions = shippedProcedures.filter((each) => each.id === id).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
  });

  it.each(shippedProcedures.map((each) => [`${each.id}@${each.version.toString()}`, each] as const))(
    'is sound: %s',
    (_, procedure) => {
      const known = shippedProcedures.map(({ id }) => id);
      expect([
        ...checkProcedure(procedure),
        ...checkWords(procedure, procedureVocabularies),
        ...checkReferences(procedure, known),
      ]).toEqual([]);
    },
  );

  it('lets each of its steps be taken by each who may, with what it asks for', () => {
    const refused = ways.filter(({ procedure, transition, from, to, by }) => {
      const step = advance(procedure, { from, to, relations: [by], ...told(transition) });
      return !('ok' in step) || step.ok.id !== transition.id;
    });
    expect(ways.length).toBeGreaterThan(500);
    expect(refused).toEqual([]);
  });

  it('refuses each of its steps to everybody else, and without each thing it asks for', () => {
    const taken = ways.flatMap(({ procedure, transition, from, to, by }) => {
      const base = { from, to, ...told(transition) };
      const asOthers = advance(procedure, { ...base, relations: others(procedure, { from, to }) });
      const lacking = transition.requires.map((field) =>
        advance(procedure, {
          ...base,
          relations: [by],
          given: new Set(transition.requires.filter((each) => each !== field)),
        }),
      );
      const reasons = [asOthers, ...lacking].map((each) => ('ok' in each ? 'taken' : each.rejected));
      const expected = ['not-yours', ...lacking.map(() => 'field-missing')];
      return reasons.every((reason, index) => reason === expected[index])
        ? []
        : [{ procedure: procedure.id, step: transition.id, from, to, by, reasons }];
    });
    expect(taken).toEqual([]);
  });

  it('offers from each of its states what may be done there', () => {
    for (const { procedure, transition, from, to, by } of ways) {
      const offered = allowedFrom(procedure, { from, relations: [by], values: chosenFor(transition) });
      expect(offered).toContainEqual({ to, requires: transition.requires, transition: transition.id });
    }
  });
});

describe('KLG’s priority of a study', () => {
  const utredning = shippedProcedures.find(({ id }) => id === 'utredning') as Procedure;
  const prioritise = (from: string) =>
    advance(utredning, {
      ...{ from, to: 'I_OPPFOLGING', transition: 'prioritise' },
      relations: relationCodes,
      given: new Set(['priority', 'officer', 'deadline']),
    });

  it.each(['REGISTRERT', 'SAMLET', 'TIL_AVKLARING', 'VENTER'])(
    'is refused before it is clarified: %s',
    (from) => {
      expect(prioritise(from)).toMatchObject({ rejected: 'transition-not-allowed' });
    },
  );

  it('is given once it is', () => {
    expect(prioritise('AVKLART')).toHaveProperty('ok');
  });
});
