/** Where a command writes: results to stdout, everything else to stderr, so that `--json` can be piped. */
export interface Output {
  readonly json: boolean;
  /** The result: an object for machines, lines for people. */
  readonly result: (value: object, lines: readonly string[]) => void;
  readonly note: (line: string) => void;
}

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

export const openOutput = (json: boolean): Output => ({
  json,
  result: (value, lines) => {
    process.stdout.write(json ? `${JSON.stringify(value, plain, 2)}\n` : `${lines.join('\n')}\n`);
  },
  note: (line) => {
    if (!json) process.stderr.write(`${line}\n`);
  },
});
