import { z } from 'zod';
import { pointerTo } from './json-pointer.js';

/** What a sealed text reads as when its key is gone. */
export const erasedText = '[slettet]';

type Schema = z.core.$ZodType;
/** A part of the data, its schema, and the pointer to it. */
type Part = readonly [schema: Schema, data: unknown, at: string];

/** JSON pointers (RFC 6901) to the texts in `data` that its schema marks as `sealedText`, in the order of the schema. */
export const sealedFields = (schema: Schema, data: unknown, at = ''): readonly string[] => {
  if (data === null || data === undefined) return [];
  if (z.globalRegistry.get(schema)?.['sealedText'] === true) return [at];
  return partsOf(schema, data, at).flatMap((part) => sealedFields(...part));
};

const partsOf = (schema: Schema, data: unknown, at: string): readonly Part[] => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return [[schema.unwrap(), data, at]];
  if (schema instanceof z.ZodUnion) return fitting(schema.options, data).map((option) => [option, data, at]);
  return fieldsOf(schema, data as object).map(([key, field]) => [
    field,
    (data as Record<string, unknown>)[key],
    pointerTo(at, key),
  ]);
};

const fieldsOf = (schema: Schema, data: object): readonly (readonly [string, Schema])[] => {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape);
  if (schema instanceof z.ZodRecord) return Object.keys(data).map((key) => [key, schema.valueType]);
  if (schema instanceof z.ZodArray) return Object.keys(data).map((key) => [key, schema.element]);
  return [];
};

const fitting = (options: readonly Schema[], data: unknown): readonly Schema[] =>
  options.filter((option) => z.safeParse(option, data).success).slice(0, 1);
