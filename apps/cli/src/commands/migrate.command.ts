import type { Command } from 'commander';
import { readConfig } from '#adapters/config';
import { migrateDatabase, openDatabase, type Migrated } from '#adapters/platform';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { openOutput } from '../output.js';
import type { CommonOptions } from '../session.js';

interface Options extends CommonOptions {
  readonly appRole?: string;
}

const linesOf = ({ applied, appRole }: Migrated): readonly string[] => [
  ...applied.map((id) => `  ${id}`),
  applied.length === 0
    ? 'Databasen er klar. Ingenting manglet.'
    : `Databasen er klar. Kjørt: ${applied.length.toString()}.`,
  appRole === undefined
    ? 'Samme rolle eier og bruker databasen: bare en utløser hindrer at loggen endres. Sett DATABASE_OWNER_URL, eller bruk --app-role.'
    : `Rollen ${appRole} kan lese loggen og legge til i den, aldri endre den.`,
];

const migrateAll = async (options: Options) => {
  const config = readConfig(process.env);
  const database = await openDatabase(config, {});
  try {
    const migrated = await migrateDatabase(
      { asOwner: database.asOwner, appRole: options.appRole ?? database.appRole },
      config,
    );
    openOutput(options.json ?? false).result(migrated, linesOf(migrated));
    return exitCode.done;
  } finally {
    await database.release();
  }
};

export const migrateCommand = (bare: Command): Command =>
  bare
    .option('--app-role <rolle>', 'rollen Iverk logger inn som, når en annen eier databasen')
    .action((options: Options) => carryOut(options, () => migrateAll(options)));
