import { organNamed } from '#contexts/organisation';
import type { BestFirst, Filter, Moment, Order } from '#kernel';
import { maySee } from '#toolkit/access';
import {
  searchedBy,
  vedtaksloggFilter,
  vedtaksloggOrder,
  type VedtaksloggQuestion,
  type VedtaksloggReader,
} from '../core/vedtakslogg-filter.js';
import { workOf } from './own-work.js';
import type { Reader } from './reader.js';
import type { VedtaksloggArgs, VedtaksloggFilterInput } from './vedtakslogg.inputs.js';

type Asked = Pick<VedtaksloggArgs, 'filter' | 'orderBy'>;
/** A view is of a filter alone; what waits for somebody is asked for beside it. */
type Filtered = (VedtaksloggFilterInput & Pick<VedtaksloggArgs, 'awaiting'>) | null | undefined;

/** The rows that the reader asks for and may see, as a condition on the vedtakslogg or on its past. */
export const whereOf = async (filter: Filtered, reader: Reader, moment?: Moment): Promise<Filter> =>
  vedtaksloggFilter(await questionFrom(filter, reader), standingOf(reader, moment));

/** As asked for; what says most of the words first where words are asked for and no order is, the newest before the older. */
export const orderOf = (
  { orderBy, filter }: Asked,
  reader: Reader,
  moment?: Moment,
): readonly (Order | BestFirst)[] => {
  if (orderBy != null)
    return vedtaksloggOrder(orderBy.by, orderBy.direction === 'DESCENDING' ? 'descending' : 'ascending');
  const text = filter?.text ?? '';
  if (text.trim() === '') return vedtaksloggOrder('DATE');
  return [
    { columns: searchedBy(standingOf(reader, moment)), matching: text },
    { column: 'vedtak.date', direction: 'descending' },
  ];
};

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
    internalToo: maySee('internalComment', roles),
  };
};

/** What is asked for, the organ by whichever of its names. */
const questionFrom = async (filter: Filtered, { municipality }: Reader): Promise<VedtaksloggQuestion> => {
  const given = Object.entries(filter ?? {}).filter(([, value]) => value != null);
  const question: VedtaksloggQuestion = Object.fromEntries(given);
  if (question.organ === undefined) return question;
  const organs = (await municipality())?.organs ?? [];
  return { ...question, organ: organNamed(organs, question.organ, null)?.organ ?? question.organ };
};
