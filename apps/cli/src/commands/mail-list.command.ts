import { InvalidArgumentError, Option, type Command } from 'commander';
import { letterTexts, mailBecause, mailStateTexts, readMailPage, type OutgoingMailDocument } from '#contexts';
import { longDay, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { peopleNamed } from '../mail.js';
import { personFor } from '../person.js';
import { inSession, tenantToRead, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly person?: string;
  readonly state?: OutgoingMailDocument['state'];
  readonly since?: LocalDate;
  readonly first: number;
}

const states = Object.keys(mailStateTexts) as OutgoingMailDocument['state'][];

const mostShown = 1000;

const toCount = (text: string): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= mostShown) return count;
  throw new InvalidArgumentError(`Skriv et helt tall fra 1 til ${mostShown.toString()}.`);
};

const itemsOf = (count: number) => (count === 1 ? '1 sak' : `${count.toString()} saker`);

/** What became of a mail, in words. */
const endOf = (mail: OutgoingMailDocument): string => {
  const why = mailBecause(mail, 'nb');
  return `${mailStateTexts[mail.state].nb}${why === null ? '' : ` (${why})`}`;
};

const lineOf = (mail: OutgoingMailDocument, nameOf: (id: string) => string): string => {
  const what = `${letterTexts[mail.letter].nb} til ${nameOf(mail.recipient)}, ${itemsOf(mail.items.length)}`;
  return `  ${mail.mailKey}  ${longDay(mail.on, 'nb')}: ${what}, ${endOf(mail)}`;
};

const plainOf = ({ items, ...mail }: OutgoingMailDocument) => ({ ...mail, itemCount: items.length });

const list = async (session: Session, options: Options) => {
  const tenant = await tenantToRead(session, options);
  const { state, since, first } = options;
  const person = options.person === undefined ? undefined : await personFor(session, tenant, options.person);
  const page = await readMailPage(session.platform.documents, {
    ...{ tenant, person, since, first },
    states: state === undefined ? undefined : [state],
  });
  const mails = page.rows.map(({ document }) => document);
  const nameOf = await peopleNamed(
    session,
    tenant,
    mails.map(({ recipient }) => recipient),
  );
  const shown = `${mails.length.toString()} av ${page.totalCount.toString()} e-poster, den nyeste først:`;
  session.output.result({ mails: mails.map(plainOf), totalCount: page.totalCount }, [
    mails.length === 0 ? 'Her er ingen slike e-poster.' : shown,
    ...mails.map((mail) => lineOf(mail, nameOf)),
  ]);
  return exitCode.done;
};

/** Which mails were sent, and which were not. */
export const mailListCommand = (): Command =>
  command('list', 'viser e-posten som er sendt, og den som ikke ble det, den nyeste først')
    .option('--person <hvem>', 'bare til denne personen (e-post, navn eller id)')
    .addOption(new Option('--state <TILSTAND>', 'bare de som står slik').choices(states))
    .option('--since <dato>', 'bare fra denne dagen og senere', toDay)
    .option('--first <antall>', 'hvor mange som vises', toCount, 50)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
    );
