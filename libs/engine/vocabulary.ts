/** The words of those who carry procedures about one thing out: no other can stand in one. */
export interface Vocabulary {
  readonly statuses: readonly string[];
  /** How an actor may stand to an instance. */
  readonly relations: readonly string[];
  /** Who can be told something: relations, and those who only hear of it. */
  readonly addressees: readonly string[];
  /** What can be told with every step, beside a procedure's own fields. */
  readonly fields: readonly string[];
  /** Days that every instance may have. */
  readonly dates: readonly string[];
  /** True when steps can tell fields that only the procedure knows. */
  readonly ownFields: boolean;
  /** What can start such an instance of itself, each with the facts that can be asked of it and their values. */
  readonly occasions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** True when such an instance can start others, wait for them, and tell what others start on. */
  readonly children: boolean;
  /** True when a state's code must be the status it stands for, because the log names it so. */
  readonly statesAreStatuses: boolean;
}

/** What procedures can be about, each with its words. */
export type Vocabularies = Readonly<Record<string, Vocabulary>>;
