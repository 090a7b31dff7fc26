import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { shippedProcedures, yamlOf } from '#contexts';
import type { Procedure } from '#engine';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { findProcedure, procedureCalled, publishedHere } from '../procedure-library.js';
import { nameOf } from '../procedure-lines.js';
import { showResult } from '../procedure-options.js';
import { fromHere } from '../read-input.js';
import type { CommonOptions } from '../session.js';

interface Options extends CommonOptions {
  readonly id?: string;
}

/** The file's own words with another head; the line that only holds where the file was is left out. */
const withHead = (yaml: string, { id, version }: Pick<Procedure, 'id' | 'version'>): string =>
  yaml
    .replace(/^# yaml-language-server:.*\n/m, '')
    .replace(/^id:.*$/m, () => `id: ${/^[\w-]+$/.test(id) ? id : JSON.stringify(id)}`)
    .replace(/^version:.*$/m, `version: ${version.toString()}`);

const writeNew = async (named: string, text: string): Promise<string> => {
  const file = fromHere(named);
  try {
    await writeFile(file, text, { flag: 'wx' });
    return file;
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException;
    const why = code === 'EEXIST' ? 'finnes fra før' : `kan ikke skrives (${code})`;
    throw new CommandStopped(`${file} ${why}. Velg et annet navn.`);
  }
};

const startHint = ({ about, start }: Procedure, isCopy: boolean): readonly string[] =>
  isCopy && about === 'vedtakspunkt' && start === undefined
    ? [
        'Skal nye punkter få den av seg selv, så skriv hvilke slag under version:',
        '  start: { on: point-opened, when: { kind: [VERBAL] } }',
      ]
    : [];

const copy = async (name: string, file: string, options: Options) => {
  const published = await publishedHere(options);
  const source = procedureCalled(name, published);
  const id = options.id ?? source.id;
  const version = (findProcedure(id, published)?.version ?? 0) + 1;
  const yaml = await yamlOf(source, shippedProcedures.includes(source));
  const written = await writeNew(file, withHead(yaml, { id, version }));
  showResult(options, { file: written, id, version, from: { id: source.id, version: source.version } }, [
    `Skrevet: ${written}, som ${nameOf({ id, version })}, fra ${nameOf(source)}.`,
    ...startHint(source, id !== source.id),
    'Gjør den til deres egen, og så:',
    `  iverk procedure check ${file}`,
    `  iverk procedure dry-run ${file}`,
  ]);
  return exitCode.done;
};

/** A procedure as a file to go on from. */
export const procedureCopyCommand = (): Command =>
  command('copy', 'skriver en prosedyre til en fil dere kan endre, klar til å bli neste versjon')
    .argument('<prosedyre>', 'navnet på en som følger med eller er publisert, gjerne med versjon')
    .argument('<fil>', 'filen som skrives')
    .option('--id <navn>', 'eget navn, for å ha den ved siden av den andre')
    .action((name: string, file: string, options: Options) =>
      carryOut(options, () => copy(name, file, options)),
    );
