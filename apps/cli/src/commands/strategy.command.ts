import type { Command } from 'commander';
import { vedtakEvents } from '#contexts/vedtak';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { vedtakCalled } from '../numbered-vedtak.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly by?: string;
}

interface Asked {
  readonly vedtak: string;
  readonly strategy: string | null;
}

const linkToStrategy = async (session: Session, { vedtak, strategy }: Asked, options: Options) => {
  const tenant = await tenantOf(session, options);
  const subjectId = await vedtakCalled(session, tenant, vedtak);
  const submitted = { tenant, to: vedtakEvents, subjectId, type: 'LinkToStrategy', data: { strategy } };
  const { appended } = await submit(session, submitted, await actingPerson(session, tenant, options.by));
  await session.catchUp();
  const told = strategy === null ? 'er ikke knyttet til noe mål' : `er knyttet til «${strategy}»`;
  session.output.result({ vedtakId: subjectId, strategy, appended }, [`${vedtak} ${told}.`]);
  return exitCode.done;
};

/** `iverk strategy`: which goal in the municipality's plan a vedtak serves. */
export const strategyCommand = (bare: Command): Command =>
  bare
    .argument('<vedtak>', 'organ og nummer, «KS 12/26», eller id')
    .argument('[mål]', 'slik planen kaller det; utelatt: ikke noe mål')
    .option('--by <person>', 'hvem som gjør det; ellers den som driver Iverk')
    .action((vedtak: string, strategy: string | undefined, options: Options) =>
      carryOut(options, () =>
        inSession(options, (session) =>
          linkToStrategy(session, { vedtak, strategy: strategy ?? null }, options),
        ),
      ),
    );
