import { fillText } from '#kernel';
import type { AgendaMatter, CaseBehind, DirectorsReport, ReportedThing } from '../core/directors-report.js';
import { directorsTexts, type DirectorsText } from '../core/directors-report.texts.js';

type Report = Omit<DirectorsReport, 'agenda'>;

/** What a thing is called in one line: its number and title, or its number and legal basis. */
export const nameOfThing = (
  { number, title, shieldedBy }: ReportedThing,
  language: DirectorsReport['language'],
): string => {
  const about =
    shieldedBy === null ? title : fillText(directorsTexts.shielded, language, { basis: shieldedBy });
  return [number, about].filter((each) => each !== null && each !== '').join(': ');
};

const orNothing = (lines: readonly string[], say: (name: DirectorsText) => string): readonly string[] =>
  lines.length === 0 ? [say('nothing')] : lines;

/** The agenda of KLG's operations meeting, as the director's yearly letter has it: deviations first, then measures, then orders. */
export const agendaOf = (report: Report): readonly AgendaMatter[] => {
  const { language, figures, deviations, cases, overdue, moved } = report;
  const say = (name: DirectorsText, values: Readonly<Record<string, string | number>> = {}) =>
    fillText(directorsTexts[name], language, values);
  const days = (count: number) => (count === 1 ? say('oneDay') : say('days', { days: count }));
  const { missing, asked, standingStill: still } = figures;
  const lateCase = (each: CaseBehind) =>
    [nameOfThing(each, language), ...(each.daysOverdue === null ? [] : [`(${days(each.daysOverdue)})`])].join(
      ' ',
    );
  return [
    {
      heading: say('agendaDeviations'),
      lines: orNothing(
        deviations.map((each) => {
          const what = each.what === each.title ? null : each.what;
          const about = [nameOfThing(each, language), what].filter(Boolean).join(': ');
          return [about, each.responsible].filter(Boolean).join(' – ');
        }),
        say,
      ),
    },
    {
      heading: say('agendaMeasures'),
      lines: [
        missing === 0 ? say(asked === 0 ? 'noRound' : 'agendaAll') : say('agendaNobody', { missing, asked }),
        say('agendaOverdue', { overdue: overdue.length, moved: moved.length, still }),
      ],
    },
    { heading: say('agendaOrders'), lines: orNothing(cases.map(lateCase), say) },
  ];
};
