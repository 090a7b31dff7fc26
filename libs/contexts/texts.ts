import { fillText, isLocalDate, shortDay, type Language, type Rejection, type Text } from '#kernel';
import { problemTexts, tellProblem, type ProblemCode } from '#engine';
import { caseTexts } from '#contexts/cases';
import { councilReportTexts } from '#contexts/council-report';
import { custodyTexts } from '#contexts/custody';
import { bulkTexts, followUpTexts, readableDetails } from '#contexts/follow-up';
import { handoverTexts } from '#contexts/handover';
import { meetingTexts } from '#contexts/meetings';
import { migrationTexts } from '#contexts/migration';
import { deviationTexts, knownAs, labelsOf, libraryTexts } from '#contexts/procedures';
import { operationsTexts } from '#contexts/operations';
import { organisationTexts } from '#contexts/organisation';
import { remindersTexts } from '#contexts/reminders';
import { importRefusalTexts } from './intake/core/import.texts.js';
import { columnTexts, rowProblemTexts } from './intake/core/rows/rows.texts.js';
import { fileProblemTexts } from './intake/files/files.texts.js';
import { replayTexts } from './replay.texts.js';
import { webhookTexts } from '#contexts/webhooks';
import { vedtakTexts } from '#contexts/vedtak';
import { viewTexts } from '#contexts/views';

/** Refusals that no decider makes: of the command runner, the gateway, references and moments. */
const commonTexts = {
  'stale-revision': {
    nb: 'Noen andre har endret dette i mellomtiden. Hent det på nytt og prøv igjen.',
    nn: 'Nokon andre har endra dette i mellomtida. Hent det på nytt og prøv igjen.',
    en: 'Somebody else has changed this in the meantime. Fetch it again and try once more.',
  },
  'command-id-reused': {
    nb: 'Denne commandId er brukt til noe annet før. Lag en ny for hver endring.',
    nn: 'Denne commandId er brukt til noko anna før. Lag ein ny for kvar endring.',
    en: 'This commandId has been used for something else. Make a new one for each change.',
  },
  forbidden: {
    nb: 'Rollen din gir ikke lov til dette. Det kan: {roles}.',
    nn: 'Rolla di gir ikkje lov til dette. Det kan: {roles}.',
    en: 'Your role may not do this. These may: {roles}.',
  },
  'moment-twice': {
    nb: 'Bruk enten {one} eller {other}, ikke begge.',
    nn: 'Bruk anten {one} eller {other}, ikkje begge.',
    en: 'Use either {one} or {other}, not both.',
  },
  'moment-missing': {
    nb: 'Si fra når: bruk {one} eller {other}.',
    nn: 'Sei frå når: bruk {one} eller {other}.',
    en: 'Say since when: use {one} or {other}.',
  },
  'unit-not-found': {
    nb: 'Enheten {unit} finnes ikke i organisasjonen. Velg en av dem som er der.',
    nn: 'Eininga {unit} finst ikkje i organisasjonen. Vel ei av dei som er der.',
    en: 'There is no unit {unit} in the organisation. Choose one that is there.',
  },
  'person-not-found': {
    nb: 'Personen {person} finnes ikke i organisasjonen. Velg en som er der.',
    nn: 'Personen {person} finst ikkje i organisasjonen. Vel ein som er der.',
    en: 'There is no person {person} in the organisation. Choose one who is there.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Every refusal there is, by its code. */
const refusalTexts: Readonly<Record<string, Text>> = {
  ...columnTexts,
  ...rowProblemTexts,
  ...fileProblemTexts,
  ...importRefusalTexts,
  ...organisationTexts,
  ...meetingTexts,
  ...viewTexts,
  ...handoverTexts,
  ...vedtakTexts,
  ...libraryTexts,
  ...migrationTexts,
  ...caseTexts,
  ...councilReportTexts,
  ...followUpTexts,
  ...remindersTexts,
  ...bulkTexts,
  ...deviationTexts,
  ...replayTexts,
  ...custodyTexts,
  ...operationsTexts,
  ...webhookTexts,
  ...commonTexts,
};

/** Days as people write them, `03.02.2026`. */
const withReadableDays = (details: Rejection['details']): Rejection['details'] =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, isLocalDate(value) ? shortDay(value) : value]),
  );

/** What is wrong with a procedure, in the words of its own catalog. */
const withReadableProblem = (details: Rejection['details'], language: Language): Rejection['details'] => {
  const { problem, at = '' } = details;
  return problem !== undefined && problem in problemTexts
    ? { ...details, problem: tellProblem({ problem: problem as ProblemCode, at, path: [] }, language) }
    : details;
};

/** What another refusal that this one comes of says. */
const withReadableCause = (
  { because, ...details }: Rejection['details'],
  language: Language,
): Rejection['details'] =>
  because === undefined || !(because in refusalTexts)
    ? { ...details, ...(because === undefined ? {} : { because }) }
    : { ...details, because: tellRefusal({ rejected: because, details }, language) };

/** The words of the procedure that said no, where it is known. */
const ownLabels = ({ pinned }: Rejection['details']): Readonly<Record<string, Text>> => {
  const procedure = pinned === undefined ? undefined : knownAs({ id: '', version: 0, hash: pinned });
  return procedure === undefined ? {} : labelsOf(procedure);
};

/** A refusal in words; a code without a text is shown as it is. */
export const tellRefusal = ({ rejected, details }: Rejection, language: Language): string => {
  const text = refusalTexts[rejected];
  const readable = withReadableProblem(
    readableDetails(withReadableDays(withReadableCause(details, language)), language, ownLabels(details)),
    language,
  );
  return text === undefined ? rejected : fillText(text, language, readable);
};
