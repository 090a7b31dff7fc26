import type { Command } from 'commander';
import { composeMessage, messageIdOf } from '#adapters/mail';
import {
  itemTexts,
  letterTexts,
  mailBecause,
  mailStateTexts,
  readMailHistory,
  triesIn,
  withdrawnTexts,
  type MailMoment,
  type OutgoingMailDocument,
} from '#contexts';
import { nameOfThing, previewMail, readKnown, tellRule, type KnownThings } from '#work/mail';
import { dayOf, longDay, type Instant, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { mailWith, peopleNamed } from '../mail.js';
import { reminderPortsOf } from '../reminder-ports.js';
import { inSession, tenantToRead, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly eml: boolean;
}

const momentTexts: Readonly<Record<string, string>> = {
  MailPlanned: 'planlagt',
  MailAccepted: 'tatt imot av e-posttjeneren',
  MailRefused: 'avvist for godt av e-posttjeneren',
  MailNotKnown: 'ikke sikkert om e-posttjeneren tok den; prøves igjen',
  MailDeferred: 'e-posttjeneren ba oss komme igjen',
  MailGivenUp: 'oppgitt',
  MailWithdrawn: 'trukket tilbake',
};

const clock = (at: Instant) =>
  new Date(at).toLocaleTimeString('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });

const momentLine = ({ at, type, response }: MailMoment): string => {
  const answer = response === null ? '' : `: ${response}`;
  return `  ${longDay(dayOf(at), 'nb')} ${clock(at)}  ${momentTexts[type] ?? type}${answer}`;
};

const itemLines = (item: OutgoingMailDocument['items'][number], known: KnownThings): readonly string[] => [
  `  ${itemTexts[item.kind].nb}: ${nameOfThing(item, known, 'nb')}`,
  `      fordi ${tellRule(item, { known, language: 'nb' })}`,
];

const stateLine = (mail: OutgoingMailDocument): string => {
  const why = mailBecause(mail, 'nb');
  return `${mailStateTexts[mail.state].nb}${why === null ? '' : `: ${why}`}`;
};

const show = async (session: Session, tenant: TenantId, mail: OutgoingMailDocument) => {
  const { platform, output } = session;
  const history = await readMailHistory(platform.store, tenant, mail);
  const known = await readKnown(platform, tenant, { items: mail.items, seesShielded: true });
  const nameOf = await peopleNamed(session, tenant, [mail.recipient]);
  const messageId = messageIdOf(mail.mailKey, platform.config.mailFrom);
  const tries = triesIn(history);
  const items = mail.items.map((item) => ({
    ...item,
    title: nameOfThing(item, known, 'nb'),
    because: tellRule(item, { known, language: 'nb' }),
  }));
  output.result({ mail: { ...mail, items, messageId, tries, history } }, [
    `${letterTexts[mail.letter].nb} til ${nameOf(mail.recipient)}, ${longDay(mail.on, 'nb')}: ${stateLine(mail)}`,
    `Nøkkel: ${mail.mailKey}`,
    `Message-ID: ${messageId}`,
    ...(mail.again === null ? [] : [`Sendes på nytt for: ${mail.again}`]),
    `Forsøk: ${tries.toString()}`,
    ...history.map(momentLine),
    'Innhold:',
    ...mail.items.flatMap((item) => itemLines(item, known)),
  ]);
  return exitCode.done;
};

/** As it would be written now: what has been reported, closed or moved since is left out. */
const showEml = async (session: Session, tenant: TenantId, mail: OutgoingMailDocument) => {
  const prepared = await previewMail(reminderPortsOf(session), tenant, mail);
  if (!('mail' in prepared))
    throw new CommandStopped(
      `E-posten ville ikke blitt skrevet nå: ${withdrawnTexts[prepared.withdrawnBecause].nb}.`,
    );
  const { mailFrom: from, mailReplyTo: replyTo } = session.platform.config;
  const eml = (await composeMessage(prepared.mail, { from, replyTo })).toString('utf8');
  session.output.result({ eml }, [eml]);
  return exitCode.done;
};

const run = async (session: Session, key: string, options: Options) => {
  const tenant = await tenantToRead(session, options);
  const mail = await mailWith(session, tenant, key);
  return options.eml ? showEml(session, tenant, mail) : show(session, tenant, mail);
};

/** Everything about one mail. */
export const mailShowCommand = (): Command =>
  command('show', 'viser alt om én e-post: hva den sa og hvorfor, og hva som ble av den')
    .argument('<nøkkel>', 'e-postens nøkkel, eller begynnelsen av den, som iverk mail list viser den')
    .option('--eml', 'skriv selve e-posten, slik den ville blitt nå; ingenting sendes', false)
    .action((key: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => run(session, key, options))),
    );
