import { InvalidArgumentError, Option, type Command } from 'commander';
import { organisationOf, relationCodes, type InstanceQuestion, type RelationCode } from '#contexts';
import type { LocalDate, TenantId } from '#kernel';
import { toDay } from './day-option.js';
import { personFor } from './person.js';
import type { Session } from './session.js';
import { unitIdFor } from './unit-option.js';

/** Which follow-ups, as the command line asks for them. */
export interface QuestionOptions {
  readonly state?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly procedure?: { readonly id: string; readonly version?: number };
  readonly dueBy?: LocalDate;
  readonly waitingFor?: RelationCode;
  readonly late: boolean;
  readonly stuck: boolean;
}

const toProcedure = (text: string) => {
  const [, id, version] = /^([^@\s]+)(?:@(\d+))?$/.exec(text) ?? [];
  if (id === undefined)
    throw new InvalidArgumentError('Skriv navnet, gjerne med versjon: politisk-vedtak@1.');
  return version === undefined ? { id } : { id, version: Number(version) };
};

/** Gives a command the options by which follow-ups are chosen. */
export const withQuestion = (command: Command): Command =>
  command
    .option(
      '--state <TILSTAND>',
      'bare de som står her: en tilstand i prosedyren, eller statusen den står for',
    )
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .option('--person <person>', 'bare denne saksbehandleren (navn, e-post eller id)')
    .option('--procedure <navn>', 'bare denne prosedyren, gjerne med versjon: politisk-vedtak@1', toProcedure)
    .option('--due-by <dato>', 'bare de som har et varsel til og med denne dagen', toDay)
    .addOption(new Option('--waiting-for <rolle>', 'bare de som venter på denne').choices(relationCodes))
    .option('--late', 'bare de som har et varsel som burde ha gått', false)
    .option('--stuck', 'bare de som ingen kan ta videre', false);

/** The question with names made into ids. Throws `CommandStopped` where a name stands for nobody. */
export const questionFrom = async (
  session: Session,
  tenant: TenantId,
  { unit, person, procedure, state, dueBy, waitingFor, late, stuck }: QuestionOptions,
): Promise<InstanceQuestion> => {
  const organisation = await organisationOf(session.platform.documents, tenant);
  const asked = {
    unit: unit === undefined ? undefined : unitIdFor(organisation, unit),
    officer: person === undefined ? undefined : await personFor(session, tenant, person),
    procedure: procedure?.id,
    version: procedure?.version,
    ...{ state, dueBy, waitingFor, late, stuck },
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};
