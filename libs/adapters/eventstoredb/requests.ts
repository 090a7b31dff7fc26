import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, ReadStreamRequest } from '#kernel';
import type { PreparedAppend } from '#adapters/event-store';
import { toProposed } from './event-codec.js';

const { ReadReq, AppendReq } = streams;
const { Options } = ReadReq;

/** Where a read of the whole log begins. */
export type LogPlace = LogPosition | 'end';

/** How many events the server looks at before it tells how far it has come, when none of them match. */
const window = 1000;

const identifier = (name: string): shared.StreamIdentifier => {
  const id = new shared.StreamIdentifier();
  id.setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));
  return id;
};

const readOptions = (): streams.ReadReq.Options => {
  const options = new Options();
  const ids = new Options.UUIDOption();
  ids.setString(new shared.Empty());
  options.setUuidOption(ids);
  options.setResolveLinks(false);
  return options;
};

const requestOf = (options: streams.ReadReq.Options): streams.ReadReq => {
  const request = new ReadReq();
  request.setOptions(options);
  return request;
};

const forwards = 0;
const backwards = 1;

/** Without a limit the server reads to the end. */
export const streamRequest = (
  streamId: string,
  { from, direction = 'forwards', limit = Number.MAX_SAFE_INTEGER }: ReadStreamRequest,
): streams.ReadReq => {
  const stream = new Options.StreamOptions();
  stream.setStreamIdentifier(identifier(streamId));
  if (from !== undefined) stream.setRevision(from.toString());
  else if (direction === 'forwards') stream.setStart(new shared.Empty());
  else stream.setEnd(new shared.Empty());
  const options = readOptions();
  options.setStream(stream);
  options.setReadDirection(direction === 'forwards' ? forwards : backwards);
  options.setCount(limit.toString());
  options.setNoFilter(new shared.Empty());
  return requestOf(options);
};

/** Positions are inclusive in what is read, exclusive in what is subscribed to. */
export const logRequest = (
  prefixes: readonly string[],
  place: LogPlace,
  amount: { readonly limit: number; readonly direction?: 'backwards' } | 'subscribe',
): streams.ReadReq => {
  const options = readOptions();
  options.setAll(allFrom(place));
  options.setFilter(filterOf(prefixes));
  if (amount === 'subscribe') options.setSubscription(new Options.SubscriptionOptions());
  else {
    options.setCount(amount.limit.toString());
    options.setReadDirection(amount.direction === 'backwards' ? backwards : forwards);
  }
  return requestOf(options);
};

const allFrom = (place: LogPlace): streams.ReadReq.Options.AllOptions => {
  const all = new Options.AllOptions();
  if (place === 'end') all.setEnd(new shared.Empty());
  else if (place === 0n) all.setStart(new shared.Empty());
  else {
    const position = new Options.Position();
    position.setCommitPosition(place.toString());
    position.setPreparePosition(place.toString());
    all.setPosition(position);
  }
  return all;
};

const filterOf = (prefixes: readonly string[]): streams.ReadReq.Options.FilterOptions => {
  const expression = new Options.FilterOptions.Expression();
  expression.setPrefixList([...prefixes]);
  const filter = new Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setMax(window);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
};

/** The header, then a message for each event. */
export const appendRequests = ({ streamId, expected, events }: PreparedAppend): streams.AppendReq[] => {
  const options = new AppendReq.Options();
  options.setStreamIdentifier(identifier(streamId));
  if (expected < 0n) options.setNoStream(new shared.Empty());
  else options.setRevision(expected.toString());
  const header = new AppendReq();
  header.setOptions(options);
  return [
    header,
    ...events.map((event) => {
      const request = new AppendReq();
      request.setProposedMessage(toProposed(event));
      return request;
    }),
  ];
};
