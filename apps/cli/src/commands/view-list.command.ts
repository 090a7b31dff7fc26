import type { Command } from 'commander';
import { organisationOf, readViews } from '#contexts';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { viewLine } from '../view-lines.js';

interface Options extends CommonOptions {
  readonly by?: string;
}

const list = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents, people } = session.platform;
  const person = options.by === undefined ? null : await personFor(session, tenant, options.by);
  const views = await readViews(documents, { tenant, person });
  const { units } = await organisationOf(documents, tenant);
  const known = await people.byIds(
    tenant,
    views.flatMap(({ shown: { filter } }) => filter.officer ?? []),
  );
  const nameOf = (id: string) =>
    units.find(({ unitId }) => unitId === id)?.name ?? known.get(id)?.name ?? 'ukjent';
  session.output.result(
    views,
    views.length === 0 ? ['Her er ingen lagrede visninger.'] : views.map((view) => viewLine(view, nameOf)),
  );
  return exitCode.done;
};

/** The views that somebody may use. */
export const viewListCommand = (): Command =>
  command('list', 'viser de lagrede visningene')
    .option('--by <person>', 'også dem vedkommende har lagret for seg selv (navn, e-post eller id)')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
    );
