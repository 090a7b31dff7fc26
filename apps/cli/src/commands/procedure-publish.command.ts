import type { Command } from 'commander';
import { libraryEvents, libraryIdOf, proceduresInForce, readLibrary } from '#contexts';
import { previewPublishing } from '#work/simulation';
import { procedureRef } from '#engine';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { problemLines, readProcedureFile } from '../procedure-file.js';
import { nameOf } from '../procedure-lines.js';
import { followersLines, migrateLines, plainPreview, takesLines } from '../publishing-lines.js';
import { showResult } from '../procedure-options.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly reason?: string;
  readonly by?: string;
}

/** Every problem of the file, as `check` shows it. */
const refuse = (file: string, options: Options, problems: Parameters<typeof problemLines>[1]) => {
  showResult(options, { file, problems }, [...problemLines(file, problems), 'Ingenting er publisert.']);
  return exitCode.refused;
};

const publish = async (session: Session, file: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  const library = await readLibrary(session.platform, tenant);
  const read = await readProcedureFile(
    file,
    proceduresInForce(library).map(({ id }) => id),
  );
  if ('problems' in read) return refuse(file, options, read.problems);
  const procedure = read.ok;
  const preview = await previewPublishing(session.platform, {
    ...{ tenant, procedure, at: session.platform.clock.now() },
  });
  const receipt = await submit(
    session,
    {
      ...{ tenant, to: libraryEvents, subjectId: libraryIdOf(tenant), type: 'PublishProcedure' },
      data: { procedure, reason: options.reason ?? null },
    },
    await actingPerson(session, tenant, options.by),
  );
  await session.catchUp();
  const ref = procedureRef(procedure);
  const isNew = receipt.appended > 0;
  session.output.result({ ...ref, published: isNew, ...plainPreview(preview) }, [
    isNew
      ? `Publisert: ${nameOf(ref)}, hash ${ref.hash}.`
      : `${nameOf(ref)} er publisert fra før, ord for ord.`,
    ...(isNew ? takesLines(procedure, preview) : []),
    ...followersLines(preview),
    ...migrateLines(procedure, preview),
  ]);
  return exitCode.done;
};

/** What is wrong with the file alone is said without a database. */
const publishFile = async (file: string, options: Options) => {
  const read = await readProcedureFile(file);
  return 'problems' in read
    ? refuse(file, options, read.problems)
    : inSession(options, (session) => publish(session, file, options));
};

/** Makes a file the version that holds from now on. */
export const procedurePublishCommand = (): Command =>
  command('publish', 'gjør en fil til den versjonen som gjelder for det som åpnes fra nå av')
    .argument('<fil>', 'YAML eller JSON')
    .option('--reason <tekst>', 'hvorfor; står i loggen')
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id)')
    .action((file: string, options: Options) => carryOut(options, () => publishFile(file, options)));
