import type { QueryConfig } from 'pg';

/** Each connection keeps a plan of each; what is asked seldom is planned each time. */
const mostNames = 200;
const names = new Map<string, string>();

/** The question under a name of its own, so that PostgreSQL parses and plans it once on each connection. */
export const prepared = (text: string, values: unknown[]): QueryConfig => {
  const name = names.get(text) ?? newName(text);
  return name === undefined ? { text, values } : { name, text, values };
};

const newName = (text: string): string | undefined => {
  if (names.size >= mostNames) return undefined;
  const name = `asked ${(names.size + 1).toString()}`;
  names.set(text, name);
  return name;
};
