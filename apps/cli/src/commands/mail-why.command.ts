import type { Command } from 'commander';
import { itemTexts, mailStateTexts } from '#contexts';
import {
  explain,
  readWhy,
  tellExplained,
  type Explanation,
  type NextView,
  type ToldView,
  type UntoldView,
} from '#work/mail';
import { dayOf, longDay, type LocalDate, type TenantId } from '#kernel';
import { caseWith } from '../case.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { peopleNamed } from '../mail.js';
import { personFor } from '../person.js';
import { pointWith } from '../point.js';
import { inSession, tenantToRead, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly person?: string;
  readonly point?: string;
  readonly case?: string;
  readonly day?: LocalDate;
}

const day = (of: LocalDate) => longDay(of, 'nb');

/** As the explanation says it of a thing. */
const noMail = 'sendes det ikke e-post (helg, helligdag, ferie eller en dag kommunen holder stengt)';

type NameOf = (id: string) => string;
type Thing = Pick<ToldView, 'item' | 'title' | 'recipient'>;

const whom = ({ recipient }: Thing, nameOf: NameOf) => (recipient === null ? 'ingen' : nameOf(recipient));

const what = (thing: Thing, nameOf: NameOf): string =>
  `${itemTexts[thing.item.kind].nb} til ${whom(thing, nameOf)}: ${thing.title}`;

const toldLines = (told: ToldView, nameOf: NameOf): readonly string[] => [
  `  ${day(told.on)}, ${mailStateTexts[told.state].nb}: ${what(told, nameOf)}  [${told.mailKey.slice(0, 8)}]`,
  `      fordi ${told.rule}`,
];

const untoldLines = (untold: UntoldView, nameOf: NameOf): readonly string[] => {
  const at = untold.at === null ? '' : ` (${day(untold.at)})`;
  const comes = untold.comes === null ? '' : `; kommer ${day(untold.comes)}`;
  return [`  ${what(untold, nameOf)}`, `      ikke sagt: ${untold.message}${at}${comes}`];
};

const nextLine = (next: NextView, nameOf: NameOf): string => `  ${day(next.on)}: ${what(next, nameOf)}`;

const mostAhead = 10;

const linesOf = ({ told, untold, next, nextRound }: Explanation, nameOf: NameOf): readonly string[] => [
  'Sagt:',
  ...(told.length === 0
    ? ['  ingenting de siste to månedene']
    : told.flatMap((each) => toldLines(each, nameOf))),
  'Ikke sagt, og hvorfor:',
  ...(untold.length === 0 ? ['  ingenting'] : untold.flatMap((each) => untoldLines(each, nameOf))),
  'Kommer, hvis ingenting blir gjort:',
  ...next.slice(0, mostAhead).map((each) => nextLine(each, nameOf)),
  nextRound === null
    ? '  ingen runde er planlagt'
    : `  ${day(nextRound.opens)}: runden for ${nextRound.period} åpner`,
];

/** Whom, and which point or case, is asked about. Throws `CommandStopped` when neither is said, or nobody is known by it. */
const askedAbout = async (session: Session, tenant: TenantId, options: Options) => {
  const { person, point, case: file } = options;
  if (person === undefined && point === undefined && file === undefined)
    throw new CommandStopped(
      'Si hvem eller hva det gjelder: --person, --point eller --case.',
      exitCode.usage,
    );
  return {
    ...(person !== undefined && { personId: await personFor(session, tenant, person) }),
    ...(file !== undefined && { id: (await caseWith(session, tenant, file)).caseId }),
    ...(point !== undefined && { id: await pointWith(session, tenant, point) }),
  };
};

const namesIn = (session: Session, tenant: TenantId, { told, untold, next }: Explanation) =>
  peopleNamed(
    session,
    tenant,
    [...told, ...untold, ...next].flatMap(({ recipient }) => recipient ?? []),
  );

const why = async (session: Session, options: Options) => {
  const { platform, output } = session;
  const tenant = await tenantToRead(session, options);
  const of = await askedAbout(session, tenant, options);
  const today = dayOf(platform.clock.now());
  const on = options.day ?? today;
  const read = await readWhy(platform, { tenant, on, today, seesShielded: true });
  const explained = tellExplained(explain(read.input), of, { read, language: 'nb' });
  const nameOf = await namesIn(session, tenant, explained);
  output.result({ on, ...of, ...explained }, [
    `Slik står det ${day(on)}.${explained.quiet ? ` Denne dagen ${noMail}.` : ''}`,
    ...linesOf(explained, nameOf),
  ]);
  return exitCode.done;
};

/** Why somebody was told something, and why not. */
export const mailWhyCommand = (): Command =>
  command(
    'why',
    'forklarer hva noen fikk vite på e-post og hvorfor, hva de ikke fikk vite og hvorfor, og hva som kommer',
  )
    .option('--person <hvem>', 'personen det gjelder (e-post, navn eller id)')
    .option('--point <id>', 'bare dette vedtakspunktet (oppfølgingens id, eller begynnelsen av den)')
    .option('--case <id>', 'bare denne saken (id, eller begynnelsen av den)')
    .option('--day <dato>', 'slik det sto denne dagen; i dag når den ikke er gitt', toDay)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => why(session, options))),
    );
