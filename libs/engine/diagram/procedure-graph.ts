import type { Language, Text } from '#kernel';
import { sourcesOf, type Procedure, type Transition } from '../procedure.js';

/** A state, a step between states, or what stands for many states, as it is drawn. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: 'state' | 'step' | 'group';
  readonly label: string;
  readonly initial: boolean;
  readonly ended: boolean;
  /** The instance stands here. */
  readonly here: boolean;
  /** The instance has been here. */
  readonly taken: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly taken: boolean;
}

/** A procedure as states and steps with lines between them: a step from many states to many is one node, not a net. */
export interface ProcedureGraph {
  readonly title: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** The way an instance has gone: where it stands, and each step with the states it lay between. */
export interface Way {
  readonly here: string;
  readonly steps: readonly { readonly from: string; readonly transition: string; readonly to: string }[];
}

const stateId = (code: string) => `s_${code}`;
const stepId = (id: string) => `t_${id}`;

interface Group {
  readonly id: string;
  readonly label: Text;
  readonly states: readonly string[];
}

/** So many lines are drawn as one, from a node that stands for them all. */
const smallestGroup = 3;

/** All states, all that go on, all that end: what steps that may be taken from anywhere leave. */
const groupsOf = ({ states }: Procedure): readonly Group[] => {
  const codes = Object.keys(states);
  const isEnded = (code: string) => states[code]?.ended === true;
  const groups = [
    {
      id: 'g_all',
      label: { nb: 'alle tilstander', nn: 'alle tilstandar', en: 'every state' },
      states: codes,
    },
    {
      id: 'g_open',
      label: {
        nb: 'alle som ikke er slutt',
        nn: 'alle som ikkje er slutt',
        en: 'every state before the end',
      },
      states: codes.filter((code) => !isEnded(code)),
    },
    {
      id: 'g_ended',
      label: { nb: 'alle som er slutt', nn: 'alle som er slutt', en: 'every end' },
      states: codes.filter(isEnded),
    },
  ];
  return groups.filter(({ states: members }) => members.length >= smallestGroup);
};

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((each) => others.includes(each));

const nothing = { initial: false, ended: false, here: false, taken: false };

/** What both pictures draw. */
export const procedureGraph = (of: Procedure, language: Language, way?: Way): ProcedureGraph => {
  const groups = groupsOf(of);
  const groupOf = (each: Transition) => groups.find(({ states }) => isSame(states, sourcesOf(of, each)));
  const used = new Set(of.transitions.map(groupOf));
  return {
    title: `${of.name?.[language] ?? of.id} ${of.version.toString()}`,
    nodes: [
      ...stateNodes(of, language, way),
      ...groups
        .filter((group) => used.has(group))
        .map(({ id, label }): DrawnNode => ({ ...nothing, id, kind: 'group', label: label[language] })),
      ...of.transitions.map(({ id, name }): DrawnNode => ({
        ...nothing,
        id: stepId(id),
        kind: 'step',
        label: name?.[language] ?? id,
        taken: way?.steps.some(({ transition }) => transition === id) ?? false,
      })),
    ],
    edges: of.transitions.flatMap((each) => edgesOf(of, each, { group: groupOf(each), way })),
  };
};

const stateNodes = ({ initial, states }: Procedure, language: Language, way?: Way): readonly DrawnNode[] => {
  const been = new Set(way?.steps.flatMap(({ from, to }) => [from, to]));
  return Object.entries(states).map(([code, { name, ended }]) => ({
    id: stateId(code),
    kind: 'state',
    label: name?.[language] ?? code,
    initial: code === initial,
    ended,
    here: way?.here === code,
    taken: been.has(code),
  }));
};

interface Drawing {
  readonly group: Group | undefined;
  readonly way: Way | undefined;
}

const edgesOf = (of: Procedure, step: Transition, { group, way }: Drawing): readonly DrawnEdge[] => {
  const mine = way?.steps.filter(({ transition }) => transition === step.id) ?? [];
  const into =
    group === undefined
      ? sourcesOf(of, step).map((code) => ({
          from: stateId(code),
          taken: mine.some(({ from }) => from === code),
        }))
      : [{ from: group.id, taken: mine.length > 0 }];
  return [
    ...into.map((each) => ({ ...each, to: stepId(step.id) })),
    ...step.to.map((code) => ({
      from: stepId(step.id),
      to: stateId(code),
      taken: mine.some(({ to }) => to === code),
    })),
  ];
};
