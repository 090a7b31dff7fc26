import { sourcesOf, tellDelay, tellDue, type Procedure as Definition } from '#engine';
import type { Language } from '#kernel';
import type { Status } from '../core/statuses.js';
import { dateNameIn, fieldsIn, relationsIn } from '../core/procedures.texts.js';
import type { ProcedureEntry } from '../read-procedures.js';
import type { Procedure } from './procedure.objects.js';

type Named = { readonly name?: { readonly [language in Language]: string } | undefined };

const nameIn = ({ name }: Named, otherwise: string, language: Language) => name?.[language] ?? otherwise;

const guards = (when: Readonly<Record<string, readonly string[]>> = {}) =>
  Object.entries(when).map(([name, values]) => ({ name, values }));

const startOf = ({ start, initial }: Definition): Procedure['start'] =>
  start === undefined
    ? null
    : {
        by: start.by ?? [],
        on: start.on ?? null,
        when: guards(start.when),
        in: start.in ?? initial,
      };

const statesOf = (of: Definition, language: Language): Procedure['states'] =>
  Object.entries(of.states).map(([code, state]) => ({
    code,
    name: nameIn(state, code, language),
    // Publishing checks that it is one.
    status: (state.status ?? null) as Status | null,
    initial: code === of.initial,
    ended: state.ended,
  }));

const fieldsOf = ({ fields = {} }: Definition, language: Language): Procedure['fields'] =>
  Object.entries(fields).map(([name, field]) => ({
    name,
    label: nameIn(field, name, language),
    kind: field.kind,
    choices: Object.entries(field.values ?? {}).map(([value, text]) => ({ value, label: text[language] })),
  }));

const transitionsOf = (of: Definition, language: Language): Procedure['transitions'] =>
  of.transitions.map((each) => ({
    ...{ id: each.id, name: nameIn(each, each.id, language), from: sourcesOf(of, each), to: each.to },
    ...{ by: each.by, byNames: relationsIn(each.by, language) },
    ...{ requires: each.requires, requiresNames: fieldsIn(of, each.requires, language) },
    when: guards(each.when),
  }));

const tasksOf = ({ tasks = [] }: Definition, language: Language): Procedure['tasks'] =>
  tasks.map((each) => ({
    ...{ id: each.id, name: nameIn(each, each.id, language), in: each.in, who: each.who },
    acknowledgedBy: each.acknowledgedBy ?? [],
  }));

const timersOf = (of: Definition, language: Language): Procedure['timers'] =>
  (of.timers ?? []).map((timer) => ({
    ...{ id: timer.id, name: nameIn(timer, timer.id, language), in: timer.in },
    due: tellDue(timer.due, language, dateNameIn(of, language)),
    ladder: timer.ladder.map((rung) => ({
      ...{
        id: rung.id,
        name: nameIn(rung, rung.id, language),
        ...{ delay: tellDelay(timer, rung.after, language), after: rung.after ?? 0 },
      },
      ...{ act: rung.act, to: rung.to ?? [], step: rung.step ?? null },
    })),
  }));

const publishedOf = (
  published: ProcedureEntry['published'],
): Pick<Procedure, 'source' | 'publishedAt' | 'publishedBy' | 'reason'> =>
  published === null
    ? { source: 'SHIPPED', publishedAt: null, publishedBy: null, reason: null }
    : {
        ...{ source: 'PUBLISHED', publishedAt: published.at, publishedBy: published.by },
        reason: published.reason,
      };

/** A version as readers see it, in their language. */
export const toProcedure = (entry: ProcedureEntry, language: Language): Procedure => {
  const { procedure: definition, hash, published, open, ended } = entry;
  const { id, version, about = null } = definition;
  return {
    ...{ definition, id, version, hash, about, open, ended },
    name: nameIn(definition, id, language),
    ...publishedOf(published),
    start: startOf(definition),
    states: statesOf(definition, language),
    fields: fieldsOf(definition, language),
    transitions: transitionsOf(definition, language),
    tasks: tasksOf(definition, language),
    timers: timersOf(definition, language),
  };
};
