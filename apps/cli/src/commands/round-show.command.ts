import type { Command } from 'commander';
import { organisationOf, readRoundView, type RoundPeriod } from '#contexts';
import { dayOf } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { periodFor, toPeriod } from '../period-option.js';
import { roundLines } from '../round-lines.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { unitIdFor } from '../unit-option.js';

interface Options extends CommonOptions {
  readonly period?: RoundPeriod;
  readonly unit?: string;
}

const show = async (session: Session, options: Options) => {
  const { documents, people, clock } = session.platform;
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const wanted =
    options.unit === undefined ? undefined : unitIdFor(await organisationOf(documents, tenant), options.unit);
  const period = await periodFor(session, tenant, options.period);
  // Whoever runs commands on the machine sees what the coordinator sees.
  const view = await readRoundView(documents, {
    ...{ tenant, period, today: dayOf(clock.now()) },
    mayKnow: () => true,
  });
  const units = view.units.filter(({ unitId }) => wanted === undefined || unitId === wanted);
  const ids = units.flatMap(({ people: asked }) => asked.map(({ personId }) => personId));
  const known = await people.byIds(tenant, ids);
  const names = new Map([...known].map(([id, { name }]) => [id, name]));
  const { round, figures, day } = view;
  session.output.result(
    { period, day, openedOn: round?.on ?? null, closed: round?.closed ?? null, figures, units },
    roundLines(view, units, names),
  );
  return exitCode.done;
};

/** A round: whom it asked, unit by unit, and what came of it. */
export const roundShowCommand = (): Command =>
  command('show', 'viser en runde: hvem som er spurt, hvem som mangler, og hvordan punktene står')
    .option('--period <periode>', '2026-11, 2026-T3 eller M2026-12-10; ellers den vi er i', toPeriod)
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => show(session, options))),
    );
