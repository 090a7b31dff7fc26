import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { laterFields } from '#modules/reporting';

type Field = GraphQLField<unknown, unknown>;
type Resolve = NonNullable<Field['resolve']>;

/**
 * Lets fields be read where they lie. Nest gives every property a resolver that does nothing but read it; without one an
 * executor reads it itself, which a compiled one does in place. Those that are worked out later are called.
 */
export const withReadyFields = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) makeReady(type, field);
  }
  return schema;
};

const makeReady = ({ name }: GraphQLObjectType, field: Field): void => {
  if (!onlyReads(field)) return;
  const later: Readonly<Record<string, object>> = laterFields;
  if (field.name in (later[name] ?? {})) field.resolve = called(field.name);
  else delete field.resolve;
};

const called =
  (name: string): Resolve =>
  (source) =>
    (source as Readonly<Record<string, () => unknown>>)[name]?.();

/** Whether it is Nest's, and reads the property of the field's own name: it is asked with an object that notes what is read. */
const onlyReads = ({ name, resolve }: Field): boolean => {
  if (resolve?.name !== 'rootFieldResolver') return false;
  const read: unknown[] = [];
  const noting = new Proxy({}, { get: (_, property) => void read.push(property) });
  const value: unknown = (resolve as (source: unknown) => unknown)(noting);
  return value === undefined && read.length === 1 && read[0] === name;
};
