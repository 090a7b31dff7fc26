import { dateNameIn } from '#contexts';
import { tellDelay, tellDue, type Procedure, type ProcedureDifference } from '#engine';
import type { Language } from '#kernel';

export const nameOf = ({ id, version }: Pick<Procedure, 'id' | 'version'>) =>
  `${id} versjon ${version.toString()}`;

const stateName = ({ states }: Procedure, code: string, language: Language) =>
  states[code]?.name?.[language] ?? code;

const guardOf = (when: Readonly<Record<string, readonly string[]>> = {}) =>
  Object.entries(when).map(([name, values]) => `når ${name} er ${values.join(' eller ')}`);

export const startLine = ({ start, ...of }: Procedure, language: Language): readonly string[] => {
  if (start === undefined) return [];
  const { by = [], on, when, in: first } = start;
  const parts = [
    ...(by.length === 0 ? [] : [`startes av ${by.join(', ')}`]),
    ...(on === undefined ? [] : [`starter av seg selv på ${on}`]),
    ...guardOf(when),
    ...(first === undefined ? [] : [`begynner som ${stateName(of, first, language)}`]),
  ];
  return parts.length === 0 ? [] : [`  Start: ${parts.join(', ')}`];
};

const stateLines = (of: Procedure, language: Language): readonly string[] =>
  Object.entries(of.states).map(
    ([code, { ended }]) =>
      `  ${code}  ${stateName(of, code, language)}${code === of.initial ? ', her begynner det' : ''}${ended ? ', slutt' : ''}`,
  );

const fieldLines = ({ fields = {} }: Procedure, language: Language): readonly string[] =>
  Object.entries(fields).map(([code, { name, kind, values = {} }]) => {
    const choices = kind === 'choice' ? `: ${Object.keys(values).join(', ')}` : '';
    return `  ${code}  ${name?.[language] ?? ''} (${{ choice: 'valg', date: 'dato', text: 'tekst' }[kind]}${choices})`;
  });

const stepLines = (of: Procedure, language: Language): readonly string[] =>
  of.transitions.map(({ id, name, from, to, by, requires, when }) => {
    const names = (codes: readonly string[]) => codes.map((each) => stateName(of, each, language)).join(', ');
    const needs = requires.length === 0 ? [] : [`krever ${requires.join(', ')}`];
    const told = [by.join(', '), ...needs, ...guardOf(when)].join('; ');
    return `  ${id}  ${name?.[language] ?? ''}: ${from === '*' ? 'overalt' : names(from)} → ${names(to)} (${told})`;
  });

const taskLines = ({ tasks = [], ...of }: Procedure, language: Language): readonly string[] =>
  tasks.map(({ id, name, in: states, who, acknowledgedBy = [] }) => {
    const where = states.map((each) => stateName(of, each, language)).join(', ');
    const seen = acknowledgedBy.length === 0 ? '' : `; bekreftes av ${acknowledgedBy.join(', ')}`;
    return `  ${id}  ${name?.[language] ?? ''}: ${where} (${who.join(', ')}${seen})`;
  });

const timerLines = (of: Procedure, language: Language): readonly string[] =>
  (of.timers ?? []).flatMap((timer) => [
    `  ${timer.id}  ${timer.name?.[language] ?? ''}: ${tellDue(timer.due, language, dateNameIn(of, language))}`,
    ...timer.ladder.map(({ name, after, to = [] }) =>
      [
        `    ${name?.[language] ?? ''}`,
        tellDelay(timer, after, language),
        to.length === 0 ? '' : `(${to.join(', ')})`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ]);

/** All of a procedure, as people read it: states, own fields, steps, tasks and timers, a blank line between. */
export const showLines = (of: Procedure, language: Language): readonly string[] => [
  `${of.name?.[language] ?? of.id} (${nameOf(of)})`,
  ...startLine(of, language),
  ...[stateLines, fieldLines, stepLines, taskLines, timerLines].flatMap((linesOf) => {
    const lines = linesOf(of, language);
    return lines.length === 0 ? [] : ['', ...lines];
  }),
];

const changes = { added: 'kommet til', removed: 'tatt bort', changed: 'endret' } as const;
const things = {
  procedure: 'prosedyren',
  field: 'feltet',
  state: 'tilstanden',
  transition: 'steget',
  task: 'oppgaven',
  timer: 'varselet',
} as const;

export const differenceLine = ({ change, what, id, keys }: ProcedureDifference): string =>
  `  ${things[what]} ${id} er ${changes[change]}${keys.length === 0 ? '' : `: ${keys.join(', ')}`}`;
