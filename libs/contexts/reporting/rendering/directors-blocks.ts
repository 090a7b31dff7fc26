import { longDay, shortDay } from '#kernel';
import type { DirectorsReport } from '../core/directors-report.js';
import {
  figuresBlocks,
  missingBlocks,
  overdueByUnitBlocks,
  unitsBlocks,
} from './directors-figures-blocks.js';
import {
  caseCell,
  dated,
  daysOf,
  heading,
  sayIn,
  section,
  whoseCell,
  words,
  type Block,
  type Say,
} from './report-blocks.js';

const deviations = ({ deviations: all }: DirectorsReport, say: Say) =>
  section(
    say('deviations'),
    {
      columns: [
        { heading: say('case'), share: 26 },
        { heading: say('what'), share: 30 },
        { heading: say('measure'), share: 26 },
        { heading: say('responsible'), share: 18 },
      ],
      rows: all.map((each) => [
        [
          ...caseCell(each, say),
          ...words(
            each.reportedOn === null ? null : say('reportedOn', { on: shortDay(each.reportedOn) }),
            'muted',
          ),
        ],
        words(each.what),
        words(each.measure),
        whoseCell(each, say),
      ]),
    },
    say('noDeviations'),
  );

const overdue = ({ overdue: all }: DirectorsReport, say: Say) =>
  section(
    say('overduePoints'),
    {
      columns: [
        { heading: say('case'), share: 46 },
        { heading: say('responsible'), share: 26 },
        { heading: say('deadline'), share: 13, numeric: true },
        { heading: say('late'), share: 15, numeric: true },
      ],
      rows: all.map((each) => [
        caseCell(each, say),
        whoseCell(each, say),
        dated(each.deadline),
        daysOf(each.daysOverdue, say),
      ]),
    },
    say('noOverdue'),
  );

const moved = ({ moved: all }: DirectorsReport, say: Say) =>
  section(
    say('movedDeadlines'),
    {
      columns: [
        { heading: say('case'), share: 34 },
        { heading: say('moved'), share: 22 },
        { heading: say('reason'), share: 28 },
        { heading: say('responsible'), share: 16 },
      ],
      rows: all.map((each) => [
        caseCell(each, say),
        each.from === null
          ? []
          : [
              ...words(
                say('movedValue', {
                  from: shortDay(each.from),
                  to: each.to === null ? say('noDeadline') : shortDay(each.to),
                }),
              ),
              ...words(each.on === null ? null : say('movedOn', { on: shortDay(each.on) }), 'muted'),
            ],
        words(each.reason),
        whoseCell(each, say),
      ]),
    },
    say('noneMoved'),
  );

const still = ({ still: all }: DirectorsReport, say: Say) =>
  section(
    say('stillPoints'),
    {
      columns: [
        { heading: say('case'), share: 46 },
        { heading: say('responsible'), share: 26 },
        { heading: say('unchangedSince'), share: 28, numeric: true },
      ],
      rows: all.map((each) => [
        caseCell(each, say),
        whoseCell(each, say),
        [
          ...dated(each.unchangedSince),
          ...words(each.months === null ? null : say('months', { months: each.months }), 'muted'),
        ],
      ]),
    },
    say('noneStill'),
  );

const cases = ({ cases: all }: DirectorsReport, say: Say) =>
  section(
    say('cases'),
    {
      columns: [
        { heading: say('case'), share: 46 },
        { heading: say('responsible'), share: 26 },
        { heading: say('deadline'), share: 13, numeric: true },
        { heading: say('late'), share: 15, numeric: true },
      ],
      rows: all.map((each) => [
        caseCell(each, say),
        whoseCell(each, say),
        dated(each.deadline),
        daysOf(each.daysOverdue, say),
      ]),
    },
    say('noCases'),
  );

const agenda = ({ agenda: matters }: DirectorsReport, say: Say): readonly Block[] => [
  heading(say('agenda')),
  ...matters.flatMap(({ heading: text, lines }, index): readonly Block[] => [
    { kind: 'subheading', text: `${(index + 1).toString()}. ${text}` },
    { kind: 'list', items: lines },
  ]),
];

const ofRound = ({ round, language }: DirectorsReport, say: Say): string => {
  if (round === null) return say('noRound');
  const { openedOn, answerBy, closedOn, closing } = round;
  const on = longDay(openedOn, language);
  if (closedOn === null) return say('roundOpen', { on, answerBy: longDay(answerBy, language) });
  const closed = longDay(closedOn, language);
  return say(closing === 'IN_TIME' ? 'roundInTime' : 'roundLate', { on, closed });
};

/** What stands under the title: of when the figures are, how the round went, and that it is not for everybody. */
export const openingLines = (report: DirectorsReport): readonly string[] => {
  const say = sayIn(report.language);
  return [
    ofRound(report, say),
    say('standsOn', { day: longDay(report.day, report.language) }),
    say('inside'),
  ];
};

/** The whole report below its title, in reading order: what KLG is to go through orally comes first. */
export const directorsBlocks = (report: DirectorsReport): readonly Block[] => {
  const say = sayIn(report.language);
  const parts = [
    ...[deviations, figuresBlocks, unitsBlocks, overdueByUnitBlocks, missingBlocks],
    ...[overdue, moved, still, cases, agenda],
  ];
  return parts.flatMap((part) => part(report, say));
};

/** `Månedsrapport til kommunedirektøren, november 2026 – Fauske (1841)`. */
export const fullTitle = ({ title, period, municipality: { name, number } }: DirectorsReport): string =>
  `${title}, ${period.name} – ${name} (${number})`;
