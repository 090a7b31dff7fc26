import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendAnswer, Proposed, ServerRecord } from './server-log.js';

const { ReadResp, AppendResp } = streams;

export const nameOf = (id: shared.StreamIdentifier | undefined): string =>
  Buffer.from(id?.getStreamName_asU8() ?? []).toString('utf8');

const identifier = (name: string): shared.StreamIdentifier => {
  const id = new shared.StreamIdentifier();
  id.setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));
  return id;
};

export const proposedIn = (message: streams.AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const eventMessage = (record: ServerRecord): streams.ReadResp => {
  const id = new shared.UUID();
  id.setString(record.id);
  const event = new ReadResp.ReadEvent.RecordedEvent();
  event.setId(id);
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(record.revision.toString());
  event.setCommitPosition(record.commit.toString());
  event.setPreparePosition(record.prepare.toString());
  event.getMetadataMap().set('type', record.type);
  event.getMetadataMap().set('content-type', record.contentType);
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const read = new ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(record.commit.toString());
  const response = new ReadResp();
  response.setEvent(read);
  return response;
};

export const notFoundMessage = (stream: string): streams.ReadResp => {
  const missing = new ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(stream));
  const response = new ReadResp();
  response.setStreamNotFound(missing);
  return response;
};

export const confirmationMessage = (): streams.ReadResp => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId('subscription');
  const response = new ReadResp();
  response.setConfirmation(confirmation);
  return response;
};

export const checkpointMessage = (commit: bigint, prepare: bigint): streams.ReadResp => {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(commit.toString());
  checkpoint.setPreparePosition(prepare.toString());
  const response = new ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
};

export const caughtUpMessage = (): streams.ReadResp => {
  const response = new ReadResp();
  response.setCaughtUp(new ReadResp.CaughtUp());
  return response;
};

/** The answer to an append that was written, or whose expected revision was wrong. */
export const appendMessage = (
  answer: Exclude<AppendAnswer, { is: 'deleted' }>,
  expected: number,
): streams.AppendResp => {
  const response = new AppendResp();
  if (answer.is === 'written') {
    const position = new AppendResp.Position();
    position.setCommitPosition(answer.position.toString());
    position.setPreparePosition(answer.position.toString());
    const success = new AppendResp.Success();
    success.setCurrentRevision(answer.revision.toString());
    success.setPosition(position);
    response.setSuccess(success);
  } else {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (answer.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(answer.current.toString());
    if (expected < 0) wrong.setExpectedNoStream(new shared.Empty());
    else wrong.setExpectedRevision(expected.toString());
    response.setWrongExpectedVersion(wrong);
  }
  return response;
};
