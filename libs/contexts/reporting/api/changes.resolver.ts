import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { ReadStore, type LogPosition } from '#kernel';
import type { LiveReader, RequestContext } from '#toolkit/access';
import { ChangeSignal } from './change-signal.service.js';
import { ChangesArgs, VedtaksloggNews } from './changes.objects.js';
import { tellChanges, Told } from './follow-changes.js';
import { ReadAccess } from './read-access.service.js';

/**
 * The vedtakslogg as it changes. Nothing is kept for a reader but how far they have come: what is to be told is read when they
 * can take it, so that a slow one costs no memory, and who they are is asked anew each time.
 */
@Resolver()
export class ChangesResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly access: ReadAccess,
    private readonly signal: ChangeSignal,
  ) {}

  @Subscription(() => VedtaksloggNews, {
    resolve: (change: VedtaksloggNews) => change,
    description:
      'What happens in the vedtakslogg, as it happens. Without a session or a token: what is public. The same access as `vedtakslogg`, judged anew for each thing told.',
  })
  async vedtaksloggChanged(
    @Args() args: ChangesArgs,
    @Context('request') context: RequestContext,
    @Context('live') live: LiveReader,
  ): Promise<AsyncIterableIterator<VedtaksloggNews>> {
    await this.access.open('vedtaksloggChanged', context, args);
    const reach = await this.signal.reach();
    return endable((stop) => this.follow(args, live, { from: startOf(args, reach), stop }));
  }

  private async *follow(
    args: ChangesArgs,
    live: LiveReader,
    { from, stop }: { readonly from: LogPosition; readonly stop: AbortSignal },
  ): AsyncGenerator<VedtaksloggNews, undefined> {
    const told = new Told();
    for (let after = from; ;) {
      const upTo = await this.signal.beyond(after, stop);
      const context = upTo === after ? undefined : await live.again();
      if (context === undefined) return;
      const reader = await this.access.open('vedtaksloggChanged', context, args);
      yield* await tellChanges(this.documents, reader, { after, upTo, filter: args.filter, told });
      after = upTo;
    }
  }
}

/** Throws `BAD_USER_INPUT` for a position that nobody has written. */
const startOf = ({ after }: ChangesArgs, reach: LogPosition): LogPosition => {
  if (after == null || BigInt(after) <= reach) return after == null ? reach : BigInt(after);
  throw new GraphQLError('after er lenger enn loggen går. Bruk en posisjon du har fått.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** A generator that waits cannot be ended from outside; this one is told to stop waiting first. */
const endable = <T>(
  make: (stop: AbortSignal) => AsyncGenerator<T, undefined>,
): AsyncIterableIterator<T, undefined> => {
  const stop = new AbortController();
  const inner = make(stop.signal);
  const endless: AsyncIterableIterator<T, undefined> = {
    next: () => inner.next(),
    return: () => {
      stop.abort();
      return inner.return(undefined);
    },
    [Symbol.asyncIterator]: () => endless,
  };
  return endless;
};
