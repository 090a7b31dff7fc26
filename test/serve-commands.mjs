// Carries out one command line after the other in one process, until whoever started it lets go: most commands take less
// time than Node needs to read Iverk, and a journey gives thirty of them.
import { prepare } from '../scripts/prepare.mjs';

if (!(await prepare())) process.exit(3);
await import('reflect-metadata');
const { runCommandLine } = await import('../dist/apps/cli/src/run-command-line.js');
const { ProcedureBook } = await import('../dist/libs/engine/index.js');
const { knownProcedures, procedureBook } =
  await import('../dist/libs/contexts/procedures/core/known-procedures.js');

/** What a process has learnt dies with it, so each command begins with the procedures that come with the build. */
const forget = () => {
  const book = new ProcedureBook(knownProcedures);
  for (const ability of ['learn', 'knows', 'pinned']) procedureBook[ability] = book[ability].bind(book);
};

const written = { stdout: [], stderr: [] };
for (const stream of ['stdout', 'stderr'])
  process[stream].write = (chunk, ...rest) => {
    written[stream].push(Buffer.from(chunk));
    rest.find((each) => typeof each === 'function')?.();
    return true;
  };
const textOf = (stream) => Buffer.concat(written[stream].splice(0)).toString('utf8');

process.on('message', async (args) => {
  forget();
  process.exitCode = undefined;
  await runCommandLine(args);
  process.send({ code: process.exitCode ?? 0, stdout: textOf('stdout'), stderr: textOf('stderr') });
});
process.on('disconnect', () => process.exit());
