import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { procedureRef, readProcedure, tellPlacedProblem, tellProblem } from './index.js';

const vocabularies = {
  book: {
    statuses: ['OPEN', 'OVER'],
    relations: ['READER', 'LIBRARIAN'],
    addressees: ['READER', 'LIBRARIAN', 'LIBRARY'],
    fields: ['until'],
    dates: ['until'],
    ownFields: true,
    statesAreStatuses: false,
  },
};

const sound = `about: book
id: book-loan
version: 1
name: { nb: Utlån, nn: Utlån, en: Loan }
initial: ON_SHELF
states:
  ON_SHELF:
    name: { nb: På hylla, nn: På hylla, en: On the shelf }
    status: OPEN
    ended: false
  LOST:
    name: { nb: Tapt, nn: Tapt, en: Lost }
    status: OVER
    ended: true
transitions:
  - id: lose
    name: { nb: mist, nn: mist, en: lose }
    from: [ON_SHELF]
    to: [LOST]
    by: [READER]
    requires: [until]
`;

/** The problems as `line:column problem at`. */
const problemsIn = (yaml: string): readonly string[] => {
  const read = readProcedure(yaml, vocabularies);
  return 'ok' in read
    ? []
    : read.problems.map(
        ({ line, column, problem, at }) => `${line.toString()}:${column.toString()} ${problem} ${at}`,
      );
};
const changed = (from: string, to: string) => problemsIn(sound.replace(from, to));

describe('Reading a procedure from its file', () => {
  it('takes a sound one, also as JSON, and gives both one hash', () => {
    const read = readProcedure(sound, vocabularies);
    if (!('ok' in read)) throw new Error('refused');
    const again = readProcedure(JSON.stringify(read.ok, null, 2), vocabularies);
    expect('ok' in again && procedureRef(again.ok)).toEqual(procedureRef(read.ok));
  });

  it.each([
    ['what is no YAML', 'initial: ON_SHELF', 'initial: [ON_SHELF', ['6:1 not-yaml BAD_INDENT']],
    ['a key twice', 'version: 1', 'version: 1\nversion: 2', ['4:1 not-yaml DUPLICATE_KEY']],
    [
      'a slip in a key',
      '    requires:',
      '    require:',
      ['16:5 key-missing requires', '21:5 unknown-key require'],
    ],
    ['a number that is a word', 'version: 1', 'version: first', ['3:1 not-expected version']],
    ['a state nobody described', 'to: [LOST]', 'to: [LOST, BURNT]', ['19:16 unknown-state BURNT']],
    [
      'a first state nobody described',
      'initial: ON_SHELF',
      'initial: HERE',
      ['5:1 unknown-state HERE', '7:3 unreachable-state ON_SHELF', '11:3 unreachable-state LOST'],
    ],
    ['a role that does not exist', 'by: [READER]', 'by: [READER, CAT]', ['20:18 unknown-relation CAT']],
    [
      'a field that does not exist',
      'requires: [until]',
      'requires: [until, price]',
      ['21:23 unknown-field price'],
    ],
    ['a status that does not exist', 'status: OVER', 'status: GONE', ['13:5 unknown-status GONE']],
    ['a state without a status', '    status: OVER\n', '', ['11:3 status-missing LOST']],
    ['a text that is empty', 'nn: Tapt, en', "nn: ' ', en", ['12:23 text-missing nn']],
    [
      'a name that is not there',
      '    name: { nb: mist, nn: mist, en: lose }\n',
      '',
      ['16:5 text-missing nb', '16:5 text-missing nn', '16:5 text-missing en'],
    ],
  ])('refuses %s, and says where', (_, from, to, expected) => {
    expect(changed(from, to)).toEqual(expected);
  });

  const withMore = (more: string) =>
    problemsIn(`${sound}${more}`).map((each) => each.slice(each.indexOf(' ') + 1));
  const named = 'name: { nb: a, nn: b, en: c }';

  it.each([
    ['a choice without values', `fields:\n  worth: { ${named}, kind: choice }\n`, ['values-missing worth']],
    [
      'a task for who is not there',
      `tasks:\n  - { id: dust, ${named}, in: [ON_SHELF], who: [CAT], acknowledgedBy: [DOG] }\n`,
      ['unknown-relation CAT', 'unknown-relation DOG'],
    ],
    [
      'a timer that tells who is not there, of a day that is not',
      `timers:\n  - { id: t, ${named}, in: [ON_SHELF], due: { before: birthday, days: 1 }, ladder: [{ id: r, ${named}, act: REMIND, to: [CAT] }] }\n`,
      ['unknown-date birthday', 'unknown-relation CAT'],
    ],
    [
      'a timer and a rung without names',
      `timers:\n  - { id: t, in: [ON_SHELF], due: { after: until }, ladder: [{ id: r, act: REMIND, to: [LIBRARY] }] }\n`,
      [
        'text-missing nb',
        'text-missing nn',
        'text-missing en',
        'text-missing nb',
        'text-missing nn',
        'text-missing en',
      ],
    ],
  ])('refuses %s', (_, more, expected) => {
    expect(withMore(more)).toEqual(expected);
  });

  it('refuses what it is about when nobody knows it, and states and fields that its kind cannot have', () => {
    expect(changed('about: book', 'about: film')).toEqual(['1:1 unknown-subject film']);
    expect(changed('about: book\n', '')).toEqual(['1:1 unknown-subject about']);
    const strict = { book: { ...vocabularies.book, ownFields: false, statesAreStatuses: true } };
    const read = readProcedure(`${sound}fields:\n  page: { ${named}, kind: text }\n`, strict);
    expect('ok' in read ? [] : read.problems.map(({ problem, at }) => `${problem} ${at}`)).toEqual([
      'state-is-no-status ON_SHELF',
      'state-is-no-status LOST',
      'own-fields-impossible page',
    ]);
  });

  it('refuses what is nothing, too large, or unfolds without end', () => {
    expect(problemsIn('')).toEqual(['1:1 not-procedure ']);
    expect(problemsIn('- a list')).toEqual(['1:1 not-procedure ']);
    expect(problemsIn(' '.repeat(200_001))).toEqual(['1:1 too-large 200001']);
    const bomb = Array.from({ length: 9 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x]'
        : `a${n.toString()}: &a${n.toString()} [${`*a${(n - 1).toString()},`.repeat(9)}]`,
    );
    expect(problemsIn(bomb.join('\n'))).toEqual(['1:1 not-procedure ']);
  });

  it('says of anything at all what is wrong, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const read = readProcedure(text, vocabularies);
        expect('ok' in read ? 0 : read.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  it('tells people in their language', () => {
    const problem = { problem: 'unknown-state', at: 'BURNT', path: [] } as const;
    expect(tellProblem(problem, 'nb')).toBe(
      'Tilstanden «BURNT» finnes ikke. Beskriv den under states, eller rett navnet.',
    );
  });

  it('tells in which file, and where in it', () => {
    const read = readProcedure(sound.replace('to: [LOST]', 'to: [BURNT]'), vocabularies);
    const told =
      'problems' in read ? read.problems.map((each) => tellPlacedProblem('loan.yaml', each, 'en')) : [];
    expect(told).toContain(
      'loan.yaml:19:10: There is no state “BURNT”. Describe it under states, or mend the name.',
    );
  });
});
