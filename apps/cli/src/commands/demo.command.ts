import type { Command } from 'commander';
import { dayOf } from '#kernel';
import { carryOut } from '../carry-out.js';
import { demoName, demoTenant } from '../demo/demo-organisation.js';
import { demoBegun, demoLength, seedDemo } from '../demo/seed-demo.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { demoPlayCommand } from './demo-play.command.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

const demo = async (session: Session) => {
  const { store, clock } = session.platform;
  const begun = await demoBegun(session);
  if (begun === undefined && (await store.head()) > 0n)
    throw new CommandStopped(
      'Her er det allerede data, så demoen legges ikke inn. Prøv den i en tom mappe: IVERK_DATA_DIR=./demo iverk demo.',
    );
  const today = begun ?? dayOf(clock.now());
  const bar = progressBar(session.output, demoLength(today), 'hendelser i demoåret');
  await seedDemo(session, today, bar);
  bar.end();
  const head = await store.head();
  session.output.result({ tenant: demoTenant, name: demoName, head }, [
    `${demoName} er klar, med et år oppdiktet historikk (${head.toString()} hendelser).`,
    'Prøv: iverk vedtakslogg',
  ]);
  return exitCode.done;
};

export const demoCommand = (bare: Command): Command =>
  bare
    .action((options: CommonOptions) => carryOut(options, () => inSession(options, demo)))
    .addCommand(demoPlayCommand());
