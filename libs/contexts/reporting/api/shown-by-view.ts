import { GraphQLError } from 'graphql';
import { viewFor } from '#contexts/views';
import type { ReadStore } from '#kernel';
import { mayQuery } from '#toolkit/access';
import type { Grouping } from '../core/log-figures.js';
import type { Reader } from './reader.js';
import type { VedtaksloggFilterInput, VedtaksloggOrderInput } from './vedtakslogg.inputs.js';

interface Asked {
  readonly view?: string | null;
  readonly filter?: VedtaksloggFilterInput | null;
  readonly orderBy?: VedtaksloggOrderInput | null;
  readonly groupBy?: Grouping | null;
}

/**
 * What is asked for, on top of what the view that is named shows: each thing that is given counts instead of the view's.
 * Throws `BAD_USER_INPUT` for a view that is not there, or not the reader's to use.
 */
export const shownByView = async <A extends Asked>(
  documents: ReadStore,
  asked: A,
  reader: Reader,
): Promise<A> => {
  if (asked.view == null) return asked;
  const { tenant, actor: person, roles } = reader.context;
  const view = mayQuery('savedViews', roles)
    ? await viewFor(documents, { tenant, person }, asked.view)
    : undefined;
  if (view === undefined)
    throw new GraphQLError('Visningen finnes ikke.', { extensions: { code: 'BAD_USER_INPUT' } });
  const { filter, orderBy, groupBy } = view.shown;
  return {
    ...asked,
    filter: { ...filter, ...given(asked.filter ?? {}) },
    orderBy: asked.orderBy ?? orderBy,
    groupBy: asked.groupBy ?? groupBy,
  };
};

const given = (filter: object) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null));
