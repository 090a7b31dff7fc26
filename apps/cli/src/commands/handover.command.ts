import type { Command } from 'commander';
import {
  aggregates,
  bulkCommandId,
  handOverEach,
  organisationOf,
  readTheirs,
  refuseHandover,
  takeOverCommand,
  tellRefusal,
  type BulkOutcome,
  type HandedOver,
} from '#contexts';
import { aggregateOf, dayOf, previewCommand, runCommand, type TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { titlesFor } from '../instance-names.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly because: string;
  readonly by?: string;
  readonly dryRun: boolean;
}

interface Asked {
  readonly tenant: TenantId;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const words: Readonly<Record<BulkOutcome, { readonly shown: string; readonly done: string }>> = {
  DONE: { shown: 'blir overført', done: 'overført' },
  UNCHANGED: { shown: 'er slik fra før', done: 'var slik fra før' },
  REFUSED: { shown: 'blir avvist', done: 'avvist' },
};

/** One command for each, or with `--dry-run` what each command would answer. */
const handOverAll = async (
  session: Session,
  { tenant, ...handover }: Asked,
  { by, dryRun }: Options,
): Promise<readonly HandedOver[]> => {
  const { store, clock, ids, documents } = session.platform;
  const actor = await actingPerson(session, tenant, by);
  const run = dryRun ? previewCommand : runCommand;
  const correlationId = ids.next();
  const theirs = await readTheirs(documents, tenant, handover.from);
  return handOverEach(theirs, ({ sort, id: subjectId }) => {
    const { to, type, data } = takeOverCommand(sort, handover);
    return run({ store, clock }, aggregateOf(aggregates, to), {
      ...{ tenant, subjectId, correlationId, commandId: bulkCommandId(correlationId, subjectId) },
      command: { type, data, issued: { ...actor, at: clock.now() } },
    });
  });
};

const lineOf = ({ outcome, refusal }: HandedOver, dryRun: boolean): string =>
  words[outcome][dryRun ? 'shown' : 'done'] + (refusal === null ? '' : `: ${tellRefusal(refusal, 'nb')}`);

const askedBy = async (session: Session, options: Options): Promise<Asked> => {
  const tenant = await tenantOf(session, options);
  const from = await personFor(session, tenant, options.from);
  const to = await personFor(session, tenant, options.to);
  const asked = { tenant, from, to, reason: options.because };
  const { documents, clock } = session.platform;
  const organisation = await organisationOf(documents, tenant);
  const refused = refuseHandover(asked, organisation, dayOf(clock.now()));
  if (refused !== undefined) throw new CommandStopped(tellRefusal(refused, 'nb'));
  return asked;
};

const handOver = async (session: Session, options: Options) => {
  const { dryRun } = options;
  const asked = await askedBy(session, options);
  const items = await handOverAll(session, asked, options);
  await session.catchUp();
  const titleOf = await titlesFor(session, asked.tenant, items);
  const done = items.filter(({ outcome }) => outcome === 'DONE').length;
  const plain = items.map(({ sort, id, outcome, refusal, ...named }) => ({
    title: titleOf(named),
    ...{ sort, id, outcome },
    refusal: refusal && { code: refusal.rejected, message: tellRefusal(refusal, 'nb') },
  }));
  session.output.result({ dryRun, items: plain }, [
    items.length === 0
      ? `${options.from} har ingen åpne saker.`
      : `${done.toString()} av ${items.length.toString()} ${dryRun ? 'blir overført' : 'er overført'} til ${options.to}.`,
    ...items.map((item) => `  ${titleOf(item)}: ${lineOf(item, dryRun)}`),
    ...(dryRun ? ['Ingenting er gjort.'] : []),
  ]);
  return items.some(({ outcome }) => outcome === 'REFUSED') ? exitCode.refused : exitCode.done;
};

/** `iverk handover`: all that one person has, to another. */
export const handoverCommand = (bare: Command): Command =>
  bare
    .requiredOption('--from <person>', 'den som har dem (navn, e-post eller id)')
    .requiredOption('--to <person>', 'den som skal overta')
    .requiredOption('--because <tekst>', 'hvorfor; står i historikken')
    .option('--by <person>', 'hvem som gjør det; ellers den som driver Iverk')
    .option('--dry-run', 'vis hva som ville skje med hver sak, og gjør ingenting', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => handOver(session, options))),
    );
