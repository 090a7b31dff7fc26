import type { DirectorsReport } from '../core/directors-report.js';
import type { DirectorsText } from '../core/directors-report.texts.js';
import { chartTexts } from '../core/report-charts.texts.js';
import type { RoundFigures } from '../core/round-figures.js';
import { dated, heading, section, words, type Block, type Say, type Words } from './report-blocks.js';

const counted = [
  'asked',
  'reported',
  'missing',
  'openPoints',
  'overdue',
  'deviations',
  'deadlinesMoved',
  'standingStill',
] as const satisfies readonly (keyof RoundFigures)[];

const nameOfFigure = (name: (typeof counted)[number], say: Say) =>
  say(name === 'deviations' ? 'deviationsInPeriod' : name);

const signed = (change: number): string => {
  if (change === 0) return '0';
  return change > 0 ? `+${change.toString()}` : `−${Math.abs(change).toString()}`;
};

/** The period in figures, beside the one before. */
export const figuresBlocks = (
  { figures: now, before, period }: DirectorsReport,
  say: Say,
): readonly Block[] => {
  const compared = before === null ? [] : [before];
  const rows = counted.map((name) => [
    words(nameOfFigure(name, say), 'strong'),
    words(now[name].toString()),
    ...compared.flatMap(({ figures: then }) => [
      words(then[name].toString()),
      words(signed(now[name] - then[name]), 'muted'),
    ]),
  ]);
  const oldest = [
    words(say('oldestText'), 'strong'),
    dated(now.unchangedSince),
    ...compared.flatMap(({ figures: then }) => [dated(then.unchangedSince), []]),
  ];
  const columns = [
    { heading: say('figure'), share: 40 },
    { heading: period.name, share: 20, numeric: true },
    ...compared.flatMap(({ name }) => [
      { heading: name, share: 20, numeric: true },
      { heading: say('change'), share: 20, numeric: true },
    ]),
  ];
  return [
    heading(say('figures')),
    { kind: 'table', caption: say('figures'), columns, rows: [...rows, oldest] },
  ];
};

/** The figures of each unit, and of all together. */
export const unitsBlocks = (report: DirectorsReport, say: Say): readonly Block[] => {
  const line = (name: string, of: RoundFigures, closing: readonly Words[]) => [
    words(name, 'strong'),
    words(of.asked.toString()),
    words(of.reported.toString()),
    words(of.missing.toString(), of.missing > 0 ? 'alarm' : 'plain'),
    words(of.overdue.toString(), of.overdue > 0 ? 'alarm' : 'plain'),
    words(of.deviations.toString()),
    words(of.deadlinesMoved.toString()),
    words(of.standingStill.toString()),
    dated(of.unchangedSince),
    closing,
  ];
  const number = (name: DirectorsText, share = 9) => ({ heading: say(name), share, numeric: true });
  return [
    heading(say('units')),
    {
      kind: 'table',
      caption: say('units'),
      columns: [
        { heading: say('unit'), share: 22 },
        ...[number('asked'), number('reported'), number('missing'), number('overdue')],
        ...[number('deviationsInPeriod'), number('deadlinesMoved'), number('still')],
        number('unchangedSince', 11),
        { heading: say('round'), share: 10 },
      ],
      rows: [
        ...report.units.map(({ name, figures: of, closing }) =>
          line(name, of, of.asked === 0 ? [] : words(say(closing), closing === 'LATE' ? 'alarm' : 'plain')),
        ),
        line(say('allUnits'), report.figures, []),
      ],
    },
  ];
};

/** Which units have points that are overdue, the most first; nothing where none has. A mail shows it too. */
export const overdueByUnitBlocks = ({ units, language }: DirectorsReport, say: Say): readonly Block[] => {
  const bars = units
    .map(({ name, figures: { overdue } }) => ({ name, points: overdue }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  const caption = say('overdueByUnit');
  const headings = [say('unit'), say('overdue')] as const;
  const description = chartTexts.barsDescription[language];
  return bars.length === 0
    ? []
    : [
        { kind: 'subheading', text: caption },
        { kind: 'bars', caption, description, headings, bars },
      ];
};

/** Who has not reported. */
export const missingBlocks = ({ missing: all }: DirectorsReport, say: Say) =>
  section(
    say('missingPeople'),
    {
      columns: [
        { heading: say('person'), share: 40 },
        { heading: say('unit'), share: 30 },
        { heading: say('points'), share: 12, numeric: true },
        { heading: say('askedOn'), share: 18, numeric: true },
      ],
      rows: all.map(({ name, title, unit, points, askedOn }) => [
        [...words(name, 'strong'), ...words(title, 'muted')],
        words(unit ?? say('noUnit')),
        words(points.toString()),
        dated(askedOn),
      ]),
    },
    say('nobodyMissing'),
  );
