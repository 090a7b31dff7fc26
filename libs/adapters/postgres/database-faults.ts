import { Fault, fillText, type Text } from '#kernel';
import { postgresTexts, type PostgresProblem } from './postgres.texts.js';

type Values = Readonly<Record<string, string>>;

const filled = (problem: PostgresProblem, values: Values): Text => ({
  nb: fillText(postgresTexts[problem], 'nb', values),
  nn: fillText(postgresTexts[problem], 'nn', values),
  en: fillText(postgresTexts[problem], 'en', values),
});

/**
 * No database to work with. Thrown at start, by `openPool` and `checkDatabase`; `text` says what to check.
 * Nothing in it holds the password. The message is the bokmål text.
 */
export class DatabaseUnreachable extends Fault {
  readonly text: Text;
  readonly retryable: boolean;

  constructor(
    readonly problem: PostgresProblem,
    readonly details: Values = {},
    options?: ErrorOptions,
  ) {
    const text = filled(problem, details);
    super(text.nb, options);
    this.text = text;
    this.retryable = problem !== 'database-url-malformed';
  }
}

/** The server could lose what it said it had stored. Thrown at start by `checkDatabase`; change the server. */
export class UnsafeDatabase extends Fault {
  readonly retryable = false;
  readonly text: Text;

  constructor(
    readonly problem: PostgresProblem,
    readonly details: Values,
  ) {
    const text = filled(problem, details);
    super(text.nb);
    this.text = text;
  }
}

/**
 * The database is not as this build needs it. Thrown at start by `checkMigrated`, and by `migrate`; the text says what to
 * run. The message is the bokmål text.
 */
export class DatabaseNotMigrated extends Fault {
  readonly retryable = false;
  readonly text: Text;

  constructor(
    readonly problem: PostgresProblem,
    readonly details: Values,
  ) {
    const text = filled(problem, details);
    super(text.nb);
    this.text = text;
  }
}
