import { randomUUID } from 'node:crypto';
import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServiceError,
} from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { appendMessage, bytesOf, nameOf, proposedIn } from './messages.js';
import { answerRead, type ReadCall } from './read-handler.js';
import { serverErrors } from './server-errors.js';
import { ServerLog } from './server-log.js';
import { usualSwitches, type Switches } from './switches.js';

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

/** Answers may be given as bytes. */
const { StreamsService } = streamsService;
const service = {
  append: StreamsService.append,
  read: { ...StreamsService.read, responseSerialize: bytesOf },
};

const host = '127.0.0.1';
const largestMessage = 17 * 1024 * 1024;

/**
 * A server that speaks EventStoreDB's protocol, made from the client's own message definitions, for tests: appends, reads
 * and subscriptions as far as the adapter uses them, on a log in memory. `server-behaviours.ts` says what of a real
 * server's behaviour it has, and where that was read.
 */
export class EventStoreServer {
  readonly log: ServerLog;
  readonly switches: Switches = usualSwitches();
  /** The nodes that gossip tells of; this one alone, as leader, when nothing else is said. */
  members: readonly { readonly port: number; readonly leads: boolean }[] | undefined;
  readonly #reads = new Set<ReadCall>();
  #server: Server | undefined;
  #port = 0;

  private constructor(log: ServerLog) {
    this.log = log;
  }

  /** On a log of its own, unless it shares another node's. */
  static async start(log = new ServerLog()): Promise<EventStoreServer> {
    const server = new EventStoreServer(log);
    await server.start();
    return server;
  }

  get port(): number {
    return this.#port;
  }

  /** What `EVENTSTORE_URL` would be. */
  get url(): string {
    return `esdb://${host}:${this.#port.toString()}?tls=false`;
  }

  /** Listens again, at the port it had. */
  async start(): Promise<void> {
    const server = new Server({ 'grpc.max_receive_message_length': largestMessage });
    server.addService(service, {
      append: (call: AppendCall, answer: sendUnaryData<streams.AppendResp>) => {
        this.#append(call, answer);
      },
      read: (call: ReadCall) => {
        this.#read(call);
      },
    });
    server.addService(gossipService.GossipService, {
      read: (
        _: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>,
        answer: sendUnaryData<gossip.ClusterInfo>,
      ) => {
        answer(null, this.#cluster());
      },
    });
    this.#port = await new Promise<number>((resolve, reject) => {
      const address = `${host}:${this.#port.toString()}`;
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
        if (error === null) resolve(port);
        else reject(error);
      });
    });
    this.#server = server;
  }

  /** Ends as a killed process does; the log stays. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** Cuts every connection; new ones can be made at once. */
  cutConnections(): void {
    this.#server?.drain(`${host}:${this.#port.toString()}`, 0);
  }

  /** Ends every read and subscription under way with an error. */
  dropReads(error: ServiceError = serverErrors.shuttingDown()): void {
    for (const call of this.#reads) call.emit('error', error);
  }

  /** How many reads and subscriptions are open. */
  get openReads(): number {
    return this.#reads.size;
  }

  #refusal(requiresLeader: boolean): ServiceError | undefined {
    const { deniesAccess, notReady, follows } = this.switches;
    if (notReady) return serverErrors.notReady();
    if (deniesAccess) return serverErrors.accessDenied();
    if (!requiresLeader || follows === undefined) return undefined;
    const { leader } = follows;
    return leader === undefined ? serverErrors.noLeader() : serverErrors.notLeader(leader.host, leader.port);
  }

  #read(call: ReadCall): void {
    const refusal = this.#refusal(call.metadata.get('requires-leader').length > 0);
    if (refusal !== undefined) {
      // Not destroyed: a destroyed call sends no status, and its caller waits for ever.
      call.emit('error', refusal);
      return;
    }
    if (this.switches.silentReads > 0) {
      this.switches.silentReads -= 1;
      return;
    }
    this.#reads.add(call);
    const forget = () => this.#reads.delete(call);
    call.once('cancelled', forget);
    call.once('close', forget);
    answerRead(call, this.log, this.switches).then(forget, (error: unknown) => {
      forget();
      call.emit('error', error);
    });
  }

  #append(call: AppendCall, answer: sendUnaryData<streams.AppendResp>): void {
    const requests: streams.AppendReq[] = [];
    call.on('error', () => undefined);
    call.on('data', (request: streams.AppendReq) => requests.push(request));
    call.once('end', () => {
      // What was given up half-way ends too, a moment before it says so.
      setImmediate(() => {
        if (!call.cancelled) this.#decide(call, requests, answer);
      });
    });
  }

  #decide(
    call: AppendCall,
    requests: readonly streams.AppendReq[],
    answer: sendUnaryData<streams.AppendResp>,
  ): void {
    const refusal =
      this.#refusal(call.metadata.get('requires-leader').length > 0) ?? this.#tooLarge(requests);
    if (refusal === undefined) this.#write(requests, answer);
    else answer(refusal);
  }

  #tooLarge(requests: readonly streams.AppendReq[]): ServiceError | undefined {
    const sizes = requests.map((request) => request.getProposedMessage()?.serializeBinary().length ?? 0);
    const { maxAppendSize, maxEventSize } = this.switches;
    if (sizes.some((size) => size > maxEventSize)) return serverErrors.maxEventSize(maxEventSize);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return total > maxAppendSize ? serverErrors.maxAppendSize(maxAppendSize) : undefined;
  }

  #write(requests: readonly streams.AppendReq[], answer: sendUnaryData<streams.AppendResp>): void {
    const { stream, expected } = wantedBy(requests[0]?.getOptions());
    if (takeOne(this.switches, 'droppedAppends')) return;
    const events = requests.flatMap((request) => request.getProposedMessage() ?? []).map(proposedIn);
    const outcome = this.log.append(stream, expected, events);
    if (takeOne(this.switches, 'silentAppends')) return;
    if (takeOne(this.switches, 'timedOutAppends')) answer(serverErrors.timeout());
    else if (outcome.is === 'deleted') answer(serverErrors.streamDeleted(stream));
    else answer(null, appendMessage(outcome, expected));
  }

  #cluster(): gossip.ClusterInfo {
    const info = new gossip.ClusterInfo();
    const { FOLLOWER, LEADER } = gossip.MemberInfo.VNodeState;
    for (const { port, leads } of this.members ?? [{ port: this.#port, leads: true }]) {
      const id = new shared.UUID();
      id.setString(randomUUID());
      const address = new gossip.EndPoint();
      address.setAddress(host);
      address.setPort(port);
      const member = new gossip.MemberInfo();
      member.setInstanceId(id);
      member.setIsAlive(true);
      member.setState(leads ? LEADER : FOLLOWER);
      member.setHttpEndPoint(address);
      info.addMembers(member);
    }
    return info;
  }
}

const takeOne = (
  switches: Switches,
  name: 'silentAppends' | 'droppedAppends' | 'timedOutAppends',
): boolean => {
  if (switches[name] === 0) return false;
  switches[name] -= 1;
  return true;
};

const wantedBy = (options: streams.AppendReq.Options | undefined) => ({
  stream: nameOf(options?.getStreamIdentifier()),
  expected: options?.hasRevision() === true ? Number(options.getRevision()) : -1,
});
