import { languages, type Text } from '#kernel';
import { checkStartWords } from './check-start-words.js';
import type { Path, ProcedureProblem } from './problem.js';
import type { Field, Procedure, Transition } from './procedure.js';
import type { Due, Rung } from './timer.js';
import type { Vocabularies, Vocabulary } from './vocabulary.js';

type Found = readonly ProcedureProblem[];

/** Every problem of a procedure's words: what it is about, what it stands for, whom it names, and what people would read. */
export const checkWords = (procedure: Procedure, vocabularies: Vocabularies): Found => {
  const { about } = procedure;
  const vocabulary = about === undefined ? undefined : vocabularies[about];
  const texts = checkTexts(procedure);
  if (vocabulary === undefined)
    return [
      ...texts,
      { problem: 'unknown-subject', at: about ?? 'about', path: about === undefined ? [] : ['about'] },
    ];
  return [...texts, ...checkCodes(procedure, vocabulary)];
};

const checkTexts = ({
  name,
  fields = {},
  states,
  transitions,
  tasks = [],
  timers = [],
}: Procedure): Found => [
  ...missingTexts(name, []),
  ...Object.entries(fields).flatMap(([code, each]) => textsOfField(each, ['fields', code])),
  ...Object.entries(states).flatMap(([code, each]) => missingTexts(each.name, ['states', code])),
  ...transitions.flatMap((each, index) => missingTexts(each.name, ['transitions', index])),
  ...tasks.flatMap((each, index) => missingTexts(each.name, ['tasks', index])),
  ...timers.flatMap((each, index) => [
    ...missingTexts(each.name, ['timers', index]),
    ...each.ladder.flatMap((rung, n) => missingTexts(rung.name, ['timers', index, 'ladder', n])),
  ]),
];

const textsOfField = ({ name, kind, values }: Field, path: Path): Found => [
  ...missingTexts(name, path),
  ...(kind === 'choice' && Object.keys(values ?? {}).length === 0
    ? [{ problem: 'values-missing' as const, at: path.at(-1)?.toString() ?? '', path }]
    : []),
  ...Object.entries(values ?? {}).flatMap(([value, text]) =>
    missingTexts(text, [...path, 'values', value], false),
  ),
];

const missingTexts = (name: Text | undefined, path: Path, isNamed = true): Found =>
  languages
    .filter((language) => (name?.[language] ?? '').trim() === '')
    .map((language) => ({
      problem: 'text-missing',
      at: language,
      path: [...path, ...(isNamed ? ['name'] : []), language],
    }));

const checkCodes = (procedure: Procedure, vocabulary: Vocabulary): Found => [
  ...Object.entries(procedure.states).flatMap(([code, { status }]) => wrongStatus(status, code, vocabulary)),
  ...procedure.transitions.flatMap((each, index) =>
    codesOfTransition(procedure, each, { vocabulary, index }),
  ),
  ...(vocabulary.ownFields ? [] : ownFields(procedure)),
  ...checkStartWords(procedure, vocabulary),
  ...codesOfTasks(procedure, vocabulary),
  ...codesOfTimers(procedure, vocabulary),
];

const ownFields = ({ fields = {} }: Procedure): Found =>
  Object.keys(fields).map((at) => ({ problem: 'own-fields-impossible', at, path: ['fields', at] }));

const wrongStatus = (
  status: string | undefined,
  state: string,
  { statuses, statesAreStatuses }: Vocabulary,
): Found => {
  const path = ['states', state, 'status'];
  if (status === undefined) return [{ problem: 'status-missing', at: state, path }];
  if (!statuses.includes(status)) return [{ problem: 'unknown-status', at: status, path }];
  return statesAreStatuses && status !== state ? [{ problem: 'state-is-no-status', at: state, path }] : [];
};

const codesOfTransition = (
  procedure: Procedure,
  { by, requires }: Transition,
  { vocabulary, index }: { readonly vocabulary: Vocabulary; readonly index: number },
): Found => {
  const path = ['transitions', index];
  const known = [...vocabulary.fields, ...Object.keys(procedure.fields ?? {})];
  return [
    ...unknown('unknown-relation', { words: by, known: vocabulary.relations, path: [...path, 'by'] }),
    ...unknown('unknown-field', { words: requires, known, path: [...path, 'requires'] }),
  ];
};

const codesOfTasks = ({ tasks = [] }: Procedure, { relations: known }: Vocabulary): Found =>
  tasks.flatMap(({ who, acknowledgedBy = [] }, index) => [
    ...unknown('unknown-relation', { words: who, known, path: ['tasks', index, 'who'] }),
    ...unknown('unknown-relation', {
      words: acknowledgedBy,
      known,
      path: ['tasks', index, 'acknowledgedBy'],
    }),
  ]);

const codesOfTimers = (procedure: Procedure, vocabulary: Vocabulary): Found =>
  (procedure.timers ?? []).flatMap(({ due, ladder }, index) => [
    ...unknownDate(procedure, vocabulary, { due, path: ['timers', index, 'due'] }),
    ...ladder.flatMap((rung: Rung, n) =>
      unknown('unknown-relation', {
        words: rung.to ?? [],
        known: vocabulary.addressees,
        path: ['timers', index, 'ladder', n, 'to'],
      }),
    ),
  ]);

/** A timer that counts from a day nobody ever tells would never fire. */
const unknownDate = (
  { fields = {} }: Procedure,
  { dates }: Vocabulary,
  { due, path }: { readonly due: Due; readonly path: Path },
): Found => {
  const own = Object.keys(fields).filter((each) => fields[each]?.kind === 'date');
  const known = [...dates, ...own];
  if ('before' in due)
    return known.includes(due.before)
      ? []
      : [{ problem: 'unknown-date', at: due.before, path: [...path, 'before'] }];
  if (!('after' in due) || due.after === 'entry') return [];
  return known.includes(due.after)
    ? []
    : [{ problem: 'unknown-date', at: due.after, path: [...path, 'after'] }];
};

interface Words {
  readonly words: readonly string[];
  readonly known: readonly string[];
  readonly path: Path;
}

const unknown = (problem: 'unknown-relation' | 'unknown-field', { words, known, path }: Words): Found =>
  words.flatMap((at, index) => (known.includes(at) ? [] : [{ problem, at, path: [...path, index] }]));
