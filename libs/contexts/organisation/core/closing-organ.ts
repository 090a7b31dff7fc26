import { reject, type LocalDate, type Rejection } from '#kernel';
import type { MunicipalityEvent } from './municipality.events.js';
import { organIn, organNamed } from './organ-names.js';
import type { Organ } from './organisation.document.js';

/** Kommunestyret, which comes with every municipality and closes where nobody has said otherwise. */
export const council = 'KS';

/**
 * The organ that receives the report on what `deciding` has decided, and closes it: the one that was set, else itself
 * when it was added as one that closes, else kommunestyret. Undefined only of a municipality without organs.
 */
export const closingOrganOf = (
  organs: readonly Organ[],
  deciding: string,
  day: LocalDate | null = null,
): Organ | undefined => {
  const organ = organNamed(organs, deciding, day);
  const byItself = organ?.closes === true ? organ.organ : council;
  return organIn(organs, organ?.closedBy ?? byItself);
};

/** The organs with this one closing what the other has decided. */
export const closingOrganSet = (
  organs: readonly Organ[],
  { organ, closedBy }: { readonly organ: string; readonly closedBy: string },
): readonly Organ[] => organs.map((each) => (each.organ === organ ? { ...each, closedBy } : each));

/** Nothing when it closes already. */
export const decideClosingOrgan = (
  asked: { readonly organ: string; readonly closedBy: string },
  organs: readonly Organ[],
): readonly MunicipalityEvent[] | Rejection<'organ-unknown'> => {
  const organ = organNamed(organs, asked.organ, null);
  const closes = organNamed(organs, asked.closedBy, null);
  if (organ === undefined) return reject('organ-unknown', { organ: asked.organ });
  if (closes === undefined) return reject('organ-unknown', { organ: asked.closedBy });
  if (closingOrganOf(organs, organ.organ)?.organ === closes.organ) return [];
  return [{ type: 'ClosingOrganSet', data: { organ: organ.organ, closedBy: closes.organ } }];
};
