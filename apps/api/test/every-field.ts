import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

const file = fileURLToPath(new URL('../schema.graphql', import.meta.url));
const schema = buildSchema(readFileSync(file, 'utf8'));

type Field = GraphQLField<unknown, unknown>;
const isFree = ({ args }: Field) => !args.some(isRequiredArgument);

/** Everything that can be asked of the type without saying more, so many levels deep. */
const everythingOf = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (depth === 0) return '{ __typename }';
  if (isUnionType(named)) {
    const each = named.getTypes().map((one) => `... on ${one.name} ${everythingOf(one, depth)}`);
    return `{ __typename ${each.join(' ')} }`;
  }
  const fields = Object.values(named.getFields()).filter(isFree);
  return `{ ${fields.map((field) => `${field.name} ${everythingOf(field.type, depth - 1)}`).join(' ')} }`;
};

const words = (text: string) => text.match(/\w+/g)?.length ?? 0;

/** All of a type that a query of ordinary size can ask for at once, as deep as that goes. */
const mostOf = (type: GraphQLOutputType, most: number): string =>
  [6, 5, 4, 3, 2, 1].map((depth) => everythingOf(type, depth)).find((text) => words(text) <= most) ??
  '{ __typename }';

const typeNamed = (name: string) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object`);
  return type;
};

/** Each field of the type alone, with as much below it as a query of ordinary size can ask for. */
export const everyFieldOf = (name: string, most = 150): readonly string[] =>
  Object.values(typeNamed(name).getFields())
    .filter(isFree)
    .map(
      ({ name: field, type }) => `${field} ${isCompositeType(getNamedType(type)) ? mostOf(type, most) : ''}`,
    );
