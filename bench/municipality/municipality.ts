import {
  ensureMunicipality,
  importFiles,
  importOrganisation,
  type ImportResult,
} from '../../libs/contexts/intake.work.js';
import { isRejection, type ActorId, type LocalDate, type TenantId } from '../../libs/kernel/index.js';
import type { World } from '../world.js';

const issued = { by: 'system:bench' as ActorId, roles: ['SYSTEM'] };

/** How many officers, and how many vedtak of one point they have between them. */
export interface Size {
  readonly rows: number;
  readonly officers: number;
  /** The day of the list. */
  readonly asOf?: string;
  /** Another number has other words in every row. */
  readonly turn?: number;
}

const usual: Size = { rows: 300, officers: 20 };

const two = (number: number) => number.toString().padStart(2, '0');
const dayOfRow = (row: number) => `${two((row % 28) + 1)}.${two((row % 12) + 1)}.2024`;
const words = ['Under arbeid', 'Ikke påbegynt', 'Under arbeid', 'Satt på vent', 'Gjennomført'];

const organisationOf = ({ officers }: Size): string => {
  const people = Array.from({ length: officers }, (_, index) => {
    const name = `Prøve Nummer${two(index)}`;
    return `Enhet ${two(index % 5)};;${name};Rådgiver ${two(index)};rad${two(index)}@eksempel.invalid;`;
  });
  return ['Enhet;Overordnet enhet;Navn;Rolle;E-post;Stedfortreder', ...people].join('\r\n');
};

/** Vedtak of one organ, as a municipality keeps them; four of five are open. */
const listOf = ({ rows, officers, turn = 0 }: Size): string =>
  [
    'Vedtakspunkt;Dato;Beskrivelse;Ansvarlig;Frist;Status',
    ...Array.from({ length: rows }, (_, row) => {
      const number = `KS ${(row + 1).toString().padStart(3, '0')}/24`;
      const title = `Sak ${(row * 7919).toString(36)} om tiltak nummer ${row.toString()} i økonomiplanen`;
      const deadline = `${two((row % 28) + 1)}.06.2025`;
      const word = words[(row + turn + Math.floor(row / officers)) % words.length] ?? '';
      return [number, dayOfRow(row), title, `Rådgiver ${two(row % officers)}`, deadline, word].join(';');
    }),
  ].join('\r\n');

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Takes in the list; the second time there is nothing new in it. */
export const importList = async (
  world: World,
  tenant: TenantId,
  size: Size = usual,
): Promise<ImportResult> => {
  const { platform, catchUp } = world;
  return importFiles(
    { ...platform, catchUp },
    {
      tenant,
      asOf: (size.asOf ?? '2024-12-31') as LocalDate,
      files: [{ name: 'liste.csv', bytes: bytesOf(listOf(size)) }],
      dryRun: false,
      published: true,
      skipRejected: false,
      mapping: null,
      organ: null,
      actor: issued.by,
      roles: issued.roles,
      commandId: platform.ids.next(),
      correlationId: platform.ids.next(),
    },
  );
};

/** A municipality with 20 officers and 300 vedtak, or of another size, by its own lists and the real way in. */
export const settle = async (world: World, size: Size = usual): Promise<TenantId> => {
  const { platform, catchUp } = world;
  const ids = () => ({ commandId: platform.ids.next(), correlationId: platform.ids.next() });
  const begun = await ensureMunicipality(platform, { number: '9999', name: 'Prøve', issued, ...ids() });
  if (isRejection(begun)) throw new Error(begun.rejected);
  const { tenant } = begun;
  await catchUp();
  await importOrganisation(
    { ...platform, catchUp },
    {
      tenant,
      fileName: 'organisasjon.csv',
      bytes: bytesOf(organisationOf(size)),
      asOf: '2020-01-01' as LocalDate,
      dryRun: false,
      confirmLeft: false,
      skipRejected: false,
      actor: issued.by,
      roles: issued.roles,
      ...ids(),
    },
  );
  await catchUp();
  const { registered } = await importList(world, tenant, size);
  if (registered.length !== size.rows)
    throw new Error(`${registered.length.toString()} vedtak, not ${size.rows.toString()}`);
  return tenant;
};
