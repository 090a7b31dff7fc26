import { Fault, fillText } from '#kernel';
import {
  dataDirectoryTexts,
  embeddedPostgresTexts,
  type DataDirectoryProblem,
  type EmbeddedPostgresProblem,
} from './embedded-postgres.texts.js';

const problems: Readonly<Record<string, DataDirectoryProblem>> = {
  ENOTDIR: 'not-a-directory',
  EEXIST: 'not-a-directory',
  ENOENT: 'not-a-directory',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** The data directory cannot be written. The message, in bokmål, names it, the problem and the remedy. */
export class DataDirectoryFault extends Fault {
  readonly retryable = false;
  readonly problem: DataDirectoryProblem;

  constructor(
    readonly directory: string,
    cause: unknown,
  ) {
    const problem = problems[codeOf(cause) ?? ''] ?? 'unusable';
    super(fillText(dataDirectoryTexts[problem], 'nb', { directory, problem: firstLineOf(cause) }), { cause });
    this.problem = problem;
  }
}

/** The embedded database cannot run here. The message, in bokmål, says why and what to set instead. */
export class EmbeddedPostgresFault extends Fault {
  readonly retryable = false;

  constructor(
    readonly problem: EmbeddedPostgresProblem,
    details: Readonly<Record<string, string>>,
    cause?: unknown,
  ) {
    const values = cause === undefined ? details : { problem: firstLineOf(cause), ...details };
    super(fillText(embeddedPostgresTexts[problem], 'nb', values), { cause });
  }
}

/** The system's error code (`EACCES`) or the database's (`42P04`), if the value has one. */
export const codeOf = (value: unknown): string | undefined => textOf(value, 'code');

/** What a program wrote to its standard error, else the error's message; one line, for a message of one line. */
const firstLineOf = (cause: unknown): string => {
  const text = textOf(cause, 'stderr')?.trim() || (textOf(cause, 'message') ?? String(cause));
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
};

/** Looks at the property and not at the class: an error may come from another realm. */
const textOf = (value: unknown, property: string): string | undefined => {
  const found: unknown = isObject(value) ? Reflect.get(value, property) : undefined;
  return typeof found === 'string' ? found : undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
