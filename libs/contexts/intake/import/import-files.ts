import {
  dayOf,
  endOfDay,
  isRejection,
  runCommand,
  uuid5,
  type CommandReceipt,
  type Instant,
  type LocalDate,
} from '#kernel';
import { municipalityOf, organisationOf, responsibleMatcher, type Organ } from '#contexts/organisation';
import { importAggregate } from '../core/import.decider.js';
import { importIdOf } from '../core/import-id.js';
import type { ImportOptions, Judgement, ToldByList } from '../core/judge/judgement.js';
import type { OrganName } from '../core/rows/organ-code.js';
import type { ImportPorts, ImportRequest, ImportResult } from './import-request.js';
import { toResult, type JudgedFile } from './import-result.js';
import { judgeFile } from './judge-file.js';
import { readImportFile, type ReadFile, type ReadFileOptions } from './read-import-file.js';

export type { ImportPorts, ImportRequest, ImportResult } from './import-request.js';

/** Every name an organ goes by, and when. */
const namesOf = ({ organ, name, aliases }: Organ): readonly OrganName[] => [
  { organ, alias: organ, from: null, to: null },
  { organ, alias: name, from: null, to: null },
  ...aliases.map((alias) => ({ organ, ...alias })),
];

/** What all files of one import are judged by. */
const setUp = async ({ documents, people, clock }: ImportPorts, { tenant, asOf }: ImportRequest) => {
  const now = clock.now();
  const today = dayOf(now);
  const municipality = await municipalityOf(documents, tenant);
  const organisation = await organisationOf(documents, tenant);
  return {
    today,
    // A day that has not ended is told of as it is now.
    at: asOf !== null && asOf < today ? endOfDay(asOf) : now,
    language: municipality?.language ?? 'nb',
    organs: municipality?.organs.flatMap(namesOf) ?? [],
    // Who is asked is who holds the post today, also when the list is old.
    matchResponsible: responsibleMatcher(organisation, await people.all(tenant), today),
  };
};

type SetUp = Awaited<ReturnType<typeof setUp>>;

const accept = async (
  { store, clock }: ImportPorts,
  request: ImportRequest,
  { events }: Judgement,
  { index, at, today }: { index: number; at: Instant; today: LocalDate },
): Promise<CommandReceipt | null> => {
  if (events.length === 0) return null;
  const { tenant, actor, roles, commandId, correlationId, asOf } = request;
  const outcome = await runCommand({ store, clock }, importAggregate, {
    tenant,
    subjectId: importIdOf(tenant, asOf ?? today, events),
    command: { type: 'AcceptImport', data: { events }, issued: { by: actor, roles, at } },
    commandId: uuid5(commandId, index),
    correlationId,
  });
  if (isRejection(outcome)) throw new RangeError(`An import was refused: ${outcome.rejected}`);
  return outcome;
};

const isStopped = ({ rejected }: ReadFile, { skipRejected }: ImportRequest) =>
  rejected.length > 0 && !skipRejected;

/** What is missing is seen at the last list, and only when every file could be read. */
const looksForMissing = (files: readonly ReadFile[], index: number, request: ImportRequest): boolean =>
  index === files.findLastIndex(({ source }) => source === 'list') &&
  !files.some((file) => isStopped(file, request));

const optionsOf = (
  request: ImportRequest,
  files: readonly ReadFile[],
  { index, today, earlierFiles }: { index: number; today: LocalDate; earlierFiles: ToldByList },
): ImportOptions => {
  const { asOf, published, organ, skipRejected } = request;
  const { name: fileName = '', hash: fileHash = '' } = files[index] ?? {};
  const lookForMissing = looksForMissing(files, index, request);
  return { asOf, today, published, organ, skipRejected, fileName, fileHash, earlierFiles, lookForMissing };
};

/** One file after the other, each seen by the next one's judging. */
const takeIn = async (
  ports: ImportPorts,
  request: ImportRequest,
  files: readonly ReadFile[],
  { organs, matchResponsible, at, today }: SetUp,
): Promise<readonly JudgedFile[]> => {
  const judged: JudgedFile[] = [];
  let earlierFiles: ToldByList = { followUps: [], organs: [] };
  for (const [index, file] of files.entries()) {
    if (index > 0) await ports.catchUp();
    const options = optionsOf(request, files, { index, today, earlierFiles });
    const { tenant, dryRun } = request;
    const judgement = await judgeFile(ports, { tenant, file, options, organs, matchResponsible });
    const receipt = dryRun ? null : await accept(ports, request, judgement, { index, at, today });
    judged.push({ file, judgement, receipt, accepted: !dryRun && !isStopped(file, request) });
    earlierFiles = {
      followUps: [...earlierFiles.followUps, ...judgement.told.followUps],
      organs: [...earlierFiles.organs, ...judgement.told.organs],
    };
  }
  return judged;
};

/** A list cannot tell of a day that has not come. */
const notToCome = (
  files: readonly ReadFile[],
  asOf: LocalDate | null,
  today: LocalDate,
): readonly ReadFile[] => {
  if (asOf === null || asOf <= today) return files;
  const rejected = [{ row: null, column: null, code: 'as-of-in-future', details: { asOf, today } }];
  return files.map((file) => ({ ...file, rows: [], rejected }));
};

/**
 * Takes in a municipality's own lists and messages from its meeting system: each file is judged whole against the log
 * and accepted in one append, all or nothing; policies carry it out. Two imports of one municipality wait for each
 * other. Throws what the ports throw; all else is in the result.
 */
export const importFiles = async (ports: ImportPorts, request: ImportRequest): Promise<ImportResult> => {
  const today = dayOf(ports.clock.now());
  const day = request.asOf ?? today;
  const { mapping, mends = [] } = request;
  const options: ReadFileOptions = { day, today, mapping: mapping ?? new Map(), mends };
  const read: ReadFile[] = [];
  for (const file of request.files) read.push(await readImportFile(file, options));
  return ports.lease.hold(`import.${request.tenant}`, async () => {
    await ports.catchUp();
    const context = await setUp(ports, request);
    const files = notToCome(read, request.asOf, context.today);
    const judged = await takeIn(ports, request, files, context);
    const position = await ports.catchUp();
    const { language = context.language } = request;
    return toResult(judged, { request, language, position });
  });
};
