import type { Command } from 'commander';
import {
  aggregates,
  bulkCommandId,
  followUpEvents,
  readInstances,
  tellRefusal,
  toEachFollowUp,
  type BulkItem,
  type BulkOutcome,
} from '#contexts';
import { aggregateOf, dayOf, previewCommand, runCommand, type TenantId } from '#kernel';
import { actingPerson } from './acting-person.js';
import { CommandStopped, exitCode, type ExitCode } from './exit-code.js';
import { namesFor } from './instance-names.js';
import { questionFrom, withQuestion, type QuestionOptions } from './instance-question.js';
import { tenantOf, type CommonOptions, type Session } from './session.js';

/** What a bulk act's options have in common: which follow-ups, and whether it is only shown. */
export interface BulkOptions extends CommonOptions, QuestionOptions {
  readonly by?: string;
  readonly dryRun: boolean;
}

/** What is asked of each. */
export interface BulkAct {
  readonly type: 'HandOverFollowUp' | 'MoveDeadline' | 'ReportStatus';
  readonly data: object;
}

/** Gives a command the options of every bulk act, after its own. */
export const withBulk = (command: Command): Command =>
  withQuestion(command).option('--dry-run', 'vis hva som ville skje med hver sak, og gjør ingenting', false);

const words: Readonly<Record<BulkOutcome, { readonly shown: string; readonly done: string }>> = {
  DONE: { shown: 'blir gjort', done: 'gjort' },
  UNCHANGED: { shown: 'er slik fra før', done: 'var slik fra før' },
  REFUSED: { shown: 'blir avvist', done: 'avvist' },
};
const wordOf = (outcome: BulkOutcome, dryRun: boolean) => words[outcome][dryRun ? 'shown' : 'done'];

const saker = (count: number) => (count === 1 ? '1 sak' : `${count.toString()} saker`);

const summary = (items: readonly BulkItem[], dryRun: boolean): string => {
  const counts = (Object.keys(words) as BulkOutcome[]).flatMap((outcome) => {
    const count = items.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : [`${count.toString()} ${wordOf(outcome, dryRun)}`];
  });
  return `${saker(items.length)}: ${counts.join(', ')}.`;
};

const lineOf = ({ outcome, refusal }: BulkItem, dryRun: boolean): string => {
  const because = refusal === null ? '' : `: ${tellRefusal(refusal, 'nb')}`;
  return `${wordOf(outcome, dryRun)}${because}`;
};

const asksForAll = ({ state, unit, person, procedure, dueBy, waitingFor, late, stuck }: QuestionOptions) =>
  [state, unit, person, procedure, dueBy, waitingFor].every((each) => each === undefined) && !late && !stuck;

/** Which follow-ups it is about. Everything there is, is asked for by the name of its procedure, never by silence. */
const chosen = async (session: Session, tenant: TenantId, options: QuestionOptions) => {
  if (asksForAll(options))
    throw new CommandStopped(
      'Si hvilke saker det gjelder, for eksempel med --unit, --person eller --procedure.',
      exitCode.usage,
    );
  const question = { ...(await questionFrom(session, tenant, options)), sort: 'FOLLOW_UP' as const };
  const today = dayOf(session.platform.clock.now());
  return (await readInstances(session.platform.documents, { tenant, today, question })).instances;
};

/** One command to each, or with `--dry-run` what each command would answer. */
const sendAll = async (
  { platform: { store, clock, ids } }: Session,
  followUpIds: readonly string[],
  asked: BulkAct & { readonly tenant: TenantId; readonly actor: Awaited<ReturnType<typeof actingPerson>> },
  dryRun: boolean,
): Promise<readonly BulkItem[]> => {
  const { tenant, actor, type, data } = asked;
  const run = dryRun ? previewCommand : runCommand;
  const bulkId = ids.next();
  const command = { type, data, issued: { ...actor, at: clock.now() } };
  const aggregate = aggregateOf(aggregates, followUpEvents);
  return toEachFollowUp(followUpIds, (subjectId) => {
    const commandId = bulkCommandId(bulkId, subjectId);
    return run({ store, clock }, aggregate, { tenant, subjectId, command, commandId, correlationId: bulkId });
  });
};

/** Carries a bulk act out, or shows it, and reports each follow-up. */
export const actOnMany = async (
  session: Session,
  options: BulkOptions,
  actFor: (tenant: TenantId) => Promise<BulkAct> | BulkAct,
): Promise<ExitCode> => {
  const { dryRun } = options;
  const tenant = await tenantOf(session, options);
  const act = await actFor(tenant);
  const actor = await actingPerson(session, tenant, options.by);
  const instances = await chosen(session, tenant, options);
  const followUpIds = instances.map(({ id }) => id);
  const items = await sendAll(session, followUpIds, { ...act, tenant, actor }, dryRun);
  const { titleOf } = await namesFor(session, tenant, instances);
  const plain = items.map(({ followUpId, outcome, refusal }) => ({
    followUpId,
    outcome,
    refusal: refusal && { code: refusal.rejected, message: tellRefusal(refusal, 'nb') },
  }));
  session.output.result({ dryRun, items: plain }, [
    ...(items.length === 0 ? ['Ingen saker svarer til dette.'] : [summary(items, dryRun)]),
    ...instances.flatMap((view, index) => {
      const item = items[index];
      return item === undefined ? [] : [`  ${titleOf(view)}: ${lineOf(item, dryRun)}`];
    }),
    ...(dryRun ? ['Ingenting er gjort.'] : []),
  ]);
  return items.some(({ outcome }) => outcome === 'REFUSED') ? exitCode.refused : exitCode.done;
};
