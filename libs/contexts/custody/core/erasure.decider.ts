import {
  decider,
  refuseTexts,
  reject,
  uuid5,
  type Aggregate,
  type Rejection,
  type TenantId,
  type TextRejection,
} from '#kernel';
import type { ErasureCommand, EraseTexts, FinishErasure } from './erasure.commands.js';
import { erasureEvents, type ErasureEvent } from './erasure.events.js';

/** What this act has erased, and whether it has come to its end. */
export interface Erasure {
  /** `eventId field` of texts, and ids of people. */
  readonly erased: ReadonlySet<string>;
  readonly finished: boolean;
}

export type ErasureRejection = Rejection<'may-not-erase' | 'reason-missing'> | TextRejection;

/** The stream of an act: the same texts and person are the same act. */
export const erasureIdOf = (
  tenant: TenantId,
  { texts, personId }: Pick<EraseTexts['data'], 'texts' | 'personId'>,
): string =>
  uuid5('erasure', tenant, personId ?? '', ...texts.flatMap(({ eventId, fields }) => [eventId, ...fields]));

/** Whoever runs Iverk; and the chief executive, in whom the municipality answers for personal data. */
const mayErase = ['SYSTEM', 'DIRECTOR'];

const nameOf = (eventId: string, field: string) => `${eventId} ${field}`;

const erase = ({ data: { texts, personId, reason }, issued: { roles } }: EraseTexts, { erased }: Erasure) => {
  if (!roles.some((role) => mayErase.includes(role))) return reject('may-not-erase');
  if (reason.trim() === '') return reject('reason-missing');
  const refused = refuseTexts({ reason });
  if (refused !== undefined) return refused;
  const ofTexts = texts.flatMap<ErasureEvent>(({ eventId, streamId, fields }) => {
    const left = fields.filter((field) => !erased.has(nameOf(eventId, field)));
    return left.length === 0
      ? []
      : [{ type: 'TextErased', data: { eventId, streamId, fields: left, reason } }];
  });
  const ofPerson: ErasureEvent[] =
    personId === null || erased.has(personId) ? [] : [{ type: 'PersonErased', data: { personId, reason } }];
  return [...ofTexts, ...ofPerson];
};

const finish = ({ data, issued: { roles } }: FinishErasure, { erased, finished }: Erasure) => {
  if (!roles.some((role) => mayErase.includes(role))) return reject('may-not-erase');
  return finished || erased.size === 0 ? [] : [{ type: 'ErasureFinished' as const, data }];
};

const also = ({ erased }: Erasure, names: readonly string[]): Erasure => ({
  erased: new Set([...erased, ...names]),
  finished: false,
});

/** Erasing is written down once for each text; a second time it already holds. */
export const erasureDecider = decider<ErasureCommand, ErasureEvent, Erasure, ErasureRejection>({
  initialState: { erased: new Set(), finished: false },
  decide: { EraseTexts: erase, FinishErasure: finish },
  evolve: {
    TextErased: (state, { data: { eventId, fields } }) =>
      also(
        state,
        fields.map((field) => nameOf(eventId, field)),
      ),
    PersonErased: (state, { data: { personId } }) => also(state, [personId]),
    ErasureFinished: (state) => ({ ...state, finished: true }),
  },
});

export const erasureAggregate: Aggregate = { catalog: erasureEvents, decider: erasureDecider };
