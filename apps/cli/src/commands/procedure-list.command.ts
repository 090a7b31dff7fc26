import type { Command } from 'commander';
import { readProcedures, shippedProcedures, tenantsKnown, type ProcedureEntry } from '#contexts';
import { procedureRef } from '#engine';
import { dayOf, shortDay, type Language } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { isDatabaseHere } from '../procedure-library.js';
import { nameOf } from '../procedure-lines.js';
import { languageOption, showResult, type ShowOptions } from '../procedure-options.js';
import { counted } from '../publishing-lines.js';
import { inSession, tenantOf, type Session } from '../session.js';

interface Options extends ShowOptions {
  readonly shipped: boolean;
}

const listShipped = (options: Options) => {
  const procedures = shippedProcedures.map((each) => ({ ...procedureRef(each), name: each.name }));
  showResult(
    options,
    { procedures },
    shippedProcedures.map((each) => `${nameOf(each)}  ${each.name?.[options.language] ?? ''}`),
  );
  return exitCode.done;
};

const whence = ({ published }: ProcedureEntry, nameOfPerson: (id: string) => string): readonly string[] => {
  if (published === null) return ['følger med'];
  const { at, by, reason } = published;
  const who = by.startsWith('system:') ? '' : ` av ${nameOfPerson(by)}`;
  return [`publisert ${shortDay(dayOf(at))}${who}`, ...(reason === null ? [] : [`«${reason}»`])];
};

const lineOf = (entry: ProcedureEntry, language: Language, nameOfPerson: (id: string) => string): string => {
  const { procedure, open, ended } = entry;
  const used =
    open + ended === 0
      ? []
      : [`${counted(open, 'åpen sak', 'åpne saker')}, ${counted(ended, 'avsluttet', 'avsluttede')}`];
  return `${nameOf(procedure)}  ${procedure.name?.[language] ?? ''}: ${[...whence(entry, nameOfPerson), ...used].join(', ')}`;
};

const plain = ({ procedure, hash, published, open, ended }: ProcedureEntry) => ({
  ...{ id: procedure.id, version: procedure.version, hash, name: procedure.name },
  ...{ source: published === null ? 'SHIPPED' : 'PUBLISHED', published, open, ended },
});

const listAll = async (session: Session, options: Options) => {
  const { documents, people } = session.platform;
  const tenant = await tenantOf(session, options);
  const entries = await readProcedures(documents, tenant);
  const known = await people.byIds(
    tenant,
    entries.flatMap(({ published }) => published?.by ?? []),
  );
  const lines = entries.map((each) => lineOf(each, options.language, (id) => known.get(id)?.name ?? id));
  session.output.result({ procedures: entries.map(plain) }, lines);
  return exitCode.done;
};

const list = (options: Options) =>
  options.shipped || !isDatabaseHere()
    ? Promise.resolve(listShipped(options))
    : inSession(options, async (session) => {
        await session.catchUp();
        const isEmpty = (await tenantsKnown(session.platform.documents)).length === 0;
        return isEmpty ? listShipped(options) : listAll(session, options);
      });

/** Every version that comes with Iverk or is published, and what follows it. */
export const procedureListCommand = (): Command =>
  command(
    'list',
    'viser prosedyrene som følger med og de som er publisert, og hvor mange saker som følger dem',
  )
    .addOption(languageOption())
    .option('--shipped', 'bare de som følger med; trenger ingen database', false)
    .action((options: Options) => carryOut(options, () => list(options)));
