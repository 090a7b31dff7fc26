import type { Command } from 'commander';
import { tellRefusal } from '#contexts';
import { erasureLease, eraseTexts, findErasable, finishErasures, type ErasableText } from '#work/upkeep';
import { isRejection, longDay, dayOf } from '#kernel';
import { carryOut } from '../carry-out.js';
import { eraseTarget, unsealedOf, type EraseOptions, type EraseTarget } from '../erase-target.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type Session } from '../session.js';
import { operator } from '../submit.js';

const textsOf = (count: number) => (count === 1 ? '1 tekst' : `${count.toString()} tekster`);

/** Where a text stands; never the text. */
const placeOf = ({ eventId, type, field, streamId, occurredAt }: ErasableText) => ({
  eventId,
  type,
  field,
  streamId,
  occurredAt,
});

const lineOf = ({ type, field, occurredAt, eventId }: ErasableText) =>
  `  ${longDay(dayOf(occurredAt), 'nb')}  ${type} ${field}  (${eventId})`;

const outOfReach = [
  'Dette når ikke Iverk: e-post og rapporter som er sendt, lister teksten ble importert fra, og sikkerhetskopier tatt før nå.',
  'Slett dem der de ligger, ta en ny sikkerhetskopi, og importer ikke en liste der teksten fortsatt står.',
];

const left = (unsealed: number) =>
  unsealed === 0
    ? []
    : [`${textsOf(unsealed)} fra før Iverk forseglet tekst, står åpent i loggen og kan ikke slettes.`];

/** Also what an erasure that died has left undone is done, whether there is anything to erase now or not. */
const erase = async (
  { platform, catchUp }: Session,
  options: EraseOptions,
  target: EraseTarget,
  texts: readonly ErasableText[],
) => {
  const outcome = await eraseTexts(platform, {
    tenant: target.tenant,
    texts,
    personId: target.personId,
    reason: options.reason,
    ...operator,
    commandId: platform.ids.next(),
  });
  if (outcome !== undefined && isRejection(outcome)) throw new CommandStopped(tellRefusal(outcome, 'nb'));
  return finishErasures({ ...platform, catchUp }, target.tenant);
};

const diskLines = ({ tables, log }: { readonly tables: boolean; readonly log: boolean }) => [
  ...(tables
    ? []
    : [
        'Databaserollen får ikke skrive tabellene på nytt. La eieren kjøre: vacuum full state.text_key, state.person, state.kept_file;',
      ]),
  ...(log
    ? []
    : [
        'Databasens egen logg (WAL) kan fortsatt holde det slettede. La den som drifter databasen, sette wal_recycle = off og kjøre: select pg_switch_wal(); checkpoint;',
      ]),
];

const reportLines = ({ reports }: { readonly reports: number }) =>
  reports === 0
    ? []
    : [
        `${reports === 1 ? '1 frossen vedtaksrapport' : `${reports.toString()} frosne vedtaksrapporter`} hadde teksten, og er frosset i nye utgaver uten den.`,
      ];

const headline = ({ personKnown }: EraseTarget, count: number, dryRun: boolean) => {
  if (count === 0 && !personKnown) return 'Her er ingenting å slette.';
  const person = personKnown ? ' og oppføringen i personregisteret' : '';
  return `${textsOf(count)}${person} ${dryRun ? 'ville blitt' : 'er'} slettet.`;
};

const run = async (session: Session, options: EraseOptions) => {
  const { dryRun = false } = options;
  const target = await eraseTarget(session, await tenantOf(session, options), options);
  const texts = await findErasable(session.platform, target.tenant, target.wanted);
  const unsealed = await unsealedOf(session, target);
  const { lease } = session.platform;
  const disk = dryRun
    ? undefined
    : await lease.hold(erasureLease, () => erase(session, options, target, texts));
  session.output.result(
    { dryRun, texts: texts.map(placeOf), person: target.personKnown, unsealed, disk: disk ?? null },
    [
      headline(target, texts.length, dryRun),
      ...(dryRun ? texts.map(lineOf) : []),
      ...left(unsealed),
      ...(disk === undefined ? [] : [...reportLines(disk), ...diskLines(disk), ...outOfReach]),
    ],
  );
  return exitCode.done;
};

export const eraseCommand = (bare: Command): Command =>
  bare
    .option(
      '--person <hvem>',
      'alt denne personen har skrevet, og personen i registeret (e-post, navn eller id)',
    )
    .option('--event <id>', 'teksten i én hendelse, og det som er kopiert fra den')
    .option('--field <navn>', 'bare dette feltet i hendelsen')
    .requiredOption('--reason <grunn>', 'hvorfor, uten navn og sitat; grunnen blir stående')
    .option('--dry-run', 'vis hva som ville blitt slettet; slett ingenting', false)
    .action((options: EraseOptions) =>
      carryOut(options, () => inSession(options, (session) => run(session, options))),
    );
