import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemTexts, procedureRef, readProcedure, tellPlacedProblem, tellProblem } from './index.js';

const vocabularies = {
  book: {
    statuses: ['OPEN', 'OVER'],
    relations: ['READER', 'LIBRARIAN'],
    addressees: ['READER', 'LIBRARIAN', 'LIBRARY'],
    fields: ['until'],
    dates: ['until'],
    ownFields: true,
    occasions: { returned: { by: ['READER', 'FINDER'] } },
    children: true,
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

  it.each([
    ['a fact that nobody tells', 'when: { by: [FINDER] }', 'when: { of: [FINDER] }', 'unknown-field of'],
    ['a value it cannot have', 'when: { by: [FINDER] }', 'when: { by: [CAT] }', 'guard-never-holds by = CAT'],
    ['a first state nobody described', 'in: BORROWED', 'in: BURNT', 'unknown-state BURNT'],
    ['a role that does not exist', 'by: [LIBRARIAN]\n  on', 'by: [CAT]\n  on', 'unknown-relation CAT'],
    ['a wait that asks for something', 'awaits: return', 'awaits: lose', 'step-of-itself-impossible lose'],
    ['a wait for a step there is not', 'awaits: return', 'awaits: fly', 'unknown-step fly'],
  ])('refuses %s in how instances come to be', (_, from, to, expected) => {
    const found = problemsIn(whole.replace(from, to)).map((each) => each.replace(/^\S+ /, ''));
    expect(found).toEqual([expected]);
  });

  it('takes the word of another procedure as it stands', () => {
    expect(
      problemsIn(whole.replace('on: returned\n  when: { by: [FINDER] }', 'on: book-search/found')),
    ).toEqual([]);
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

/** `sound` with all that a procedure can have. */
const whole = `${sound.replace(
  'transitions:',
  `  BORROWED:
    name: { nb: Utlånt, nn: Utlånt, en: Borrowed }
    status: OPEN
    ended: false
    awaits: return
transitions:`,
)}  - id: find
    name: { nb: finn, nn: finn, en: find }
    from: [LOST]
    to: [ON_SHELF]
    by: [LIBRARIAN]
    requires: []
    when: { cover: [HARD] }
  - id: judge
    name: { nb: vurder, nn: vurder, en: judge }
    from: [ON_SHELF]
    to: [LOST]
    by: [LIBRARIAN]
    requires: [cover]
    starts: [book-search]
    emits: [judged]
  - id: send
    name: { nb: send bort, nn: send bort, en: send away }
    from: [ON_SHELF]
    to: [BORROWED]
    by: [LIBRARIAN]
    requires: []
  - id: return
    name: { nb: lever, nn: lever, en: return }
    from: [BORROWED]
    to: [ON_SHELF]
    by: [READER]
    requires: []
start:
  by: [LIBRARIAN]
  on: returned
  when: { by: [FINDER] }
  in: BORROWED
fields:
  cover:
    name: { nb: Perm, nn: Perm, en: Cover }
    kind: choice
    values:
      HARD: { nb: Stiv, nn: Stiv, en: Hard }
tasks:
  - id: mend
    name: { nb: Reparer, nn: Reparer, en: Mend }
    in: [ON_SHELF]
    who: [LIBRARIAN]
timers:
  - id: late
    name: { nb: For seint, nn: For seint, en: Late }
    in: [ON_SHELF]
    due: { after: until, days: 1 }
    ladder:
      - id: tell
        name: { nb: si fra, nn: sei frå, en: tell }
        act: REMIND
        to: [LIBRARY]
`;
const stepping = (step: string) => `act: STEP\n        step: ${step}`;
const back = `        step: away
  - id: back
    name: { nb: Tilbake, nn: Tilbake, en: Back }
    in: [AWAY]
    due: { after: entry, days: 1 }
    ladder:
      - id: step
        name: { nb: gå, nn: gå, en: go }
        act: STEP
        step: home
  # `;
const away = `transitions:
  - id: away
    name: { nb: bort, nn: bort, en: away }
    from: [ON_SHELF]
    to: [AWAY]
    by: [READER]
    requires: []
  - id: home
    name: { nb: hjem, nn: heim, en: home }
    from: [AWAY]
    to: [ON_SHELF]
    by: [READER]
    requires: []
`;
const stateAway = `  AWAY:
    name: { nb: Borte, nn: Borte, en: Away }
    status: OPEN
    ended: false
`;

/** What to change in `whole` to be told of each problem, and in which line and of what. */
const slips: Readonly<Record<keyof typeof problemTexts, readonly (readonly [string, string])[]>> = {
  'too-large': [['about: book', `# ${'x'.repeat(200_000)}\nabout: book`]],
  'not-yaml': [['initial: ON_SHELF', 'initial: [ON_SHELF']],
  'not-procedure': [[whole, '- a list']],
  'unknown-key': [['kind: choice', 'kind: choice\n    colour: red']],
  'key-missing': [['    who: [LIBRARIAN]\n', '']],
  'not-expected': [['kind: choice', 'kind: number']],
  'duplicate-id': [['id: find', 'id: lose']],
  'unknown-state': [['in: [ON_SHELF]\n    who', 'in: [BURNT]\n    who']],
  'unreachable-state': [
    ['transitions:\n', `${stateAway.replace('ended: false', 'ended: true')}transitions:\n`],
  ],
  'dead-end': [
    ['transitions:\n', `${stateAway}transitions:\n`],
    ['to: [LOST]\n    by: [READER]', 'to: [LOST, AWAY]\n    by: [READER]'],
  ],
  'no-way-out': [
    ['transitions:\n', `${stateAway}${stateAway.replace('AWAY', 'FAR')}transitions:\n`],
    ['to: [LOST]\n    by: [READER]', 'to: [LOST, AWAY]\n    by: [READER]'],
    [
      'transitions:\n',
      away
        .replace('from: [ON_SHELF]\n    to: [AWAY]', 'from: [AWAY]\n    to: [FAR]')
        .replace('from: [AWAY]\n    to: [ON_SHELF]', 'from: [FAR]\n    to: [AWAY]'),
    ],
  ],
  'overlapping-transitions': [
    ['by: [LIBRARIAN]\n    requires: [cover]', 'by: [READER]\n    requires: [cover]'],
  ],
  'guard-never-holds': [['when: { cover: [HARD] }', 'when: { cover: [SOFT] }']],
  'timer-never-fires': [['in: [ON_SHELF]\n    due', 'in: [LOST]\n    due']],
  'timer-fires-for-ever': [
    ['transitions:\n', `${stateAway}${away}`],
    ['act: REMIND', stepping('away').replace('        step: away', back.trimEnd())],
  ],
  'amount-unclear': [['days: 1', 'days: 1, businessDays: 1']],
  'nobody-told': [['        to: [LIBRARY]\n', '']],
  'step-of-itself-impossible': [['act: REMIND', stepping('lose')]],
  'unknown-step': [['act: REMIND', stepping('fly')]],
  'text-missing': [['nn: For seint, en', "nn: '', en"]],
  'status-missing': [['    status: OVER\n', '']],
  'unknown-status': [['status: OVER', 'status: GONE']],
  'state-is-no-status': [['about: book', 'about: shelf']],
  'unknown-relation': [['to: [LIBRARY]', 'to: [CAT]']],
  'unknown-field': [['requires: [until]', 'requires: [until, price]']],
  'own-fields-impossible': [['about: book', 'about: film']],
  'unknown-date': [['after: until', 'after: cover']],
  'unknown-subject': [['about: book', 'about: cat']],
  'waits-for-nothing': [['    starts: [book-search]\n', '']],
  'unknown-occasion': [['on: returned', 'on: burnt']],
  'children-impossible': [['about: book', 'about: film']],
  // Found where all procedures are known: `checkReferences`.
  'unknown-procedure': [],
  'values-missing': [['    values:\n      HARD: { nb: Stiv, nn: Stiv, en: Hard }\n', '']],
};
/** Of what each is told, and the line that is pointed at. */
const places: Readonly<Record<keyof typeof problemTexts, readonly string[]>> = {
  'too-large': [`201758 ← # ${'x'.repeat(58)}`],
  'not-yaml': ['BAD_INDENT ← states:'],
  'not-procedure': [' ← - a list'],
  'unknown-key': ['colour ← colour: red'],
  'key-missing': ['who ← - id: mend'],
  'not-expected': ['kind ← kind: number'],
  'duplicate-id': ['lose ← - id: lose'],
  'unknown-state': ['BURNT ← in: [BURNT]'],
  'unreachable-state': ['AWAY ← AWAY:'],
  'dead-end': ['AWAY ← AWAY:'],
  'no-way-out': ['AWAY ← AWAY:', 'FAR ← FAR:'],
  'overlapping-transitions': ['ON_SHELF → LOST (READER) ← - id: judge'],
  'guard-never-holds': ['cover = SOFT ← when: { cover: [SOFT] }'],
  'timer-never-fires': ['late ← in: [LOST]'],
  'timer-fires-for-ever': ['late ← - id: late', 'back ← - id: back'],
  'amount-unclear': ['late ← due: { after: until, days: 1, businessDays: 1 }'],
  'nobody-told': ['tell ← - id: tell'],
  'step-of-itself-impossible': ['lose ← step: lose'],
  'unknown-step': ['fly ← step: fly'],
  'text-missing': ["nn ← name: { nb: For seint, nn: '', en: Late }"],
  'status-missing': ['LOST ← LOST:'],
  'unknown-status': ['GONE ← status: GONE'],
  'state-is-no-status': ['ON_SHELF ← status: OPEN', 'LOST ← status: OVER', 'BORROWED ← status: OPEN'],
  'unknown-relation': ['CAT ← to: [CAT]'],
  'unknown-field': ['price ← requires: [until, price]'],
  'own-fields-impossible': ['cover ← cover:'],
  'unknown-date': ['cover ← due: { after: cover, days: 1 }'],
  'unknown-subject': ['cat ← about: cat'],
  'values-missing': ['cover ← cover:'],
  'waits-for-nothing': ['BORROWED ← awaits: return'],
  'unknown-occasion': ['burnt ← on: burnt'],
  'children-impossible': ['BORROWED ← awaits: return', 'judge ← - id: judge'],
  'unknown-procedure': [],
};
const shelf = { ...vocabularies.book, statuses: ['OPEN', 'LOST', 'OVER'], statesAreStatuses: true };
const film = { ...vocabularies.book, ownFields: false, children: false };

describe('Every problem a procedure can have', () => {
  it('is none of one that has all there is', () => {
    expect(problemsIn(whole)).toEqual([]);
  });

  it.each(Object.entries(slips))('can be %s, and is told where', (code, changes) => {
    const yaml = changes.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, whole);
    const read = readProcedure(yaml, { ...vocabularies, shelf, film });
    const found = 'ok' in read ? [] : read.problems.filter(({ problem }) => problem === code);
    const lines = yaml.split('\n').map((line) => line.trim().slice(0, 60));
    const told = found.map(({ line, at }) => `${at} ← ${lines[line - 1] ?? ''}`);
    expect(told).toEqual(places[code as keyof typeof problemTexts]);
  });
});
