import { agendaEvents, openTasks, type OpenTask, type Procedure } from '#engine';
import { allowedStatuses, instanceOf, textUnchangedMonths, type FollowUpDocument } from '#contexts/follow-up';
import { activeMembershipsOf } from '#contexts/organisation';
import { dayOf, daysBetween, type LocalDate } from '#kernel';
import { maySee, type FieldName } from '#toolkit/access';
import { pinnedProcedure, statusTexts, type RelationCode } from '#contexts/procedures';
import { overdueStatuses } from '../core/vedtakslogg.js';
import { comingOf } from './coming.js';
import { askedFields, toldFieldsOf } from './procedure.mapper.js';
import type { Reader } from './reader.js';
import { withLater } from './with-later.js';
import type {
  AllowedStatus,
  FollowUp,
  FollowUpHappening,
  FollowUpTask,
  HistoryEntry,
  Person,
  Unit,
} from './vedtakslogg.objects.js';

type HistoryLine = FollowUpDocument['history'][number];

const sees = ({ context }: Reader, field: FieldName) => maySee(field, context.roles);

/** A follow-up as this reader may see it. What is not for everybody is null unless the access table says otherwise. */
export const toFollowUp = async (document: FollowUpDocument, reader: Reader): Promise<FollowUp> => {
  const { today, language } = reader.context;
  const wordsToo = document.wordsPublished || sees(reader, 'unpublishedWords');
  await reader.knowPinned([document.procedure]);
  const procedure = pinnedProcedure(document.procedure);
  const now = {
    id: document.followUpId,
    ...pick(document),
    statusLabel: statusTexts[document.status][language],
    statusAsWritten: wordsToo ? document.statusAsWritten : null,
    internalComment: sees(reader, 'internalComment') ? document.internalComment : null,
    responsibleAsWritten: wordsToo ? document.responsibleAsWritten : null,
    overdue: isOverdue(document, today),
    unchangedDays: Math.max(0, daysBetween(dayOf(document.unchangedSince), today)),
    procedure: `${document.procedure.id} v${document.procedure.version.toString()}`,
    drawable: document,
    language,
  };
  return withLater(now, {
    unit: () => unitOf(document.unit, reader),
    coUnits: () => unitsOf(document.coUnits, reader),
    officer: () => personOf(document.officer, reader),
    deputy: () => personOf(document.deputy, reader),
    history: () =>
      Promise.all(linesFor(document, reader).map((line) => toHistoryEntry({ line, procedure, reader }))),
    allowed: () => allowedFor(document, procedure, reader),
    ...(sees(reader, 'internalComment') ? insideOf(document, procedure, reader) : nothingInside),
  });
};

const unitsOf = async (ids: readonly string[], reader: Reader): Promise<readonly Unit[]> =>
  (await Promise.all(ids.map((id) => unitOf(id, reader)))).filter((unit) => unit !== null);

const nothing = () => [];

type Inside = {
  readonly [
    K in 'deviations' | 'told' | 'tasks' | 'nextDue' | 'coming' | 'textUnchangedMonths'
  ]: () => FollowUp[K];
};

const nothingInside: Inside = {
  ...{ deviations: nothing, told: nothing, tasks: nothing, coming: nothing },
  ...{ nextDue: () => null, textUnchangedMonths: () => null },
};

/** How the administration works with it: nobody else's to see. */
const insideOf = (document: FollowUpDocument, procedure: Procedure, reader: Reader): Inside => ({
  deviations: () => document.deviations,
  told: () => toldFieldsOf(procedure, document.told, reader.context.language),
  tasks: () => tasksOf(document, reader),
  nextDue: () => document.nextDue,
  coming: () => comingOf(procedure, instanceOf(document), { nextDue: document.nextDue, reader }),
  textUnchangedMonths: () => textUnchangedMonths(document.history, reader.context.today),
});

