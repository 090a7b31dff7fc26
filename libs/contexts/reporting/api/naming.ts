import type { Procedure } from '#engine';
import { maySee } from '#toolkit/access';
import type { Named, Telling } from '../core/tell-event.js';
import { personOf, unitOf } from './follow-up.mapper.js';
import type { Reader } from './reader.js';
import { mayKnowOf } from './may-know.js';

type Details = Readonly<Record<string, string | null>>;

/** What ids stand for in the details of a line, by the name they stand under. */
const kinds: Readonly<Record<string, Named>> = {
  'unit.to': 'unit',
  'coUnits.to': 'unit',
  'main.to': 'unit',
  officer: 'person',
  'officer.to': 'person',
  'deputy.to': 'person',
  to: 'person',
  reference: 'vedtak',
  treatment: 'organ',
};

const several = ['coUnits.to'];

/** A closing treatment is kept as its organ, its case number and its day. */
const idsIn = (name: string, value: string): readonly string[] => {
  if (several.includes(name)) return value.split(', ');
  return name === 'treatment' ? value.split(', ').slice(0, 1) : [value];
};

type Naming = (id: string, reader: Reader) => Promise<string | null | undefined>;

const vedtakName: Naming = async (id, reader) => {
  const vedtak = await reader.vedtak.load(id);
  if (vedtak === undefined || !mayKnowOf(vedtak, await reader.followUpsOf.load(id), reader)) return undefined;
  return vedtak.caseNumber?.asWritten ?? `«${vedtak.title}»`;
};

const namings: Readonly<Partial<Record<Named, Naming>>> = {
  unit: async (id, reader) => (await unitOf(id, reader))?.name,
  person: async (id, reader) => (await personOf(id, reader))?.name,
  organ: async (id, reader) => (await reader.organ(id)).name,
  vedtak: vedtakName,
};

/** What the procedure calls its timers, tasks, steps and states. */
const named = (
  procedure: Procedure,
  language: Telling['language'],
): Partial<Record<Named, (id: string) => string | undefined>> => {
  const timerOf = (key: string) => procedure.timers?.find(({ id }) => key.startsWith(`${id}/`));
  return {
    timer: (key) => timerOf(key)?.name?.[language] ?? key,
    rung: (key) => {
      const rung = timerOf(key)?.ladder.find(({ id }) => key.endsWith(`/${id}`));
      return rung?.name?.[language] ?? key;
    },
    task: (id) => procedure.tasks?.find((each) => each.id === id)?.name?.[language] ?? id,
    step: (id) => procedure.transitions.find((each) => each.id === id)?.name?.[language] ?? id,
    state: (id) => procedure.states[id]?.name?.[language] ?? id,
  };
};

export interface Happened {
  readonly actor: string;
  readonly details: Details;
  /** What it is carried out by; none for what happened to a vedtak itself. */
  readonly procedure?: Procedure;
}

/** What each id in the details is called, those that the reader may know. */
const namesIn = async (details: Details, reader: Reader): Promise<ReadonlyMap<string, string>> => {
  const named = Object.entries(details).flatMap(([key, value]) => {
    const kind = kinds[key];
    return kind === undefined || value === null ? [] : idsIn(key, value).map((id) => ({ kind, id }));
  });
  const found = await Promise.all(
    named.map(async ({ kind, id }) => [`${kind}:${id}`, await namings[kind]?.(id, reader)] as const),
  );
  return new Map(found.flatMap(([id, name]) => (name == null ? [] : [[id, name] as const])));
};

/** Everything a line names, as its reader may know it: looked up beforehand, so that telling is pure. */
export const tellingOf = async (
  { actor, details, procedure }: Happened,
  reader: Reader,
): Promise<Telling> => {
  const { language, roles } = reader.context;
  const names = await namesIn(details, reader);
  const own = procedure === undefined ? {} : named(procedure, language);
  return {
    language,
    who: maySee('historyActor', roles) ? await whoOf(actor, reader) : null,
    isInside: maySee('internalComment', roles),
    nameOf: (kind, id) => names.get(`${kind}:${id}`) ?? own[kind]?.(id),
  };
};

const whoOf = async (actor: string, reader: Reader): Promise<string | null> =>
  actor.startsWith('system:') ? 'Iverk' : ((await personOf(actor, reader))?.name ?? null);
