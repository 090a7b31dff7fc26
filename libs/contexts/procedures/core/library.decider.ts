import { checkProcedure, checkReferences, checkWords, procedureRef, type Procedure } from '#engine';
import {
  decider,
  refuseTexts,
  reject,
  said,
  type Aggregate,
  type Issued,
  type Outcome,
  type Rejection,
  type TextRejection,
} from '#kernel';
import type { PublishProcedure } from './library.commands.js';
import { libraryEvents, type LibraryEvent } from './library.events.js';
import { emptyLibrary, newestOf, proceduresInForce, publishedProcedure, type Library } from './library.js';
import { procedureVocabularies } from './vocabularies.js';

/** Why a procedure cannot be published. */
export type LibraryRejection =
  TextRejection | Rejection<'not-yours' | 'procedure-unsound' | 'version-not-next'>;

const publishers = ['COORDINATOR', 'DIRECTOR', 'SYSTEM'];

const mayPublish = ({ roles }: Issued): boolean => roles.some((role) => publishers.includes(role));

/** What a file can be asked for, and what only the municipality's own library can tell. */
const problemsOf = (procedure: Procedure, library: Library) => [
  ...checkProcedure(procedure),
  ...checkWords(procedure, procedureVocabularies),
  ...checkReferences(
    procedure,
    proceduresInForce(library).map(({ id }) => id),
  ),
];

/** The problems as a refusal of the first of them; undefined for a sound one. */
const unsound = (procedure: Procedure, library: Library) => {
  const [first, ...others] = problemsOf(procedure, library);
  return (
    first &&
    reject('procedure-unsound', {
      problem: first.problem,
      at: first.at,
      more: others.length.toString(),
    })
  );
};

const outOfTurn = ({ id, version }: Procedure, newest: Procedure | undefined) => {
  const next = (newest?.version ?? 0) + 1;
  return version === next
    ? undefined
    : reject('version-not-next', { id, version: version.toString(), next: next.toString() });
};

const publish = (
  { data, issued }: PublishProcedure,
  library: Library,
): Outcome<LibraryEvent, LibraryRejection> => {
  if (!mayPublish(issued)) return reject('not-yours', { by: 'COORDINATOR, DIRECTOR' });
  const { procedure } = data;
  const { id, version, hash } = procedureRef(procedure);
  const newest = newestOf(library, id);
  if (newest !== undefined && procedureRef(newest).hash === hash) return [];
  const refused = unsound(procedure, library) ?? outOfTurn(procedure, newest);
  if (refused !== undefined) return refused;
  const reason = said(data.reason);
  const definition = JSON.stringify(procedure);
  return (
    refuseTexts({ reason, definition }) ?? [
      { type: 'ProcedurePublished', data: { id, version, hash, definition, reason } },
    ]
  );
};

/** Decides what a municipality publishes. A version that stands is never changed: the next one takes its place. */
export const libraryDecider = decider<PublishProcedure, LibraryEvent, Library, LibraryRejection>({
  initialState: emptyLibrary,
  decide: { PublishProcedure: publish },
  evolve: {
    ProcedurePublished: ({ published }, { data }) => ({
      published: [...published, publishedProcedure(data)],
    }),
  },
});

/** A municipality's library, for whoever runs its commands. */
export const libraryAggregate: Aggregate = { catalog: libraryEvents, decider: libraryDecider };