const tasksOf = (document: FollowUpDocument, reader: Reader): Promise<readonly FollowUpTask[]> =>
  Promise.all(
    openTasks(pinnedProcedure(document.procedure), instanceOf(document)).map((task) => taskOf(task, reader)),
  );

/** A task as people see it who are to do it. */
export const taskOf = async (
  { task: { id, name, who, acknowledgedBy = [] }, ...state }: OpenTask,
  reader: Reader,
): Promise<FollowUpTask> => ({
  id,
  name: name?.[reader.context.language] ?? id,
  who: who as RelationCode[],
  acknowledgedBy: acknowledgedBy as RelationCode[],
  claimed: await personOf(state.claimedBy, reader),
  acknowledged: await personOf(state.acknowledgedBy, reader),
});

/** What everybody who sees a follow-up may read of it. */
const forEverybody = [
  'vedtakId',
  'point',
  'kind',
  'status',
  'holdReasons',
  'holdUntil',
  'reference',
  'treatment',
  'organTold',
  'publicComment',
  'deadline',
  'originalDeadline',
  'deadlineMoves',
  'noDeadlineBecause',
  'lastReportedAt',
  'unchangedSince',
  'missingSince',
  'openedAt',
  'endedAt',
  'revision',
] as const satisfies readonly (keyof FollowUpDocument)[];

const pick = (document: FollowUpDocument) =>
  Object.fromEntries(forEverybody.map((field) => [field, document[field]])) as Pick<
    FollowUpDocument,
    (typeof forEverybody)[number]
  >;

const isOverdue = ({ deadline, status }: FollowUpDocument, today: LocalDate): boolean =>
  deadline !== null && deadline < today && overdueStatuses.includes(status);

export const unitOf = async (id: string | null, reader: Reader): Promise<Unit | null> => {
  if (id === null) return null;
  const { units } = await reader.organisation();
  const unit = units.find(({ unitId }) => unitId === id);
  return { id, name: unit?.name ?? id, parentId: unit?.parentId ?? null };
};

/** Names are for the administration; everybody may see that somebody, in which job, answers. */
export const personOf = async (id: string | null, reader: Reader): Promise<Person | null> => {
  if (id === null || id.startsWith('system:')) return null;
  const [membership] = activeMembershipsOf(await reader.organisation(), id, reader.context.today);
  const title = membership?.title ?? null;
  if (!sees(reader, 'personName')) return { id: 'skjult', name: null, title };
  const person = await reader.people.load(id);
  return { id, name: person?.name ?? null, title };
};

/** Timers and tasks are how the administration works, and nobody else's to see. */
const linesFor = ({ history }: FollowUpDocument, reader: Reader): readonly HistoryLine[] =>
  sees(reader, 'internalComment') ? history : history.filter(({ type }) => !(type in agendaEvents));

const toHistoryEntry = async (happened: FollowUpHappening): Promise<HistoryEntry> => {
  const { line, reader } = happened;
  const wordsToo = line.wordsPublished || sees(reader, 'unpublishedWords');
  const inside = sees(reader, 'internalComment');
  return {
    at: line.at,
    recordedAt: line.recordedAt,
    type: line.type,
    status: line.status,
    statusLabel: line.status === null ? null : statusTexts[line.status][reader.context.language],
    words: wordsToo ? line.words : null,
    publicComment: line.publicComment,
    internalComment: inside ? line.internalComment : null,
    actor: sees(reader, 'historyActor') ? await personOf(line.actor, reader) : null,
    details: inside ? Object.entries(line.details).map(([name, value]) => ({ name, value })) : [],
    happened,
  };
};

const allowedFor = (
  document: FollowUpDocument,
  procedure: Procedure,
  { context }: Reader,
): readonly AllowedStatus[] => {
  const { actor: by, roles, leads, language } = context;
  if (by === null) return [];
  return allowedStatuses(document, { by, roles, leads }).map(({ to, requires }) => ({
    status: to,
    label: statusTexts[to][language],
    requires,
    fields: askedFields(procedure, requires, language),
  }));
};
