import type { Command } from 'commander';
import { caseEvents } from '#contexts';
import type { StandingReport } from '#work/council-report';
import type { LocalDate } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary, reportWith } from '../council-report.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly comment?: string;
  readonly meeting?: LocalDate;
  readonly by?: string;
}

interface Step {
  /** The name on the command line, and of the step in the procedure. */
  readonly name: string;
  readonly step: string;
  readonly description: string;
  readonly comment: 'required' | 'optional' | 'none';
  /** What the procedure asks for with it. */
  readonly told: (standing: StandingReport, options: Options) => Readonly<Record<string, string>>;
  readonly meeting?: boolean;
}

const nothing = () => ({});

const meetingOf = ({ report }: StandingReport, { meeting }: Options) => {
  const day = meeting ?? report.meeting;
  if (day === null)
    throw new CommandStopped('Si hvilket møte rapporten sendes til: --meeting DATO.', exitCode.usage);
  return { meeting: day };
};

const steps: readonly Step[] = [
  {
    ...{ name: 'prepare', step: 'prepare', comment: 'optional' },
    description: 'melder at rapporten er klargjort: statusene er hentet inn og tekstene lest',
    told: ({ report }) => ({ periodEnd: report.period.to }),
  },
  {
    ...{ name: 'approve', step: 'approve', comment: 'optional', told: nothing },
    description: 'kommunedirektøren godkjenner rapporten',
  },
  {
    ...{ name: 'send-back', step: 'send-back', comment: 'required', told: nothing },
    description: 'kommunedirektøren sender rapporten tilbake til den som gjør den klar',
  },
  {
    ...{ name: 'send', step: 'send', comment: 'optional', told: meetingOf, meeting: true },
    description: 'sender den frosne rapporten til kommunestyret',
  },
  {
    ...{ name: 'postpone', step: 'postponed', comment: 'required', meeting: true },
    description: 'melder at kommunestyret utsatte rapporten til et nytt møte',
    told: (_, { meeting }) => (meeting === undefined ? {} : { meeting }),
  },
  {
    ...{ name: 'call-off', step: 'call-off', comment: 'required', told: nothing },
    description: 'avlyser rapporten; perioden kan bestilles på nytt',
  },
];

const take = async (session: Session, written: string, { step, told }: Step, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const standing = await reportWith(session, tenant, written);
  await submit(
    session,
    {
      ...{ tenant, to: caseEvents, subjectId: standing.report.caseId, type: 'TakeStep' },
      data: {
        ...{ step, to: null, comment: options.comment ?? null, reference: null, officer: null },
        ...{ deadline: null, told: told(standing, options) },
      },
    },
    await actingPerson(session, tenant, options.by),
  );
  await session.catchUp();
  const after = await reportWith(session, tenant, standing.report.reportId);
  session.output.result(reportSummary(after), [reportLine(after)]);
  return exitCode.done;
};

const stepCommand = (step: Step): Command => {
  const built = command(step.name, step.description).argument(
    '<rapport>',
    'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en',
  );
  if (step.comment === 'required') built.requiredOption('--comment <tekst>', 'hvorfor');
  else built.option('--comment <tekst>', 'en kommentar');
  if (step.meeting === true)
    built.option('--meeting <dato>', 'møtet i kommunestyret; ellers det rapporten er bestilt til', toDay);
  return built
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => take(session, written, step, options))),
    );
};

/** The steps of a report's case that nothing more belongs to. */
export const vedtaksrapportStepCommands = (): readonly Command[] => steps.map(stepCommand);
