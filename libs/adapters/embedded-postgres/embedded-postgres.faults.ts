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
export const codeOf = (value: unknown): string | undefined =>
  value instanceof Error && 'code' in value && typeof value.code === 'string' ? value.code : undefined;

/** What a program wrote to its standard error, else the error's message; one line, for a message of one line. */
const firstLineOf = (cause: unknown): string => {
  const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
  const text = output || (cause instanceof Error ? cause.message : String(cause));
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
};
