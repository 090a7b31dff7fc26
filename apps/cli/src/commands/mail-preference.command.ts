import { Option, type Command } from 'commander';
import { mailboxEvents, mailboxProjection, usualPreference, type MailPreference } from '#contexts';
import { languages, type Language, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { peopleNamed } from '../mail.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface WhoseOptions extends CommonOptions {
  readonly person: string;
}
interface Options extends WhoseOptions {
  readonly delivery?: 'digest' | 'single';
  readonly weekday?: string;
  readonly language?: Language | 'kommunens';
}

const noDay = 'ingen';
const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'];

const chosen = ({ delivery, weekday, language }: Options, before: MailPreference): MailPreference => ({
  delivery: delivery === undefined ? before.delivery : delivery === 'single' ? 'SINGLE' : 'DIGEST',
  weekday: weekday === undefined ? before.weekday : weekday === noDay ? null : weekdays.indexOf(weekday) + 1,
  language: language === undefined ? before.language : language === 'kommunens' ? null : language,
});

const linesOf = ({ delivery, weekday, language }: MailPreference, name: string): readonly string[] => [
  `${name}: ${delivery === 'DIGEST' ? 'én samlet e-post om dagen' : 'en e-post for hver sak'}`,
  `Spørsmål om status kommer ${weekday === null ? 'den dagen de blir stilt' : `på ${weekdays[weekday - 1] ?? ''}er`}. Påminnelser og varsler venter ikke.`,
  `Språk: ${language ?? 'kommunens'}`,
];

const readPreference = async ({ platform }: Session, tenant: TenantId, personId: string) =>
  (await platform.documents.get(mailboxProjection, tenant, personId))?.preference ?? usualPreference;

const preference = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  const personId = await personFor(session, tenant, options.person);
  const data = chosen(options, await readPreference(session, tenant, personId));
  await submit(session, { tenant, to: mailboxEvents, subjectId: personId, type: 'SetMailPreference', data });
  await session.catchUp();
  const now = await readPreference(session, tenant, personId);
  const nameOf = await peopleNamed(session, tenant, [personId]);
  session.output.result({ personId, preference: now }, linesOf(now, nameOf(personId)));
  return exitCode.done;
};

const clear = async (session: Session, options: WhoseOptions) => {
  const tenant = await tenantOf(session, options);
  const personId = await personFor(session, tenant, options.person);
  const flagged =
    (await session.platform.documents.get(mailboxProjection, tenant, personId))?.flagged ?? null;
  await submit(session, { tenant, to: mailboxEvents, subjectId: personId, type: 'ClearAddress', data: {} });
  await session.catchUp();
  const nameOf = await peopleNamed(session, tenant, [personId]);
  session.output.result({ personId, cleared: flagged !== null }, [
    flagged === null
      ? `Adressen til ${nameOf(personId)} var ikke merket.`
      : `E-post til ${nameOf(personId)} blir prøvd igjen.`,
  ]);
  return exitCode.done;
};

const whose = '--person <hvem>';

/** How somebody wants mail. */
export const mailPreferenceCommand = (): Command =>
  command('preference', 'viser eller endrer hvordan noen vil ha e-posten sin')
    .requiredOption(whose, 'personen det gjelder (e-post, navn eller id)')
    .addOption(new Option('--delivery <måte>', 'samlet, eller en for hver sak').choices(['digest', 'single']))
    .addOption(
      new Option('--weekday <dag>', 'dagen spørsmål om status skal komme').choices([...weekdays, noDay]),
    )
    .addOption(new Option('--language <språk>', 'språket').choices([...languages, 'kommunens']))
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => preference(session, options))),
    );

/** Mail to an address that has once taken none is tried again. */
export const mailClearCommand = (): Command =>
  command('clear', 'prøver igjen å sende til en adresse som har avvist e-post')
    .requiredOption(whose, 'personen det gjelder (e-post, navn eller id)')
    .action((options: WhoseOptions) =>
      carryOut(options, () => inSession(options, (session) => clear(session, options))),
    );
