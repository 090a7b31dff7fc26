import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { ArchiveFault, checkArchive, restore, type Manifest } from '#adapters/backup';
import { projectorLease } from '#kernel';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { openOutput } from '../output.js';
import { progressBar } from '../progress.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly dryRun: boolean;
}

/** What is wrong with the file is for who gave it; only a log that came out otherwise is something broken. */
const refusing = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (fault) {
    if (!(fault instanceof ArchiveFault) || fault.problem === 'log-unlike') throw fault;
    throw new CommandStopped(fault.message);
  }
};

const archiveAt = async (name: string) => {
  const file = path.resolve(name);
  await access(file).catch(() => {
    throw new CommandStopped(`Filen ${file} finnes ikke eller kan ikke leses.`);
  });
  return { file, manifest: await refusing(checkArchive(file)) };
};

const about = ({ madeAt, head, events, build }: Manifest) => ({ madeAt, head, events, build });

const linesOf = ({ madeAt, head, events, build }: Manifest): readonly string[] => [
  `  Tatt ${madeAt} av Iverk ${build}: ${events.toString()} hendelser, til og med posisjon ${head}.`,
];

const fill = async ({ platform, output }: Session, file: string, manifest: Manifest): Promise<void> => {
  const { pool, storedLog, engine, config, lease } = platform;
  const bar = progressBar(output, manifest.events, 'hendelser');
  const onEvents = (count: number) => {
    for (let n = 0; n < count; n += 1) bar.step();
  };
  const target = { pool, storedLog, engine, dataDir: config.dataDir, onEvents };
  try {
    const done = await lease.tryHold(projectorLease, async () => {
      await restore(target, file, manifest);
      return true;
    });
    if (done === undefined)
      throw new CommandStopped('Iverk kjører på denne databasen. Stopp den, og prøv igjen.');
  } finally {
    bar.end();
  }
};

const restoreFrom = async (name: string, options: Options) => {
  const { file, manifest } = await archiveAt(name);
  const archive = { file, ...about(manifest) };
  if (options.dryRun) {
    openOutput(options.json ?? false).result({ sound: true, ...archive }, [
      `Sikkerhetskopien er hel: ${file}`,
      ...linesOf(manifest),
      'Ingenting er skrevet.',
    ]);
    return exitCode.done;
  }
  await inSession(options, (session) => refusing(fill(session, file, manifest)));
  return inSession(options, async (session) => {
    const head = await session.catchUp();
    session.output.result({ restored: true, ...archive, head }, [
      `Sikkerhetskopien er hentet inn: ${file}`,
      ...linesOf(manifest),
      'Det som skjedde etterpå, er ikke med. Se hvem som ville blitt spurt på nytt, før noe sendes: iverk remind --dry-run.',
    ]);
    return exitCode.done;
  });
};

export const restoreCommand = (bare: Command): Command =>
  bare
    .argument('<fil>', 'filen som iverk backup skrev')
    .option('--dry-run', 'undersøk om filen er hel; skriv ingenting', false)
    .action((file: string, options: Options) => carryOut(options, () => restoreFrom(file, options)));
