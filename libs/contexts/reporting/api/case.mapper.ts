import { allowedFrom, openTasks, type Procedure, type Way } from '#engine';
import {
  caseInstanceOf,
  groupTexts,
  relationsOf,
  type CaseDocument,
  type Holder as CaseHolder,
} from '#contexts/cases';
import { roleTexts } from '#contexts/organisation';
import { pinnedProcedure, type RelationCode } from '#contexts/procedures';
import type { Language, Text } from '#kernel';
import type { AllowedStep, Case, CaseHappening, CaseHistoryEntry, Holder, Share } from './case.objects.js';
import { personOf, taskOf, unitOf } from './follow-up.mapper.js';
import { askedFields, toldFieldsOf } from './procedure.mapper.js';
import type { Reader } from './reader.js';

/** A case as this reader may see it. */
export const toCase = async (document: CaseDocument, reader: Reader): Promise<Case> => {
  await reader.knowPinned([document.procedure]);
  const procedure = pinnedProcedure(document.procedure);
  const { language } = reader.context;
  const { caseId: id, state, told, parent, source } = document;
  return {
    id,
    ...pick(document),
    ...namesOf(document, procedure, language),
    shares: await Promise.all(document.shares.map((each) => toShare(each, reader))),
    officer: await personOf(document.officer, reader),
    deputy: await personOf(document.deputy, reader),
    told: toldFieldsOf(procedure, told, language),
    parent: parent?.id ?? null,
    followUpId: source?.category === 'followUp' ? source.id : null,
    children: document.children.map((child) => ({
      id: child.caseId,
      procedure: child.procedure,
      open: child.endedIn === null,
    })),
    allowed: allowedFor(document, procedure, reader),
    tasks: await Promise.all(
      openTasks(procedure, caseInstanceOf(document)).map((task) => taskOf(task, reader)),
    ),
    history: await Promise.all(document.history.map((line) => toLine({ line, procedure, reader }))),
    drawable: { procedure, hash: document.procedure.hash, way: wayOf(document, state) },
    language,
  };
};

const plain = [
  'title',
  'description',
  'state',
  'status',
  'ended',
  'deadline',
  'originalDeadline',
  'deadlineMoves',
  'openedAt',
  'endedAt',
  'nextDue',
  'revision',
] as const satisfies readonly (keyof CaseDocument)[];

const pick = (document: CaseDocument) =>
  Object.fromEntries(plain.map((field) => [field, document[field]])) as Pick<
    CaseDocument,
    (typeof plain)[number]
  >;

const stateName = ({ states }: Procedure, code: string, language: Language): string =>
  states[code]?.name?.[language] ?? code;

const namesOf = ({ state, procedure: { id, version } }: CaseDocument, of: Procedure, language: Language) => ({
  procedure: id,
  procedureName: of.name?.[language] ?? id,
  version,
  stateName: stateName(of, state, language),
});

/** What people call whoever has the responsibility. */
const names: Readonly<
  Record<CaseHolder['kind'], (id: string, reader: Reader) => Promise<string | null | undefined>>
> = {
  UNIT: async (id, reader) => (await unitOf(id, reader))?.name,
  PERSON: async (id, reader) => (await personOf(id, reader))?.name,
  ROLE: (id, { context }) => Promise.resolve(nameIn(roleTexts, id, context.language)),
  GROUP: (id, { context }) => Promise.resolve(nameIn(groupTexts, id, context.language)),
};

const nameIn = (texts: Readonly<Record<string, Text>>, code: string, language: Language) =>
  texts[code]?.[language];

const toHolder = async ({ kind, id }: CaseHolder, reader: Reader): Promise<Holder> => ({
  kind,
  id,
  name: (await names[kind](id, reader)) ?? id,
});

const toShare = async (
  { what, main, part }: CaseDocument['shares'][number],
  reader: Reader,
): Promise<Share> => ({
  what,
  main: await Promise.all(main.map((each) => toHolder(each, reader))),
  part: await Promise.all(part.map((each) => toHolder(each, reader))),
});

const allowedFor = (
  document: CaseDocument,
  procedure: Procedure,
  { context }: Reader,
): readonly AllowedStep[] => {
  const { actor: by, roles, leads, language } = context;
  if (by === null) return [];
  const relations: readonly RelationCode[] = relationsOf(document, { by, roles, leads });
  const position = { from: document.state, relations, values: document.told.values };
  return allowedFrom(procedure, position).map(({ to, requires, transition: step }) => ({
    ...{ step, to, requires },
    name: procedure.transitions.find(({ id }) => id === step)?.name?.[language] ?? step,
    toName: stateName(procedure, to, language),
    fields: askedFields(procedure, requires, language),
  }));
};

const toLine = async (happened: CaseHappening): Promise<CaseHistoryEntry> => {
  const { line, procedure, reader } = happened;
  const { at, type, step, comment, actor, details } = line;
  const { language } = reader.context;
  const taken = step && procedure.transitions.find(({ id }) => id === step.id);
  return {
    ...{ at, type, comment },
    // A step of a procedure it has been moved away from has only its code.
    step: step && (taken?.name?.[language] ?? step.id),
    to: step && stateName(procedure, step.to, language),
    actor: await personOf(actor, reader),
    details: Object.entries(details).map(([name, value]) => ({ name, value })),
    happened,
  };
};

const wayOf = ({ history }: CaseDocument, here: string): Way => ({
  here,
  steps: history.flatMap(({ step }) =>
    step === null ? [] : [{ from: step.from, transition: step.id, to: step.to }],
  ),
});
