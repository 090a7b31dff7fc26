/** Work that stops for breath after each part of it, so that whoever does it can let others have a turn. */
export type InParts<T> = Generator<undefined, T>;

/** The same work in one go. */
export const wholeOf = <T>(work: InParts<T>): T => {
  for (;;) {
    const part = work.next();
    if (part.done === true) return part.value;
  }
};
