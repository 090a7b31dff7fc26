/** What a real server does that an adapter has to cope with, where that is written, and how our server is made to do it. */
export interface Behaviour {
  readonly name: string;
  readonly does: string;
  /** In the server's own sources or documents: `kurrent-io/KurrentDB@44996ed` unless another repository is named. */
  readonly source: string;
  /** The switch or call of the test server. */
  readonly by: string;
}

const grpc = 'src/KurrentDB.Core/Services/Transport/Grpc';
const enumerators = 'src/KurrentDB.Core/Services/Transport/Enumerators';

/** Each is tried in `behaviours.spec.ts`. */
export const behaviours = [
  {
    name: 'wrong version',
    does: 'answers an append to a stream that has moved on with the revision it stands at, as a message, not an error',
    source: `${grpc}/Streams.Append.cs, l. 142`,
    by: 'an append with an old revision',
  },
  {
    name: 'same ids again',
    does: 'compares ids only, and answers an append that stands at its place already as if it were the first',
    source:
      'docs/server/http-api/introduction.md, l. 218; src/KurrentDB.Core/Services/Storage/ReaderIndex/IndexWriter.cs, l. 261',
    by: 'the same append twice',
  },
  {
    name: 'deadline after commit',
    does: 'writes an append whose answer comes after the caller has given up',
    source: `${grpc}/Streams.Append.cs, l. 89: the write goes on when the call has ended`,
    by: 'silentAppends',
  },
  {
    name: 'timeout of a commit',
    does: 'answers a commit that was not confirmed in time with an error, although it may stand',
    source: `${grpc}/Streams.Append.cs, l. 137; src/KurrentDB.Core/Services/RequestManager/Managers/RequestManagerBase.cs, l. 158`,
    by: 'timedOutAppends',
  },
  {
    name: 'lost request',
    does: 'never sees an append that was on its way when the connection broke',
    source: 'kurrent-io/KurrentDB-Client-NodeJS README.md',
    by: 'droppedAppends',
  },
  {
    name: 'dropped subscription',
    does: 'ends a subscription when a node stops; no client resumes it',
    source: `${grpc}/GrpcStreamingShutdownMiddleware.cs, l. 14`,
    by: 'cutConnections()',
  },
  {
    name: 'slow consumer',
    does: 'drops, before 24.2, a subscriber that does not take what it is sent: "Consumer too slow"',
    source: 'issue 4007 (22.10), pull requests 4117 and 4135 (no longer so)',
    by: 'dropsSlowConsumers',
  },
  {
    name: 'silent stop',
    does: 'may leave a subscription open that says nothing any more',
    source: 'issues 1602, 2544, 2632, 3491',
    by: 'mute',
  },
  {
    name: 'follower',
    does: 'refuses what needs the leader, and says where the leader is',
    source: `${grpc}/RpcExceptions.cs, l. 22 and 25`,
    by: 'follows',
  },
  {
    name: 'checkpoint reached',
    does: 'tells how far a filtered subscription has come though nothing of it matched',
    source: `${enumerators}/Enumerator.AllSubscriptionFiltered.cs, l. 255, 320 and 336`,
    by: 'events of others',
  },
  {
    name: 'access denied',
    does: 'refuses a user who may not read $all or write a stream',
    source: `${grpc}/RpcExceptions.cs, l. 60`,
    by: 'deniesAccess',
  },
  {
    name: 'stream deleted',
    does: 'refuses an append to a stream that was tombstoned, for ever',
    source: `${grpc}/RpcExceptions.cs, l. 70`,
    by: 'tombstone()',
  },
  {
    name: 'append too large',
    does: 'refuses an append of more than its largest size, whole',
    source: `${grpc}/RpcExceptions.cs, l. 120 and 130`,
    by: 'maxAppendSize',
  },
  {
    name: 'not ready',
    does: 'refuses every call while it starts',
    source: `${grpc}/RpcExceptions.cs, l. 16; Streams.Read.cs, l. 355`,
    by: 'notReady',
  },
] as const satisfies readonly Behaviour[];

export type BehaviourName = (typeof behaviours)[number]['name'];
