/**
 * A business rule said no. It is a value, not an error: deciders return it, the API answers with it.
 * `rejected` is public contract; clients turn it into Norwegian, so a code is added or retired, never renamed.
 */
export interface Rejection<Code extends string = string> {
  readonly rejected: Code;
  /** Named values for the text: what is allowed, what was found. */
  readonly details: Readonly<Record<string, string>>;
}

/** A rule says no: a stable code, and values for its text. */
export const reject = <const Code extends string>(
  code: Code,
  details: Rejection['details'] = {},
): Rejection<Code> => ({ rejected: code, details });

/** Tells a rule's no from what was asked for. */
export const isRejection = (outcome: object): outcome is Rejection => 'rejected' in outcome;
