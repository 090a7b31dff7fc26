import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { backUp } from '#adapters/backup';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly out?: string;
}

const nameAt = (instant: string): string => `iverk-${instant.slice(0, 19).replace(/[-:]/g, '')}Z.tar`;

const refuseTaken = async (file: string): Promise<void> => {
  const taken = await access(file).then(
    () => true,
    () => false,
  );
  if (taken) throw new CommandStopped(`Filen ${file} finnes fra før. Velg et annet navn med --out.`);
};

const backup = async ({ platform, output }: Session, { out }: Options) => {
  const madeAt = platform.clock.now();
  const file = path.resolve(out ?? nameAt(madeAt));
  await refuseTaken(file);
  const bar = progressBar(output, Number(await platform.store.head()), 'hendelser');
  const { pool, storedLog, engine, build } = platform;
  const manifest = await backUp(
    {
      pool,
      storedLog,
      engine,
      dataDir: platform.config.dataDir,
      build,
      madeAt,
      onEvent: bar.step,
    },
    file,
  ).finally(() => {
    bar.end();
  });
  const { head, events, logDigest } = manifest;
  output.result({ file, madeAt, head, events, logDigest }, [
    `Sikkerhetskopien er skrevet: ${file}`,
    `  ${events.toString()} hendelser, til og med posisjon ${head}.`,
    'Den gir full tilgang til alt Iverk vet. Oppbevar den trygt.',
  ]);
  return exitCode.done;
};

export const backupCommand = (bare: Command): Command =>
  bare
    .option('--out <fil>', 'filen som skrives; iverk-TIDSPUNKT.tar her når den ikke er gitt')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => backup(session, options))),
    );
