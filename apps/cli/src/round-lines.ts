import {
  nameOfRoundPeriod,
  type AskedPerson,
  type Closing,
  type PointOn,
  type RoundFigures,
  type RoundView,
  type UnitRound,
} from '#contexts';
import { shortDay } from '#kernel';

type Names = ReadonlyMap<string, string>;

const counted = (count: number, one: string, many: string) =>
  `${count.toString()} ${count === 1 ? one : many}`;

const closings: Readonly<Record<Closing, string>> = {
  OPEN: 'ikke ferdig',
  IN_TIME: 'alle svarte i tide',
  LATE: 'ikke alle svarte i tide',
};

const figuresLine = (of: RoundFigures): string =>
  [
    `${of.reported.toString()} av ${of.asked.toString()} har rapportert`,
    counted(of.overdue, 'punkt over fristen', 'punkter over fristen'),
    counted(of.deviations, 'avvik', 'avvik'),
    counted(of.deadlinesMoved, 'frist flyttet', 'frister flyttet'),
    counted(of.standingStill, 'punkt står stille', 'punkter står stille'),
  ].join(', ');

const caseOf = ({ caseNumber, point, title, shieldedBy }: PointOn): string => {
  const number = [caseNumber ?? 'Uten saksnr.', ...(point === null ? [] : [`punkt ${point.toString()}`])];
  return `${number.join(', ')}: ${title ?? `unntatt offentlighet, ${shieldedBy ?? ''}`}`;
};

const pointLine = (point: PointOn): string => {
  const { told, open, daysOverdue, moves, deviations, unchangedSince, unchangedMonths } = point;
  const facts = [
    told || !open ? 'meldt' : 'ikke meldt',
    ...(daysOverdue > 0 ? [counted(daysOverdue, 'dag over fristen', 'dager over fristen')] : []),
    ...(deviations > 0 ? [counted(deviations, 'avvik', 'avvik')] : []),
    ...moves.map(({ to }) => `fristen flyttet til ${to === null ? 'ingen dato' : shortDay(to)}`),
    ...(unchangedSince !== null && (unchangedMonths ?? 0) > 0
      ? [`samme tekst siden ${shortDay(unchangedSince)}`]
      : []),
  ];
  return `      ${caseOf(point)} (${facts.join('; ')})`;
};

const personLines = (asked: AskedPerson, names: Names): readonly string[] => {
  const { personId, answeredOn, askedOn, inTime, points, report } = asked;
  const answer =
    answeredOn === null
      ? `mangler, spurt ${shortDay(askedOn)}`
      : `rapporterte ${shortDay(answeredOn)}${inTime === false ? ', for sent' : ''}`;
  const state = report === null ? '' : ` [${report.state}]`;
  return [`    ${names.get(personId) ?? personId}: ${answer}${state}`, ...points.map(pointLine)];
};

const unitLines = ({ name, closing, figures, people }: UnitRound, names: Names): readonly string[] => [
  `  ${name ?? 'Uten enhet'}: ${figuresLine(figures)}${figures.asked === 0 ? '' : ` (${closings[closing]})`}`,
  ...people.flatMap((each) => personLines(each, names)),
];

const headOf = ({ period, round }: RoundView): string => {
  const name = nameOfRoundPeriod(period, 'nb');
  if (round === null) return `Runde ${name}: ingen er spurt.`;
  const closed =
    round.closed === null
      ? 'ikke lukket'
      : `lukket ${shortDay(round.closed.at.slice(0, 10) as typeof round.on)}`;
  return `Runde ${name}: åpnet ${shortDay(round.on)}, svarfrist ${shortDay(round.answerBy)}, ${closed}.`;
};

/** A round as people read it: the units asked for, who was asked in each, and every point they were asked about. */
export const roundLines = (view: RoundView, units: readonly UnitRound[], names: Names): readonly string[] => [
  headOf(view),
  ...units.flatMap((each) => unitLines(each, names)),
];
