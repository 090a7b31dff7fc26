import { agendaEvents, openTasks, type OpenTask } from '#engine';
import { allowedStatuses, instanceOf, type FollowUpBrief, type FollowUpDocument } from '#contexts/follow-up';
import { activeMembershipsOf } from '#contexts/organisation';
import { maySee, type FieldName } from '#toolkit/access';
import { pinnedProcedure, statusTexts, type RelationCode } from '#contexts/procedures';
import { askedFields } from './procedure.mapper.js';
import type { Reader } from './reader.js';
import type {
  AllowedStatus,
  FollowUpHappening,
  FollowUpTask,
  HistoryEntry,
  Person,
  Unit,
} from './vedtakslogg.objects.js';

type HistoryLine = FollowUpDocument['history'][number];

/** Whether the reader sees what not everybody sees of a follow-up. */
export const sees = ({ context }: Reader, field: FieldName) => maySee(field, context.roles);

export const unitsOf = async (ids: readonly string[], reader: Reader): Promise<readonly Unit[]> =>
  (await Promise.all(ids.map((id) => unitOf(id, reader)))).filter((unit) => unit !== null);

/** What waits to be done where it stands. */
export const tasksOf = (document: FollowUpBrief, reader: Reader): Promise<readonly FollowUpTask[]> =>
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

/** All that happened, in the order it happened, as the reader may see it. */
export const historyOf = (document: FollowUpDocument, reader: Reader): Promise<readonly HistoryEntry[]> => {
  const procedure = pinnedProcedure(document.procedure);
  return Promise.all(linesFor(document, reader).map((line) => toHistoryEntry({ line, procedure, reader })));
};

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

/** What the reader may report now. */
export const allowedFor = (document: FollowUpBrief, { context }: Reader): readonly AllowedStatus[] => {
  const { actor: by, roles, leads, language } = context;
  if (by === null) return [];
  const procedure = pinnedProcedure(document.procedure);
  return allowedStatuses(document, { by, roles, leads }).map(({ to, requires }) => ({
    status: to,
    label: statusTexts[to][language],
    requires,
    fields: askedFields(procedure, requires, language),
  }));
};
