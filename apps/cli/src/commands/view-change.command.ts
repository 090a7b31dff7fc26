import type { Command } from 'commander';
import { viewEvents, viewsOf } from '#contexts/views';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { viewNamed } from '../saved-views.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly by: string;
  readonly forEverybody: boolean;
}

interface Change {
  readonly type: 'RenameView' | 'DeleteView';
  readonly more: object;
  readonly said: string;
}

const change = async (session: Session, name: string, options: Options & { readonly change: Change }) => {
  const { type, more, said } = options.change;
  const tenant = await tenantOf(session, options);
  const actor = await actingPerson(session, tenant, options.by);
  const person = options.forEverybody ? null : actor.by;
  const { viewId, owner } = await viewNamed(session, { tenant, person, name });
  const data = { viewId, owner, ...more };
  await submit(session, { tenant, to: viewEvents, subjectId: viewsOf(tenant, owner), type, data }, actor);
  await session.catchUp();
  session.output.result({ viewId, owner, ...more }, [said]);
  return exitCode.done;
};

const changing = (name: string, description: string) =>
  command(name, description)
    .argument('<navn>', 'det visningen heter')
    .option('--for-everybody', 'den som er for alle, når ens egen heter det samme', false)
    .requiredOption('--by <person>', 'hvem som gjør det (navn, e-post eller id)');

export const viewRenameCommand = (): Command =>
  changing('rename', 'gir en lagret visning et annet navn')
    .argument('<nytt navn>', 'det den skal hete')
    .action((name: string, renamed: string, options: Options) => {
      const said = `Visningen heter nå «${renamed}».`;
      const asked = { ...options, change: { type: 'RenameView', more: { name: renamed }, said } as const };
      return carryOut(options, () => inSession(options, (session) => change(session, name, asked)));
    });

export const viewDeleteCommand = (): Command =>
  changing('delete', 'sletter en lagret visning').action((name: string, options: Options) => {
    const said = 'Visningen er slettet.';
    const asked = { ...options, change: { type: 'DeleteView', more: {}, said } as const };
    return carryOut(options, () => inSession(options, (session) => change(session, name, asked)));
  });
