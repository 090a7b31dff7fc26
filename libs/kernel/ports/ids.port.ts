/** Chance, for what must not be guessed from its content: ids of people and of commands. */
export abstract class Ids {
  /** A random UUID (version 4). */
  abstract next(): string;
}
