import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  municipalityEvents,
  municipalityIdOf,
  reportRhythms,
  rhythms,
  tenantByNumber,
  tenantsKnown,
} from '#contexts';
import { languages, type LocalDate, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { toNumber } from '../kommune-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { kommuneClosingCommand } from './kommune-closing.command.js';
import { personFor } from '../person.js';
import { submit } from '../submit.js';

interface AddOptions extends CommonOptions {
  readonly name: string;
  readonly from?: LocalDate;
}

const add = async (session: Session, number: string, { name, from }: AddOptions) => {
  await session.catchUp();
  const tenant =
    tenantByNumber(await tenantsKnown(session.platform.documents), number) ?? (number as TenantId);
  const { appended } = await submit(session, {
    tenant,
    to: municipalityEvents,
    subjectId: municipalityIdOf(tenant),
    type: 'AddMunicipality',
    data: { number, name, from: from ?? null },
  });
  await session.catchUp();
  session.output.result({ tenant, number, name, added: appended > 0 }, [
    appended > 0 ? `${name} (${number}) er lagt til.` : `${name} (${number}) finnes allerede.`,
  ]);
  return exitCode.done;
};

const list = async (session: Session) => {
  await session.catchUp();
  const known = await tenantsKnown(session.platform.documents);
  session.output.result(
    known.map(({ tenant, municipality }) => ({ tenant, ...municipality })),
    known.length === 0
      ? ['Her er ingen kommune ennå. Legg til med: iverk kommune add NNNN --name «navn».']
      : known.map(({ municipality: { number, name } }) => `${number}  ${name}`),
  );
  return exitCode.done;
};

interface OrganOptions extends CommonOptions {
  readonly name: string;
  readonly closes: boolean;
}

const addOrgan = async (session: Session, organ: string, options: OrganOptions) => {
  await change(session, options, {
    type: 'AddOrgan',
    data: { organ, name: options.name, closes: options.closes },
  });
  session.output.result({ organ, name: options.name }, [`${options.name} (${organ}) er lagt til.`]);
  return exitCode.done;
};

interface AliasOptions extends CommonOptions {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const addAlias = async (
  session: Session,
  organ: string,
  { alias, ...options }: AliasOptions & { alias: string },
) => {
  const data = { organ, alias, from: options.from ?? null, to: options.to ?? null };
  await change(session, options, { type: 'AddOrganAlias', data });
  session.output.result(data, [`${alias} leses heretter som ${organ}.`]);
  return exitCode.done;
};

interface SettingsOptions extends CommonOptions {
  readonly rhythm?: string;
  readonly language?: string;
  readonly closedDay?: readonly LocalDate[];
  readonly recipient?: readonly string[];
  readonly quietMonth?: readonly number[];
  /** False when no month is to be quiet. */
  readonly quietMonths?: boolean;
  readonly meetingOrgan?: string;
  readonly reportRhythm?: string;
}

const changeSettings = async (session: Session, options: SettingsOptions) => {
  const { rhythm, language, closedDay, recipient } = options;
  const tenant = await tenantOf(session, options);
  const reportRecipients =
    recipient && (await Promise.all(recipient.map((each) => personFor(session, tenant, each))));
  const quietMonths = options.quietMonths === false ? [] : options.quietMonth;
  const { meetingOrgan, reportRhythm } = options;
  const asked = { rhythm, language, reportRecipients, quietMonths, meetingOrgan, reportRhythm };
  const all = { ...asked, closedDays: closedDay };
  const data = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  if (Object.keys(data).length === 0)
    throw new CommandStopped('Si hva som skal endres. Se: iverk kommune settings --help.', exitCode.usage);
  await change(session, options, { type: 'ChangeSettings', data });
  session.output.result(data, ['Innstillingene er lagret.']);
  return exitCode.done;
};

const change = async (session: Session, options: CommonOptions, asked: { type: string; data: object }) => {
  const tenant = await tenantOf(session, options);
  await submit(session, { tenant, to: municipalityEvents, subjectId: municipalityIdOf(tenant), ...asked });
  await session.catchUp();
};

const days = (value: string, earlier: readonly LocalDate[] = []) => [...earlier, toDay(value)];
const months = (value: string, earlier: readonly number[] = []) => [...earlier, toMonth(value)];
const toMonth = (value: string): number => {
  if (/^\d{1,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Skriv måneden som et tall fra 1 til 12.');
};
const texts = (value: string, earlier: readonly string[] = []) => [...earlier, value];

const addCommand = () =>
  command('add', 'legger til en kommune')
    .argument('<NNNN>', 'kommunenummer', toNumber)
    .requiredOption('--name <navn>', 'kommunens navn')
    .option('--from <dato>', 'når nummeret og navnet gjelder fra', toDay)
    .action((number: string, options: AddOptions) =>
      carryOut(options, () => inSession(options, (session) => add(session, number, options))),
    );

const organCommand = () =>
  command('organ', 'legger til et organ')
    .argument('<kode>', 'kort kode: KS')
    .requiredOption('--name <navn>', 'organets navn')
    .option('--closes', 'organet lukker det det selv har vedtatt', false)
    .action((organ: string, options: OrganOptions) =>
      carryOut(options, () => inSession(options, (session) => addOrgan(session, organ, options))),
    );

const aliasCommand = () =>
  command('alias', 'sier at et annet kortnavn er samme organ')
    .argument('<kode>', 'organets kode')
    .argument('<alias>', 'det andre kortnavnet')
    .option('--from <dato>', 'første dag kortnavnet ble brukt', toDay)
    .option('--to <dato>', 'siste dag kortnavnet ble brukt', toDay)
    .action((organ: string, alias: string, options: AliasOptions) =>
      carryOut(options, () =>
        inSession(options, (session) => addAlias(session, organ, { ...options, alias })),
      ),
    );

const settingsCommand = () =>
  command('settings', 'endrer hvordan kommunen vil ha det')
    .addOption(new Option('--rhythm <rytme>', 'hvor ofte det spørres').choices([...rhythms]))
    .addOption(new Option('--language <målform>', 'språk i e-post og rapporter').choices([...languages]))
    .option('--closed-day <dato>', 'dag kommunen holder stengt; kan gjentas', days)
    .option('--quiet-month <måned>', 'måned uten påminnelser, 1 til 12 (vanligvis 7); kan gjentas', months)
    .option('--no-quiet-months', 'ingen måned er uten påminnelser')
    .option('--meeting-organ <organ>', 'organet rytmen PER_MEETING følger møtene til (vanligvis KS)')
    .addOption(
      new Option(
        '--report-rhythm <rytme>',
        'vedtaksrapporten bestilles av seg selv når et halvår eller et tertial er over, eller aldri',
      ).choices([...reportRhythms]),
    )
    .option('--recipient <person>', 'hvem som får rapporter (e-post, navn eller id); kan gjentas', texts)
    .action((options: SettingsOptions) =>
      carryOut(options, () => inSession(options, (session) => changeSettings(session, options))),
    );

export const kommuneCommand = (bare: Command): Command =>
  bare
    .action((options: CommonOptions) => carryOut(options, () => inSession(options, list)))
    .addCommand(addCommand())
    .addCommand(organCommand())
    .addCommand(aliasCommand())
    .addCommand(kommuneClosingCommand())
    .addCommand(settingsCommand());
