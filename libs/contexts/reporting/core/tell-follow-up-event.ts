import {
  holdReasonTexts,
  isEnded,
  type FollowUpDocument,
  type FollowUpEvent,
  type HoldReason,
} from '#contexts/follow-up';
import { statusTexts, type Status } from '#contexts/procedures';
import { asideTexts, followUpEventTexts as texts, insteadTexts } from './event.texts.js';
import { agendaTellers, type Tellers } from './tell-agenda-event.js';
import { asSentence, dayIn, nameIn, tell, type Named, type Sentence, type Telling } from './tell-event.js';

type Line = FollowUpDocument['history'][number];
type Details = Line['details'];

const reasonFor = (reason: string | null | undefined): Sentence => ({
  text: asideTexts.reason,
  values: { reason: asSentence(reason) },
});

const listOf = (named: Named, ids: string | null | undefined, telling: Telling): string | undefined =>
  ids
    ?.split(', ')
    .flatMap((id) => telling.nameOf(named, id) ?? [])
    .join(', ') || undefined;

/** Who has it now, of what changed. */
export const responsibleNow = (details: Details, telling: Telling): readonly Sentence[] => {
  const { isInside } = telling;
  return [
    { text: asideTexts.unit, values: { to: nameIn('unit', details['unit.to'], telling) } },
    { text: asideTexts.coUnits, values: { to: listOf('unit', details['coUnits.to'], telling) } },
    { text: asideTexts.officer, values: { to: nameIn('person', details['officer.to'], telling) } },
    { text: asideTexts.deputy, values: { to: nameIn('person', details['deputy.to'], telling) } },
    ...(isInside && isGone(details, 'officer') ? [{ text: asideTexts.noOfficer }] : []),
    ...(isInside && isGone(details, 'deputy') ? [{ text: asideTexts.noDeputy }] : []),
  ];
};

const isGone = (details: Details, whose: 'officer' | 'deputy'): boolean =>
  details[`${whose}.to`] === null && details[`${whose}.from`] != null;

/** What became of a deadline: moved, set for the first time, taken away, or said why there is none. */
export const deadlineNow = (details: Details, telling: Telling): Sentence => {
  const from = dayIn(details['deadline.from'], telling);
  const to = dayIn(details['deadline.to'], telling);
  if (from === undefined)
    return to === undefined
      ? { text: insteadTexts.noDeadline }
      : { text: insteadTexts.deadlineSet, values: { to } };
  if (to === undefined) return { text: insteadTexts.deadlineTaken, values: { from } };
  return { text: texts.DeadlineMoved, values: { from, to } };
};

const labelOf = (status: Status | null, { language }: Telling): string | undefined =>
  status === null ? undefined : statusTexts[status][language];

/** The treatment by which an organ closed it; undefined where none did. */
const closingTold = ({ details }: Line, telling: Telling): Sentence | undefined => {
  const [organ = '', caseNumber, day] = details['treatment']?.split(', ') ?? [];
  if (day === undefined) return undefined;
  const name = telling.nameOf('organ', organ) ?? organ;
  return { text: insteadTexts.closed, values: { organ: name, case: caseNumber, day: dayIn(day, telling) } };
};

const isReopening = ({ status, details }: Line): boolean => {
  const from = details['status.from'] as Status | null | undefined;
  return from != null && status !== null && isEnded(from) && !isEnded(status);
};

/** An organ closed it, somebody took it up again, or it was told how it stands. */
const stepTold = (line: Line, telling: Telling): Sentence =>
  closingTold(line, telling) ?? {
    text: isReopening(line) ? insteadTexts.reopened : texts.StatusReported,
    values: { status: labelOf(line.status, telling) },
  };

const heldFor = (details: Details, { language }: Telling): string | undefined =>
  details['holdReasons']
    ?.split(', ')
    .map((code) => holdReasonTexts[code as HoldReason][language].toLowerCase())
    .join(', ');

const held = (details: Details, telling: Telling): readonly Sentence[] => [
  { text: asideTexts.holdReasons, values: { reasons: heldFor(details, telling) } },
  { text: asideTexts.holdUntil, values: { day: dayIn(details['holdUntil'], telling) } },
];

/** A list's own words, where the reader may have them. */
const wordsFor = ({ words, wordsPublished }: Line, { isInside }: Telling): string | undefined =>
  words !== null && words.trim() !== '' && (wordsPublished || isInside) ? words : undefined;

const listTold = (line: Line, telling: Telling): readonly Sentence[] => {
  const words = wordsFor(line, telling);
  const status = labelOf(line.status, telling);
  if (status === undefined)
    return [
      words === undefined ? { text: insteadTexts.news } : { text: insteadTexts.words, values: { words } },
    ];
  const isOther = words !== undefined && words.toLowerCase() !== status.toLowerCase();
  return [
    { text: texts.StatusImported, values: { status } },
    { text: asideTexts.words, values: { words: isOther ? words : undefined } },
  ];
};

const tellers: Tellers<FollowUpEvent['type'], Line> = {
  ...agendaTellers,
  FollowUpOpened: ({ details }, telling) => [
    { text: texts.FollowUpOpened },
    ...responsibleNow(details, telling),
    { text: asideTexts.deadline, values: { to: dayIn(details['deadline.to'], telling) } },
  ],
  FollowUpAssigned: ({ details }, telling) => [
    { text: texts.FollowUpAssigned },
    ...responsibleNow(details, telling),
    ...(telling.isInside ? [reasonFor(details['reason'])] : []),
  ],
  StatusReported: (line, telling) => [
    stepTold(line, telling),
    ...held(line.details, telling),
    { text: asideTexts.reference, values: { vedtak: nameIn('vedtak', line.details['reference'], telling) } },
  ],
  StatusImported: (line, telling) => [...listTold(line, telling), ...held(line.details, telling)],
  // The reasons why deadlines were moved are written to be read by all.
  DeadlineMoved: ({ details }, telling) => [deadlineNow(details, telling), reasonFor(details['reason'])],
  DeviationReported: ({ details }, { isInside }) =>
    isInside
      ? [
          {
            text: insteadTexts.deviation,
            values: { what: asSentence(details['what']), measure: asSentence(details['measure']) },
          },
        ]
      : [{ text: texts.DeviationReported }],
  OrganTold: ({ details: { on, caseNumber } }, telling) => [
    caseNumber == null
      ? { text: texts.OrganTold, values: { on: dayIn(on, telling) } }
      : { text: insteadTexts.organToldIn, values: { on: dayIn(on, telling), case: caseNumber } },
  ],
  FollowUpMissingInList: ({ details: { asOf } }, telling) => [
    { text: texts.FollowUpMissingInList, values: { asOf: dayIn(asOf, telling) } },
  ],
};

/** What happened to a point, in one or a few sentences, with nothing in them that is not the reader's to know. */
export const tellFollowUpEvent = (line: Line, telling: Telling): string =>
  tell(tellers[line.type as FollowUpEvent['type']](line, telling), telling);
