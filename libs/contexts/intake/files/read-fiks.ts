import type { z } from 'zod';
import {
  checkSize,
  decodeText,
  fileProblem,
  isFileProblem,
  type FileProblem,
  type FileProblemCode,
} from '#toolkit/tables';
import { einnsynVedtak, vedtakFraUtvalg, type FiksMessage } from '../core/wire/fiks.wire.js';

/** Why a file of Fiks messages cannot be read, besides what any file may be refused for. */
export type FiksProblemCode = 'unreadable-json' | 'not-fiks';

/** A file of messages that is refused before anything is taken in. */
export type FiksProblem = FileProblem<FileProblemCode | FiksProblemCode>;

const maxMessages = 50_000;

/** Whether a file looks like JSON, so that it is read as Fiks messages and not as a table. */
export const looksLikeJson = (bytes: Uint8Array): boolean =>
  /^\s*[{[]/.test(decodeText(bytes.subarray(0, 1000)).text);

const pathOf = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, key) => at + (typeof key === 'number' ? `[${key.toString()}]` : `.${String(key)}`),
    root,
  );

const notFiks = (root: string, error: z.ZodError, fileName: string): FiksProblem =>
  fileProblem('not-fiks', fileName, { path: pathOf(root, error.issues[0]?.path ?? []) });

const fromMeeting = (
  value: unknown,
  root: string,
  fileName: string,
): readonly FiksMessage[] | FiksProblem => {
  const { data, error } = einnsynVedtak.safeParse(value);
  if (error) return notFiks(root, error, fileName);
  return data.vedtak.map((sak, index) => ({
    path: `${root}.vedtak[${index.toString()}]`,
    utvalgId: data.utvalg.utvalgId ?? null,
    utvalgNavn: data.utvalg.utvalgNavn ?? null,
    moetedato: data.moete?.moetedato ?? null,
    erEndeligVedtak: sak.erEndeligVedtak ?? data.erEndeligVedtak ?? false,
    sak,
  }));
};

const fromCase = (value: unknown, root: string, fileName: string): readonly FiksMessage[] | FiksProblem => {
  const { data, error } = vedtakFraUtvalg.safeParse(value);
  if (error) return notFiks(root, error, fileName);
  const { utvalgId, utvalgNavn, moetedato, erEndeligVedtak, sak } = data;
  return [
    {
      path: root,
      utvalgId: utvalgId ?? null,
      utvalgNavn: utvalgNavn ?? null,
      moetedato: moetedato ?? null,
      erEndeligVedtak: erEndeligVedtak ?? false,
      sak,
    },
  ];
};

const isMeeting = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'vedtak' in value && !('sak' in value);

const readOne = (value: unknown, root: string, fileName: string) =>
  isMeeting(value) ? fromMeeting(value, root, fileName) : fromCase(value, root, fileName);

const readAll = (values: readonly (readonly [string, unknown])[], fileName: string) => {
  const messages: FiksMessage[] = [];
  for (const [root, value] of values) {
    const found = readOne(value, root, fileName);
    if (isFileProblem(found)) return found;
    messages.push(...found);
    if (messages.length > maxMessages)
      return fileProblem('too-many-rows', fileName, { max: maxMessages.toString() });
  }
  return messages;
};

/** Where the text stops being JSON, never what stands there: it may be anybody's. */
const reasonOf = (error: unknown): string =>
  /(?:position \d+|line \d+ column \d+|end of JSON input)/i.exec(
    error instanceof Error ? error.message : '',
  )?.[0] ?? 'JSON';

/**
 * Reads `vedtakfrautvalg.send` and `einnsyn.vedtak.send`, one or an array of them, also mixed; one message for each
 * treated case. Lenient where the schema or its senders slip.
 */
export const readFiks = (bytes: Uint8Array, fileName: string): readonly FiksMessage[] | FiksProblem => {
  const size = checkSize(bytes.length, fileName);
  if (size !== null) return size;
  const { text } = decodeText(bytes);
  if (text.trim() === '') return fileProblem('file-empty', fileName);
  try {
    const value: unknown = JSON.parse(text);
    const values = Array.isArray(value)
      ? value.map((one: unknown, index) => [`$[${index.toString()}]`, one] as const)
      : [['$', value] as const];
    return values.length === 0 ? fileProblem('file-empty', fileName) : readAll(values, fileName);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fileProblem('unreadable-json', fileName, { reason: reasonOf(error) });
  }
};
