import { Document, isCollection, isScalar, visit } from 'yaml';
import type { Procedure } from './procedure.js';

/** The keys of a procedure in the order people read it: what it is, where it begins, what it is made of. */
const inReadingOrder = (procedure: Procedure): object => {
  const { id, version, about, name, start, initial, fields, states, transitions, tasks, timers } = procedure;
  const parts = { id, version, about, name, start, initial, fields, states, transitions, tasks, timers };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
};

/** A collection that holds nothing but words stands on one line, as people write it. */
const isShort = (items: readonly unknown[]): boolean =>
  items.every((item) =>
    typeof item === 'object' && item !== null && 'value' in item
      ? item.value === null || isScalar(item) || isScalar(item.value)
      : isScalar(item),
  );

/** A procedure as YAML that people can go on from; `readProcedure` reads the same out of it. */
export const writeProcedure = (procedure: Procedure): string => {
  const file = new Document(inReadingOrder(procedure), { aliasDuplicateObjects: false });
  visit(file, {
    Collection: (_, node, path) => {
      if (path.length > 1 && isCollection(node) && isShort(node.items)) node.flow = true;
    },
  });
  return file.toString({ lineWidth: 0, flowCollectionPadding: true });
};
