import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { writeProcedure, type Procedure } from '#engine';

const folder = fileURLToPath(new URL('./shipped/', import.meta.url));

const headOf = (yaml: string) => ({
  id: /^id: *(\S+)/m.exec(yaml)?.[1],
  version: Number(/^version: *(\d+)/m.exec(yaml)?.[1]),
});

/** The file of a version that comes with Iverk, with its comments; undefined for what has none. */
const shippedYaml = async ({ id, version }: Procedure): Promise<string | undefined> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}${name}`, 'utf8')));
  return texts.find((yaml) => {
    const head = headOf(yaml);
    return head.id === id && head.version === version;
  });
};

/** A procedure as YAML: in the words of its own file where it comes with Iverk, else written from what it says. */
export const yamlOf = async (procedure: Procedure, isShipped: boolean): Promise<string> =>
  (isShipped ? await shippedYaml(procedure) : undefined) ?? writeProcedure(procedure);
