import { Option, type Command } from 'commander';
import { organisationOf, readViews } from '#contexts';
import { viewEvents, viewIdOf, viewSorts, viewsOf } from '#contexts/views';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { isCalled } from '../saved-views.js';
import { inSession, tenantOf, type Session } from '../session.js';
import { submit } from '../submit.js';
import { withFilter } from '../vedtakslogg-filter.js';
import { questionOf, type VedtaksloggOptions } from '../vedtakslogg-options.js';

interface Options extends VedtaksloggOptions {
  readonly by: string;
  readonly forEverybody: boolean;
  readonly replace: boolean;
  readonly orderBy?: string;
  readonly descending: boolean;
}

const codeOf = (written: string) => written.toUpperCase().replace('-', '_');

const orderIn = ({ orderBy, descending }: Options) =>
  orderBy === undefined ? null : { by: codeOf(orderBy), direction: descending ? 'DESCENDING' : 'ASCENDING' };

const save = async (session: Session, name: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  const { documents, ids } = session.platform;
  const actor = await actingPerson(session, tenant, options.by);
  const owner = options.forEverybody ? null : actor.by;
  const filter = questionOf(options, await organisationOf(documents, tenant));
  const shown = {
    ...{ filter, orderBy: orderIn(options) },
    groupBy: options.groupBy === undefined ? null : codeOf(options.groupBy),
  };
  const known = await readViews(documents, { tenant, person: owner });
  const before = known.find((view) => view.owner === owner && isCalled(view, name));
  const viewId = (options.replace ? before?.viewId : undefined) ?? viewIdOf(tenant, ids.next());
  const asked = { tenant, to: viewEvents, subjectId: viewsOf(tenant, owner), type: 'SaveView' };
  await submit(session, { ...asked, data: { viewId, owner, name, shown } }, actor);
  await session.catchUp();
  session.output.result({ viewId, owner, name, shown }, [
    `Visningen er lagret. Se den med: iverk vedtakslogg --view "${name}"${owner === null ? '' : ` --by "${options.by}"`}`,
  ]);
  return exitCode.done;
};

/** Saves what the vedtakslogg is asked for, under a name. */
export const viewSaveCommand = (): Command =>
  withFilter(
    command('save', 'lagrer et utvalg av vedtaksloggen under et navn').argument(
      '<navn>',
      'det visningen heter',
    ),
  )
    .addOption(
      new Option('--order-by <felt>', 'hva det sorteres etter; ellers vedtaksdato').choices(
        viewSorts.map((each) => each.toLowerCase().replace('_', '-')),
      ),
    )
    .option('--descending', 'sorterer synkende', false)
    .option(
      '--for-everybody',
      'for alle i kommunen, ikke bare en selv; for koordinator og kommunedirektør',
      false,
    )
    .option('--replace', 'lagrer på nytt en visning som alt heter det', false)
    .requiredOption('--by <person>', 'hvem som lagrer (navn, e-post eller id)')
    .action((name: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => save(session, name, options))),
    );
