import type { Command } from 'commander';
import { signToken } from '#adapters/identity';
import { tokenRoles } from '#contexts';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly person: string;
  readonly role: readonly string[];
  readonly days: string;
}

const token = async (session: Session, options: Options) => {
  const unknown = options.role.find((role) => !(tokenRoles as readonly string[]).includes(role));
  if (unknown !== undefined)
    throw new CommandStopped(
      `Rollen ${unknown} finnes ikke. Velg blant: ${tokenRoles.join(', ')}.`,
      exitCode.usage,
    );
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new CommandStopped('--days må være et helt tall fra 1 til 366.', exitCode.usage);
  const tenant = await tenantOf(session, options);
  const person = await personFor(session, tenant, options.person);
  const { tokenKey, clock } = session.platform;
  const signed = await signToken(
    tokenKey,
    { tenant, person, roles: options.role },
    { issuedAt: clock.now(), days },
  );
  session.output.result({ token: signed, tenant, person, roles: options.role, days }, [signed]);
  return exitCode.done;
};

export const tokenCommand = (bare: Command): Command =>
  bare
    .requiredOption('--person <hvem>', 'e-postadresse, navn eller id')
    .requiredOption('--role <rolle...>', `en eller flere av ${tokenRoles.join(', ')}`)
    .option('--days <antall>', 'hvor mange dager det gjelder', '30')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => token(session, options))),
    );
