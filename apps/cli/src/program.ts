import { Command } from 'commander';
import { backupCommand } from './commands/backup.command.js';
import { bulkCommand } from './commands/bulk.command.js';
import { caseCommand } from './commands/case.command.js';
import { demoCommand } from './commands/demo.command.js';
import { directorsReportCommand } from './commands/directors-report.command.js';
import { eraseCommand } from './commands/erase.command.js';
import { handoverCommand } from './commands/handover.command.js';
import { importCommand } from './commands/import.command.js';
import { incidentsCommand } from './commands/incidents.command.js';
import { instancesCommand } from './commands/instances.command.js';
import { kommuneCommand } from './commands/kommune.command.js';
import { mailCommand } from './commands/mail.command.js';
import { meetingCommand } from './commands/meeting.command.js';
import { migrateCommand } from './commands/migrate.command.js';
import { organisationCommand } from './commands/organisation.command.js';
import { procedureCommand } from './commands/procedure.command.js';
import { rebuildCommand } from './commands/rebuild.command.js';
import { remindCommand } from './commands/remind.command.js';
import { retryCommand } from './commands/retry.command.js';
import { roundCommand } from './commands/round.command.js';
import { simulateCommand } from './commands/simulate.command.js';
import { skipCommand } from './commands/skip.command.js';
import { sealCommand } from './commands/seal.command.js';
import { restoreCommand } from './commands/restore.command.js';
import { startCommand } from './commands/start.command.js';
import { statusCommand } from './commands/status.command.js';
import { tokenCommand } from './commands/token.command.js';
import { vedtaksloggCommand } from './commands/vedtakslogg.command.js';
import { vedtaksrapportCommand } from './commands/vedtaksrapport.command.js';
import { verifyCommand } from './commands/verify.command.js';
import { speakNorwegian } from './in-norwegian.js';

const commands = [
  startCommand,
  migrateCommand,
  demoCommand,
  kommuneCommand,
  importCommand,
  organisationCommand,
  meetingCommand,
  vedtaksloggCommand,
  vedtaksrapportCommand,
  remindCommand,
  mailCommand,
  roundCommand,
  directorsReportCommand,
  procedureCommand,
  instancesCommand,
  caseCommand,
  bulkCommand,
  handoverCommand,
  simulateCommand,
  statusCommand,
  sealCommand,
  verifyCommand,
  rebuildCommand,
  retryCommand,
  skipCommand,
  incidentsCommand,
  eraseCommand,
  backupCommand,
  restoreCommand,
  tokenCommand,
];

/** Commander ends a process with 1 for wrong usage; ours is 2, so it throws and `main.ts` says which. */
const throwOnExit = (each: Command): void => {
  each.exitOverride().commands.forEach(throwOnExit);
};

/** The whole command line, ready to parse arguments. */
export const program = (): Command => {
  const iverk = new Command('iverk')
    .description('Følger opp det folkevalgte har vedtatt.')
    .enablePositionalOptions()
    .helpOption('-h, --help', 'vis denne hjelpen')
    .helpCommand('help [kommando]', 'vis hjelp for en kommando')
    .addHelpText(
      'after',
      '\nSvarkoder: 0 gjort, 1 avvist eller feil i det som ble gitt inn, 2 feil bruk, 3 noe er i stykker.',
    );
  for (const each of commands) iverk.addCommand(each());
  throwOnExit(iverk);
  speakNorwegian(iverk);
  return iverk;
};
