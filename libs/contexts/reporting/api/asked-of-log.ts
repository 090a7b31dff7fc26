import { organNamed } from '#contexts/organisation';
import type { Filter, Moment } from '#kernel';
import { maySee } from '#toolkit/access';
import {
  vedtaksloggFilter,
  type VedtaksloggQuestion,
  type VedtaksloggReader,
} from '../core/vedtakslogg-filter.js';
import { workOf } from './own-work.js';
import type { Reader } from './reader.js';
import type { VedtaksloggFilterInput } from './vedtakslogg.inputs.js';

/** The rows that the reader asks for and may see, as a condition on the vedtakslogg or on its past. */
export const whereOf = async (
  filter: VedtaksloggFilterInput | null | undefined,
  reader: Reader,
  moment?: Moment,
): Promise<Filter> => vedtaksloggFilter(await questionFrom(filter, reader), standingOf(reader, moment));

/** Who asks, and on which day. What one may see is judged by how things stand now, whatever the day. */
const standingOf = ({ context }: Reader, moment: Moment | undefined): VedtaksloggReader => {
  const { today, roles } = context;
  const standing = moment === undefined ? '' : 'now.';
  return {
    today: moment?.asOf ?? today,
    standing,
    publicOnly: !maySee('shieldedVedtak', roles),
    own: workOf(context, standing),
    officersToo: maySee('personName', roles),
  };
};

/** What is asked for, the organ by whichever of its names. */
const questionFrom = async (
  filter: VedtaksloggFilterInput | null | undefined,
  { municipality }: Reader,
): Promise<VedtaksloggQuestion> => {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const question: VedtaksloggQuestion = Object.fromEntries(given);
  if (question.organ === undefined) return question;
  const organs = (await municipality())?.organs ?? [];
  return { ...question, organ: organNamed(organs, question.organ, null)?.organ ?? question.organ };
};
